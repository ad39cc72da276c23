import { parseArgs } from 'node:util';
import { HANDED_ENDINGS, isHandedEnding, type HandedEnding } from '../../src/lib/export/endings';
import { isPaper, PAPERS, type Paper } from '../../src/lib/export/print/print-style';
import { isLocale, type Locale } from '../../src/lib/text/locale';
import type { TerminalTexts } from '../../src/lib/text/terminal';
import { UsageWrong } from '../import/refused';

/** What the command writes: what the pages hand over, and PDF, which takes an installed Chromium. */
const EXPORT_ENDINGS = [...HANDED_ENDINGS, 'pdf'] as const;
export type ExportEnding = HandedEnding | 'pdf';

export interface ExportArguments {
  /** Number of a deck, or the parameters of a View's address. */
  readonly what: number | URLSearchParams;
  readonly out: string;
  readonly ending: ExportEnding;
  /** Of a PDF. */
  readonly paper: Paper;
  /** Undefined: the terminal's. */
  readonly locale: Locale | undefined;
  readonly internal: boolean;
  /** Are the speaker's notes in an HTML file? */
  readonly notes: boolean;
}

const KNOWN = new Set(['out', 'format', 'paper', 'lang', 'internal', 'notes', 'help']);

/**
 * The command's arguments, or `help` where only that is asked for.
 * @throws UsageWrong
 */
export function readExportArguments(
  given: readonly string[],
  texts: TerminalTexts,
): ExportArguments | 'help' {
  const { command, exporting } = texts;
  const { values, positionals } = parseArgs({
    args: [...given],
    strict: false,
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      format: { type: 'string' },
      paper: { type: 'string' },
      lang: { type: 'string' },
      internal: { type: 'boolean' },
      notes: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values['help'] !== undefined) return 'help';
  const wrong = (sentence: string) => new UsageWrong(`${sentence}\n${exporting.usage}`);
  for (const option of Object.keys(values)) {
    if (!KNOWN.has(option)) throw wrong(command.optionUnknown(`--${option}`));
  }
  const [named, ...more] = positionals;
  if (named === undefined || more.length > 0) throw wrong(exporting.oneThing);
  const { out, lang, format, paper = 'a4' } = values;
  if (typeof out !== 'string' || out === '') throw wrong(command.optionMissing('--out'));
  const ending = (typeof format === 'string' ? format : out.slice(out.lastIndexOf('.') + 1)).toLowerCase();
  if (ending !== 'pdf' && !isHandedEnding(ending)) {
    const asked = typeof format === 'string' ? format : out;
    throw wrong(exporting.endingUnknown(asked, EXPORT_ENDINGS.join(command.list)));
  }
  if (typeof paper !== 'string' || !isPaper(paper))
    throw wrong(exporting.paperUnknown(String(paper), PAPERS.join(command.list)));
  if (lang !== undefined && !(typeof lang === 'string' && isLocale(lang)))
    throw wrong(exporting.langUnknown(String(lang)));
  const what = whatOf(named);
  if (what === undefined) throw wrong(exporting.unclear(named));
  return {
    what,
    out,
    ending,
    paper,
    locale: lang,
    internal: values['internal'] === true,
    notes: values['notes'] === true,
  };
}

/** A number is a deck; what has a question mark is an address, of this program or only its end. */
function whatOf(named: string): ExportArguments['what'] | undefined {
  if (/^\d+$/.test(named)) return Number(named);
  const mark = named.indexOf('?');
  return mark < 0 ? undefined : new URLSearchParams(named.slice(mark + 1));
}
