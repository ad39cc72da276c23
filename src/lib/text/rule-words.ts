import type { Finding } from '../domain/finding';

const SIGNS: Readonly<Record<string, string>> = { '<=': '≤', '>=': '≥', '!=': '≠', '~': '≈' };
const WORDS = /[^\s()"*/+]+/g;

/** A side of a rule with its indicators named in the reader's language and its relation as it is printed. */
export function ruleWords(side: string, { named = [] }: Finding, language: 'zh' | 'en'): string {
  const names = new Map(
    named.map((one) => [one.code, language === 'en' ? one.nameEn || one.name : one.name]),
  );
  return side.replace(WORDS, (word) => SIGNS[word] ?? names.get(word) ?? word);
}
