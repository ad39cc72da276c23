import { ABSENCE_REASONS } from '../domain/cell';
import { ENTERED_TEXTS, isSaid, type EnteredFigure, type EnteredReport } from '../domain/entered';
import type { Texts } from '../text/zh-CN';
import { verbatimCsv } from './csv';

/** Codes by which the form knows its agency and indicators → the names that the extract gives them. */
export interface EntryNames {
  readonly agency: string;
  readonly indicator: (code: string) => string;
}

/** Columns of the extract, in order. */
const COLUMNS = ['agency', 'year', 'indicator', ...ENTERED_TEXTS, 'transcriber', 'checker', 'link'] as const;

/**
 * What was typed into the entry form as an extract that the import line reads without a question: a long table, one row
 * a figure, every text as it was typed. Lines left empty are not in it.
 */
export function entryExtract(report: EnteredReport, names: EntryNames, t: Texts): string {
  const { year, transcriber, checker, link } = report;
  const cellOf = (figure: EnteredFigure, column: (typeof COLUMNS)[number]): string => {
    switch (column) {
      case 'agency':
        return names.agency;
      case 'year':
        return String(year);
      case 'indicator':
        return names.indicator(figure.indicator);
      case 'reason':
        return reasonText(figure.reason, t);
      case 'transcriber':
        return transcriber;
      case 'checker':
        return checker;
      case 'link':
        return link;
      default:
        return figure[column];
    }
  };
  return verbatimCsv([
    entryHeads(t),
    ...report.figures.filter(isSaid).map((figure) => COLUMNS.map((column) => cellOf(figure, column))),
  ]);
}

/** Heads of such an extract, by which it is known again. */
export function entryHeads(t: Texts): string[] {
  return COLUMNS.map((column) => t.entry.columns[column]);
}

/**
 * The rows of such an extract as they were typed, its agency and indicators by name.
 * @param rows the head first; texts in the language of `t`
 * @returns undefined where the head is another
 */
export function enteredRows(
  rows: readonly (readonly string[])[],
  t: Texts,
): readonly Readonly<Record<(typeof COLUMNS)[number], string>>[] | undefined {
  const [head = [], ...body] = rows;
  const heads = entryHeads(t);
  if (head.length !== heads.length || heads.some((text, at) => text !== head[at])) return undefined;
  return body.map((row) => {
    const texts = Object.fromEntries(COLUMNS.map((column, at) => [column, row[at] ?? '']));
    return { ...texts, reason: reasonCode(texts['reason'] ?? '', t) } as Record<
      (typeof COLUMNS)[number],
      string
    >;
  });
}

function reasonText(code: string, t: Texts): string {
  const reason = ABSENCE_REASONS.find((one) => one === code);
  return reason === undefined ? code : t.terms.absence[reason];
}

function reasonCode(text: string, t: Texts): string {
  return ABSENCE_REASONS.find((one) => t.terms.absence[one] === text) ?? text;
}
