import { en } from './en';
import type { Locale } from './locale';
import { zhCN, type Texts } from './zh-CN';

const DICTIONARIES: Record<Locale, Texts> = { 'zh-CN': zhCN, en };

/** Every sentence a reader sees, in one language. */
export function texts(locale: Locale): Texts {
  return DICTIONARIES[locale];
}
