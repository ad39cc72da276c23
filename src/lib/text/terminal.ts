import { terminal as en } from './en/terminal';
import type { Locale } from './locale';
import { texts } from './texts';
import type { Texts } from './zh-CN';
import { terminal as zhCN } from './zh-CN/terminal';

/** The sentences of the pages, and those that only the commands of a terminal say. */
export type TerminalTexts = Texts & typeof zhCN;

/** Every sentence that a command may say, in one language. */
export function terminalTexts(locale: Locale): TerminalTexts {
  return { ...texts(locale), ...(locale === 'en' ? en : zhCN) };
}
