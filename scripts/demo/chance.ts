/**
 * A number in [0, 1) that depends on nothing but its parts: the same on every machine, in every order of calls,
 * and unchanged when other figures come or go. FNV-1a over the text, then the mulberry32 finaliser; integers only.
 */
export function chance(...parts: readonly (string | number)[]): number {
  let state = 0x811c9dc5;
  for (const character of parts.join('\u001f')) {
    state = Math.imul(state ^ (character.codePointAt(0) as number), 0x01000193);
  }
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}

/** Around 0, from −1 to 1, most often near 0: the sum of two chances. */
export function swing(...parts: readonly (string | number)[]): number {
  return chance('up', ...parts) - chance('down', ...parts);
}

/** A whole number near `value`: its fraction is the chance of the next one up, so that small counts vary too. */
export function wholeNear(value: number, ...parts: readonly (string | number)[]): number {
  return Math.max(0, Math.floor(value + chance('whole', ...parts)));
}

/** One of a list that is not empty. @throws RangeError on an empty one */
export function oneOf<Item>(list: readonly Item[], ...parts: readonly (string | number)[]): Item {
  const index = Math.floor(chance('one', ...parts) * list.length);
  if (index >= list.length) throw new RangeError('cannot choose from an empty list');
  return list[index] as Item;
}
