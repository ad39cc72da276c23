import { instantText } from '../text/time';
import { sheetValue, SHEET_FORMATS } from './figure';
import { figureTable } from './figure-table';
import { datesOf, stampsOf, type Handed, type HandedSlide, type HandedView, type Speech } from './handed';
import { slidesInTurn, type Making } from './making';
import type { TableCell, TableHead } from './table';
import { workbookBytes, type MarkedCell, type SheetCell, type SheetToWrite } from './workbook';

/**
 * All data of what is handed over as XLSX: a sheet for each View, numbers as numbers (percentages as 0.935 shown 93.5%),
 * absent cells empty with their reason in a comment, and a sheet of the extracts that they come from.
 */
export async function handedWorkbook(handed: Handed, say: Speech, making?: Making): Promise<Uint8Array> {
  const data: SheetToWrite[] = [];
  for await (const slide of slidesInTurn(handed, making))
    for (const view of slide.views) data.push(dataSheet(handed, slide, view, say));
  return workbookBytes([...data, sourceSheet(handed, say)], handed.title, making?.signal);
}

function dataSheet(handed: Handed, slide: HandedSlide, view: HandedView, say: Speech): SheetToWrite {
  const table = figureTable(view.comparison, say);
  const { title, takeaway } = slide.views.length === 1 ? slide : { title: view.title, takeaway: '' };
  const width = Math.max(2, table.head.length);
  const line = (value: string, look: MarkedCell['look']): SheetCell[] => [
    { value, ...(look === undefined ? {} : { look }) },
    ...Array.from({ length: width - 1 }, () => undefined),
  ];
  const above = [
    line(title, 'title'),
    ...(takeaway === '' ? [] : [line(takeaway, 'quiet')]),
    line(view.subtitle, 'quiet'),
    ...stampsOf(handed, say).map((stamp) => line(stamp, 'warning')),
  ];
  const rows = table.rows.map(({ cells }) => cells.map(sheetCell));
  const empty = rows.length === 0 ? [line(say.texts.handed.noFigures, 'quiet')] : [];
  const below = [line(view.source, 'quiet'), line(datesOf(handed, say), 'quiet')];
  const headRow = above.length + 1;
  const lastRow = headRow + rows.length + empty.length;
  return {
    name: title,
    rows: [...above, table.head.map(headCell), ...rows, ...empty, ...below],
    spanned: [...above.keys()].map((index) => index + 1).concat(lastRow + 1, lastRow + 2),
    frozenRows: headRow,
    printHead: headRow,
    printTitle: title,
  };
}

function headCell({ text }: TableHead): MarkedCell {
  return { value: text, look: 'head' };
}

function sheetCell(cell: TableCell): SheetCell {
  if (typeof cell === 'string') return cell === '' ? undefined : cell;
  return {
    value: sheetValue(cell),
    format: SHEET_FORMATS[cell.format],
    ...(cell.note === '' ? {} : { note: cell.note }),
  };
}

function sourceSheet(handed: Handed, say: Speech): SheetToWrite {
  const words = say.texts.handed;
  const { file, rows, person, committed, state } = words.sourceHead;
  const head = [file, words.sourceHead.import, rows, person, committed, state];
  const line = (value: string, look: 'quiet' | 'warning'): SheetCell[] => [
    { value, look },
    ...head.slice(1).map(() => undefined),
  ];
  const lines = handed.sources.map((one): SheetCell[] => [
    one.name,
    one.number,
    one.rows,
    one.person,
    one.committedAt === undefined ? undefined : instantText(one.committedAt),
    one.undone ? words.undone : words.standing,
  ]);
  const above = [
    line(datesOf(handed, say), 'quiet'),
    ...stampsOf(handed, say).map((stamp) => line(stamp, 'warning')),
    ...(lines.length === 0 ? [line(words.noSources, 'quiet')] : []),
  ];
  return {
    name: words.sources,
    rows: [...above, head.map((value): MarkedCell => ({ value, look: 'head' })), ...lines],
    spanned: [...above.keys()].map((index) => index + 1),
    frozenRows: above.length + 1,
    printHead: above.length + 1,
  };
}
