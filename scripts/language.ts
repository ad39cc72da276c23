import type { Locale } from '../src/lib/text/locale';
import { terminalTexts, type TerminalTexts } from '../src/lib/text/terminal';

/** The language that the terminal is set to: Chinese for any `zh` locale, English for all others. */
export function environmentLocale(environment: NodeJS.ProcessEnv = process.env): Locale {
  const language = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

/** What a command of the terminal says, in the terminal's language. */
export function environmentTexts(): TerminalTexts {
  return terminalTexts(environmentLocale());
}
