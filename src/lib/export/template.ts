import type { Texts } from '../text/zh-CN';
import { csvText } from './csv';
import { asideColumns, lastYear, sentRows, type SentColumn } from './sent-columns';
import type { SentSheet } from '../domain/sent-sheet';
import { workbookBytes } from './workbook';

/**
 * A table for one agency and year to fill in: every indicator expected of it by part of the report, last year's figure
 * to look at, and empty cells for this year's. Its header is known to the import line, so that it needs no mapping when
 * it comes back; a row left blank says nothing.
 */
export async function templateWorkbook(sheet: SentSheet, t: Texts): Promise<Uint8Array> {
  const columns = templateColumns(sheet, t);
  const title = templateTitle(sheet, t);
  const bytes = await workbookBytes(
    [
      {
        name: t.templates.sheet(sheet.year),
        rows: sentRows(columns, sheet.figures),
        frozenRows: 1,
        printHead: 1,
        printTitle: title,
        ...sentLayout(columns, 2, sheet.figures.length),
      },
    ],
    title,
  );
  return bytes;
}

/** The same as CSV. */
export function templateCsv(sheet: SentSheet, t: Texts): string {
  const columns = templateColumns(sheet, t);
  return csvText([
    columns.map(({ head }) => head),
    ...sheet.figures.map((figure) => columns.map((column) => column.cell(figure) ?? '')),
  ]);
}

export function templateTitle({ agency, year }: SentSheet, t: Texts): string {
  return t.templates.title(agency.name, year);
}

/** Drop-downs and widths by column. */
export function sentLayout(columns: readonly SentColumn[], firstRow: number, count: number) {
  const lastRow = firstRow + Math.max(count, 1) - 1;
  return {
    choices: columns.flatMap(({ choices: values }, index) =>
      values === undefined ? [] : [{ column: index + 1, firstRow, lastRow, values }],
    ),
    widths: Object.fromEntries(
      columns.flatMap(({ width }, index) => (width === undefined ? [] : [[index + 1, width]])),
    ),
  };
}

function templateColumns({ agency, year, figures }: SentSheet, t: Texts): SentColumn[] {
  const { head, hint, precision } = t.templates;
  const { absence } = t.terms;
  const input = { input: true, cell: () => undefined };
  return [
    { head: head.agency, cell: () => agency.name },
    { head: head.year, cell: () => year },
    { head: head.part, cell: ({ indicator }) => t.terms.area[indicator.area] },
    { head: head.indicator, cell: ({ indicator }) => indicator.name },
    { head: head.unit, cell: ({ indicator }) => indicator.unit },
    ...asideColumns(figures, t),
    { head: head.lastYear, cell: (figure) => lastYear(figure, t), width: 12 },
    { head: head.value, hint: hint.value, width: 14, ...input },
    {
      head: head.reason,
      hint: hint.reason,
      width: 12,
      choices: [absence['not-reported'], absence['not-applicable'], absence.withheld],
      ...input,
    },
    {
      head: head.qualifier,
      width: 10,
      choices: [precision['at-least'], precision['at-most'], precision.about, t.terms.mark.provisional],
      ...input,
    },
    { head: head.sentence, hint: hint.sentence, width: 40, ...input },
    { head: head.passage, width: 16, ...input },
    { head: head.note, width: 20, ...input },
  ];
}
