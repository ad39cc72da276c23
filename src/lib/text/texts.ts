import { en } from './en';
import type { Locale } from './locale';
import type { NumberStyle } from './number-style';
import { zhCN, type Texts } from './zh-CN';
import { inLargeUnits } from './zh-CN/large';

const DICTIONARIES: Record<Locale, Record<NumberStyle, Texts>> = {
  'zh-CN': { plain: zhCN, large: inLargeUnits },
  // English numbers stay in figures.
  en: { plain: en, large: en },
};

/**
 * Every sentence a reader sees, in one language, and how its numbers are written. For the server and the scripts: it
 * holds all languages. Pages are given theirs by `loadTexts`.
 */
export function texts(locale: Locale, style: NumberStyle = 'plain'): Texts {
  return DICTIONARIES[locale][style];
}
