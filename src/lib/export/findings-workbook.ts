import { columnLetters, SEVERITIES, type Finding, type Place, type Severity } from '../domain/finding';
import { findingSentence, placeText } from '../text/finding';
import type { Texts } from '../text/zh-CN';
import { workbookBytes, type MarkedCell, type SheetCell, type SheetToWrite } from './workbook';

/** What a person decided of the cell that a finding stands at. */
export interface DecisionTaken {
  readonly kind: 'take' | 'doubtful' | 'correct' | 'send-back';
  readonly reason?: string;
  readonly value?: string;
  readonly citation?: string;
}

/** Lines of the extract as read: see `extractRows` of the import line. */
export interface RowsRead {
  readonly sheet: string;
  readonly lines: readonly { readonly row: number; readonly cells: readonly string[] }[];
  readonly complete: boolean;
}

export interface FindingsToWrite {
  readonly fileName: string;
  readonly findings: readonly Finding[];
  /** Undefined where nothing was decided. */
  readonly decisionAt: (place: Place) => DecisionTaken | undefined;
  /** Empty where the extract has no rows to show. */
  readonly rows: readonly RowsRead[];
}

/** A comment longer than this is no longer read in a spreadsheet. */
const LONGEST_COMMENT = 1000;

/**
 * The findings of an extract as a workbook: the list first, then the extract's own sheets with every cell that has
 * findings coloured by the gravest of them and commented. A sheet shown whole keeps every cell at its own address.
 */
export async function findingsWorkbook(input: FindingsToWrite, t: Texts): Promise<Uint8Array> {
  const sheets = [listSheet(input, t), ...input.rows.map((rows) => extractSheet(rows, input.findings, t))];
  return workbookBytes(sheets, t.findingList.title(input.fileName));
}

function listSheet({ fileName, findings, decisionAt }: FindingsToWrite, t: Texts): SheetToWrite {
  const words = t.findingList;
  const head = [words.severity, words.place, words.got, words.expected, words.sentence, words.decision];
  return {
    name: words.sheet,
    rows: [
      [{ value: words.title(fileName), look: 'title' }, ...head.slice(1).map(() => undefined)],
      head.map((value): MarkedCell => ({ value, look: 'head' })),
      ...findings.map((one): SheetCell[] => [
        { value: t.terms.severity[one.severity], look: one.severity },
        { value: placeText(one.place, t) },
        { value: one.got === '' ? undefined : one.got },
        { value: expectedText(one.expected, t) },
        { value: [findingSentence(one, t), ...candidates(one, t)].join(' '), look: one.severity },
        { value: decisionText(decisionAt(one.place), t) },
      ]),
    ],
    frozenRows: 2,
    spanned: [1],
    widths: { 5: 64 },
    printHead: 2,
  };
}

/** Words of the domain in the reader's language; everything else as it stands. */
function expectedText(expected: string, t: Texts): string | undefined {
  if (expected === '') return undefined;
  const absences: Readonly<Record<string, string>> = t.terms.absence;
  return absences[expected] ?? expected;
}

function candidates({ candidates: all }: Finding, t: Texts): string[] {
  return all.length === 0 ? [] : [t.findingList.candidates(all.map((one) => one.name))];
}

function decisionText(decision: DecisionTaken | undefined, t: Texts): string | undefined {
  if (decision === undefined) return undefined;
  const { kind, reason, value, citation } = decision;
  return [t.findingList.decisions[kind], value, reason, citation].filter(Boolean).join(' · ');
}

function extractSheet(
  { sheet, lines, complete }: RowsRead,
  findings: readonly Finding[],
  t: Texts,
): SheetToWrite {
  const marks = marksOf(findings.filter((one) => (one.place.sheet ?? '') === sheet));
  const width = lines.reduce((most, line) => Math.max(most, line.cells.length), 1);
  const cellsOf = (line: RowsRead['lines'][number]) =>
    Array.from({ length: Math.max(line.cells.length, marks.widths.get(line.row) ?? 0) }, (_, index) =>
      markedCell(line.cells[index] ?? '', marks.of(line.row, index + 1), t),
    );
  const name = sheet === '' ? t.findingList.extract : sheet;
  if (complete) return { name, rows: lines.map(cellsOf) };
  const letters = Array.from({ length: width }, (_, index) => columnLetters(index + 1));
  return {
    name,
    rows: [
      [{ value: t.findingList.excerpt, look: 'quiet' }, ...letters.map(() => undefined)],
      [t.findingList.row, ...letters].map((value): MarkedCell => ({ value, look: 'head' })),
      ...lines.map((line): SheetCell[] => [{ value: line.row, look: 'quiet' }, ...cellsOf(line)]),
    ],
    frozenRows: 2,
    spanned: [1],
    widths: { 1: 10 },
    printHead: 2,
  };
}

/** Findings by cell; one about a whole row is marked at its first cell. */
function marksOf(findings: readonly Finding[]) {
  const byCell = new Map<string, Finding[]>();
  const widths = new Map<number, number>();
  for (const one of findings) {
    const { row, column = 1 } = one.place;
    if (row === undefined) continue;
    const key = `${row}:${column}`;
    const there = byCell.get(key);
    if (there === undefined) byCell.set(key, [one]);
    else there.push(one);
    widths.set(row, Math.max(widths.get(row) ?? 0, column));
  }
  return { widths, of: (row: number, column: number) => byCell.get(`${row}:${column}`) ?? [] };
}

function markedCell(text: string, findings: readonly Finding[], t: Texts): SheetCell {
  const value = text === '' ? undefined : text;
  if (findings.length === 0) return value;
  const look: Severity =
    SEVERITIES.find((one) => findings.some(({ severity }) => severity === one)) ?? 'note';
  const note = findings
    .map((one) => `${t.terms.severity[one.severity]}: ${findingSentence(one, t)}`)
    .join('\n');
  return { value, look, note: note.slice(0, LONGEST_COMMENT) };
}
