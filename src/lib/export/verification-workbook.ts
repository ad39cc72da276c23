import type { Texts } from '../text/zh-CN';
import { asideColumns, lastYear, numberOf, qualifierText, sentRows, type SentColumn } from './sent-columns';
import type { SentSheet } from '../domain/sent-sheet';
import { sentLayout } from './template';
import { workbookBytes, type SheetCell } from './workbook';

/** Title, what is asked, head: rows above the figures. */
const ROWS_ABOVE = 3;

/**
 * The verification sheet (核实单) of an agency and year: its figures, gaps and doubts, and columns for its answer. Read
 * back by the import line, an answer makes the figure confirmed by the agency or corrected by it.
 */
export async function verificationWorkbook(sheet: SentSheet, t: Texts): Promise<Uint8Array> {
  const columns = verificationColumns(sheet, t);
  const words = t.verification;
  const title = words.title(sheet.agency.name, sheet.year);
  const wide = (value: string, look: 'title' | 'quiet'): SheetCell[] => [
    { value, look },
    ...columns.slice(1).map(() => undefined),
  ];
  const lines = sentRows(columns, sheet.figures);
  const sealRow = ROWS_ABOVE + sheet.figures.length + 2;
  return workbookBytes(
    [
      {
        name: words.sheet(sheet.year),
        rows: [wide(title, 'title'), wide(words.ask, 'quiet'), ...lines, [], wide(words.seal, 'quiet')],
        spanned: [1, 2, sealRow],
        frozenRows: ROWS_ABOVE,
        printHead: ROWS_ABOVE,
        printTitle: title,
        ...sentLayout(columns, ROWS_ABOVE + 1, sheet.figures.length),
      },
    ],
    title,
  );
}

function verificationColumns({ agency, year, figures }: SentSheet, t: Texts): SentColumn[] {
  const { head, confirm, correct } = t.verification;
  const input = { input: true, cell: () => undefined };
  return [
    { head: head.agency, cell: () => agency.name },
    { head: head.year, cell: () => year },
    { head: head.indicator, cell: ({ indicator }) => indicator.name },
    { head: head.unit, cell: ({ indicator }) => indicator.unit },
    ...asideColumns(figures, t),
    { head: head.lastYear, cell: (figure) => lastYear(figure, t), width: 12 },
    { head: head.value, cell: ({ current }) => numberOf(current), width: 12 },
    { head: head.qualifier, cell: ({ current }) => qualifierText(current, t), width: 10 },
    {
      head: head.reason,
      // What is not on record was not reported, as far as anybody here knows.
      cell: ({ current }) =>
        current?.kind === 'number' ? undefined : t.terms.absence[current?.reason ?? 'not-reported'],
      width: 12,
    },
    { head: head.doubts, cell: ({ doubts }) => doubts.join('\n') || undefined, width: 36 },
    { head: head.answer, choices: [confirm, correct], width: 12, ...input },
    { head: head.corrected, width: 12, ...input },
    { head: head.reference, width: 22, ...input },
    { head: head.note, width: 20, ...input },
  ];
}
