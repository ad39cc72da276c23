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
