/** Text as it is compared: half-width (NFKC), no white space or invisible marks, lower case. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, '')
    .toLowerCase();
}

/** A name as it is compared: `plain`, and no punctuation, so that 其中：正职 and 其中正职 are one. */
export function plainName(text: string): string {
  return plain(text).replace(/[\p{P}\p{S}]+/gu, '');
}

/** Longest first, escaped, as one alternative of a regular expression. */
export function anyOf(words: Iterable<string>): string {
  return [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
}

/** Word → key of the list that holds it. */
export function keysByWord<Key extends string>(
  lists: Readonly<Partial<Record<Key, readonly string[]>>>,
): ReadonlyMap<string, Key> {
  const keys = new Map<string, Key>();
  for (const key of Object.keys(lists) as Key[]) for (const word of lists[key] ?? []) keys.set(word, key);
  return keys;
}
