import { pinyin } from 'pinyin-pro';

/**
 * Pinyin initials of names, lower case, each once, space between; what is not Chinese stays as it is, without spaces
 * and punctuation. Readings that depend on the word are found from the whole name.
 */
export function initialsOf(names: readonly string[]): string {
  return [...new Set(names.map(initials))].filter((one) => one !== '').join(' ');
}

function initials(name: string): string {
  const parts = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' });
  return parts
    .join('')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '');
}

/** Names spelled before: a catalogue's are asked for with every page, and one takes a quarter of a millisecond. */
const spelled = new Map<string, string>();
const MOST_KEPT = 20_000;

/**
 * Names as they are spoken, for search: of each name the syllables of its characters in order, space between (`v` for
 * `ü`); between names a `|`. A character that is not Chinese is its own syllable, a space is `_`.
 */
export function spellingOf(names: readonly string[]): string {
  return names.map(syllables).join('|');
}

function syllables(name: string): string {
  const known = spelled.get(name);
  if (known !== undefined) return known;
  const parts = pinyin(name, { toneType: 'none', type: 'array', v: true });
  const text = parts.map((part) => (/^[\s|]$/.test(part) ? '_' : part.toLowerCase())).join(' ');
  if (spelled.size >= MOST_KEPT) spelled.clear();
  spelled.set(name, text);
  return text;
}
