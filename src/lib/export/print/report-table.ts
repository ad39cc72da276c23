import { textWidth, wrapText } from '../../charts/text-width';
import { markup } from '../html/markup';
import { headMarkup, rowMarkup } from '../html/table-markup';
import { cellText, type FigureTable, type TableCell, type TableHead } from '../table';
import type { RowsBlock } from './paginate';

/** Px of type, of the reason of an absent figure, of what is free beside a text, and under a table. */
const TYPE = 12;
const REASON = 10;
const BESIDE = 14;
const UNDER = 12;
/** Px of its three rules. */
const RULES = 4;

/** How closely rows stand: px of a line, and of what is free above and below it. */
export interface Density {
  readonly line: number;
  readonly around: number;
}
export const WIDE: Density = { line: 16, around: 6 };
export const CLOSE: Density = { line: 15, around: 2 };

/** The widest that a column of words is, and the narrowest of figures: an absent one names its reason. */
const WORDS = 190;
const FIGURES = 48;
/** What a column of figures gets beyond what it needs, at most: a figure far from its name is misread. */
const MOST_SPARE = 56;
/** Real fonts take a little more than the sum of widths. */
const LOOSE = 1.05;

/**
 * A table as blocks for a page: with more columns than go side by side, several tables that each begin with the names.
 * @param width px of the page
 */
export function reportTables(table: FigureTable, width: number, density = WIDE): RowsBlock[] {
  if (table.rows.length === 0) return [];
  const wanted = table.head.map((head, column) => columnWidth(table, head, column));
  const named = table.head.findIndex((one) => one.numeric);
  const names = table.head.map((_, column) => column).slice(0, named < 0 ? table.head.length : named);
  const rest = table.head.map((_, column) => column).slice(names.length);
  const room = width - sumOf(names, wanted);
  return groupsOf(rest, wanted, room).map((group) =>
    tableOf(table, [...names, ...group], wanted, width, density),
  );
}

function columnWidth({ rows }: FigureTable, head: TableHead, column: number): number {
  const widest = Math.max(...rows.map(({ cells }) => leastWidth(cells[column] ?? '')));
  const own = Math.ceil(widest * LOOSE) + BESIDE;
  if (!head.numeric)
    return Math.min(WORDS, Math.max(own, Math.ceil(textWidth(head.text, TYPE) * LOOSE) + BESIDE));
  return Math.max(FIGURES, own);
}

/** Px of a text on one line; a reason may break between its words. */
function leastWidth(cell: TableCell): number {
  const text = cellText(cell);
  return isReason(cell)
    ? Math.max(...text.split(' ').map((word) => textWidth(word, REASON)))
    : textWidth(text, TYPE);
}

function isReason(cell: TableCell): boolean {
  return typeof cell !== 'string' && cell.value === undefined;
}

/** Columns side by side, as many as there is room for; at least one. */
function groupsOf(columns: readonly number[], wanted: readonly number[], room: number): number[][] {
  const groups: number[][] = [[]];
  let used = 0;
  for (const column of columns) {
    const width = wanted[column] ?? 0;
    if (used + width > room && used > 0) {
      groups.push([]);
      used = 0;
    }
    groups[groups.length - 1]?.push(column);
    used += width;
  }
  return groups;
}

function tableOf(
  table: FigureTable,
  columns: readonly number[],
  wanted: readonly number[],
  width: number,
  { line, around }: Density,
): RowsBlock {
  const figures = columns.filter((column) => table.head[column]?.numeric === true);
  const spare = Math.min(
    MOST_SPARE,
    Math.max(0, width - sumOf(columns, wanted)) / Math.max(1, figures.length),
  );
  const widths = columns.map(
    (column) => (wanted[column] ?? 0) + (figures.includes(column) ? Math.floor(spare) : 0),
  );
  const head = columns.map((column) => table.head[column] as TableHead);
  const linesOf = (cell: TableCell, index: number) => {
    const size = (isReason(cell) ? REASON : TYPE) * LOOSE;
    return wrapText(cellText(cell), size, (widths[index] ?? WORDS) - BESIDE, 99).length;
  };
  const heightOf = (cells: readonly TableCell[]) => Math.max(...cells.map(linesOf)) * line + around;
  const headHeight = heightOf(head.map(({ text }) => text)) + 4;
  const cols = widths.map((one) => markup`<col style="width:${one}px" />`);
  return {
    kind: 'rows',
    headHeight,
    footHeight: UNDER + RULES,
    rows: table.rows.map((row) => {
      const cells = columns.map((column) => row.cells[column] ?? '');
      const height = heightOf(cells);
      return { height, markup: rowMarkup({ highlighted: row.highlighted, cells }, height) };
    }),
    table: (rows) =>
      markup`<table style="width:${widths.reduce((sum, one) => sum + one, 0)}px;line-height:${line}px">
        <colgroup>
          ${cols}
        </colgroup>
        ${headMarkup({ head }, headHeight)}
        <tbody>
          ${rows}
        </tbody>
      </table>`,
  };
}

function sumOf(columns: readonly number[], wanted: readonly number[]): number {
  return columns.reduce((sum, column) => sum + (wanted[column] ?? 0), 0);
}
