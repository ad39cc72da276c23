import { SELF } from '../domain/observation';
import { FULL_YEAR } from '../domain/period';
import { formatCell } from '../text/number';
import { periodText } from '../text/period';
import type { Texts } from '../text/zh-CN';
import { letterBytes } from './letter';
import { TEXT_WIDTH, type DocumentColumn } from './docx/block';
import type { SentFigure, SentSheet } from '../domain/sent-sheet';
import { lastYear, qualifierText } from './sent-columns';

/** Widths but for the indicator's, which takes the rest. */
const WIDTHS = { number: 560, before: 1100, current: 1100, doubts: 1650, answer: 2200 } as const;

/**
 * The verification sheet (核实单) to print: a letter to the agency with its figures, gaps and doubts, boxes for its
 * answer and a place for its seal. What comes back on paper is brought in by the workbook of the same name.
 */
export async function verificationDocument(sheet: SentSheet, t: Texts): Promise<Uint8Array> {
  const { agency, year, figures, district } = sheet;
  const words = t.verification.letter;
  const gaps = figures.filter(({ current }) => current?.kind !== 'number').length;
  const doubted = figures.filter(({ doubts }) => doubts.length > 0).length;
  return letterBytes({
    title: t.verification.title(agency.name, year),
    salutation: words.salutation(agency.name),
    paragraphs: [
      words.body(year, figures.length, gaps, doubted),
      ...(district.fictional ? [words.fictional] : []),
    ],
    columns: columnsOf(year, t),
    rows: figures.map((figure, index) => [
      String(index + 1),
      named(figure, t),
      lastYear(figure, t) ?? '',
      currentText(figure, t),
      figure.doubts.join('\n'),
      words.box,
    ]),
    closing: [words.sealed, words.handler, words.date],
  });
}

function columnsOf(year: number, t: Texts): DocumentColumn[] {
  const words = t.verification.letter;
  const { number, before, current, doubts, answer } = WIDTHS;
  const indicator = TEXT_WIDTH - number - before - current - doubts - answer;
  return [
    { head: words.number, width: number, align: 'centre' },
    { head: words.indicator, width: indicator },
    { head: words.year(year - 1), width: before, align: 'right' },
    { head: words.year(year), width: current, align: 'right' },
    { head: words.doubts, width: doubts },
    { head: words.answer, width: answer },
  ];
}

/** Name and unit, with subject and period where they are not the usual ones. */
function named({ indicator, subject, period }: SentFigure, t: Texts): string {
  const aside = [
    ...(subject === SELF ? [] : [subject]),
    ...(period === FULL_YEAR ? [] : [periodText(period, t)]),
  ];
  return [t.verification.letter.named(indicator.name, indicator.unit), ...aside].join('\n');
}

function currentText({ current, indicator }: SentFigure, t: Texts): string {
  if (current === undefined) return t.terms.absence['not-reported'];
  const marks = current.kind === 'number' ? qualifierText({ ...current, precision: 'exact' }, t) : undefined;
  return [formatCell(current, indicator, 'value', t), marks].filter(Boolean).join('\n');
}
