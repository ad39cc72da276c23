import { en } from './en';
import type { Locale } from './locale';
import type { NumberStyle } from './number-style';
import { zhCN, type Texts } from './zh-CN';
import { LARGE_UNITS } from './zh-CN/numbers';

const DICTIONARIES: Record<Locale, Record<NumberStyle, Texts>> = {
  'zh-CN': { plain: zhCN, large: { ...zhCN, numbers: { large: LARGE_UNITS } } },
  // English numbers stay in figures.
  en: { plain: en, large: en },
};

/** Every sentence a reader sees, in one language, and how its numbers are written. */
export function texts(locale: Locale, style: NumberStyle = 'plain'): Texts {
  return DICTIONARIES[locale][style];
}
