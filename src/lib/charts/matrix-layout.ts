import { bearsStar } from '../domain/cell';
import type { Comparison } from '../domain/comparison';
import { cutOf } from '../domain/kind';
import { matrixOf, type Matrix, type MatrixCell, type MatrixColumn } from '../domain/matrix';
import type { Locale } from '../text/locale';
import { agencyName, indicatorShortName } from '../text/name';
import { formatCell, formatMeasured, measuredUnit } from '../text/number';
import type { Texts } from '../text/zh-CN';
import { stampRoom } from './foot-lines';
import { layoutFor, type Layout } from './layout';
import type { Legend } from './legend';
import { matrixLegend } from './matrix-legend';
import { rowPitch } from './row-room';
import { BOLD, textWidth, wrapText } from './text-width';

/** Rows and columns of a matrix, in px. */
export interface MatrixLayout {
  readonly layout: Layout;
  readonly matrix: Matrix;
  /** Width of the whole picture: what was offered, or what the columns need. */
  readonly width: number;
  readonly height: number;
  /** Names stand in a line of their own above their cells: beside them they would take the cells' room. */
  readonly stacked: boolean;
  readonly nameWidth: number;
  readonly left: number;
  readonly columnWidth: number;
  /** Width of the widest figure: figures align on its right edge, in the middle of their cell. */
  readonly figureWidth: number;
  /** Lines of each column's heading, and of its unit. */
  readonly headings: readonly (readonly string[])[];
  readonly headLine: number;
  /** Top of the heading, of the first row and end of the last; rows are equally high. */
  readonly headTop: number;
  readonly top: number;
  readonly bottom: number;
  readonly rowHeight: number;
  /** A row's cells: how far below its top they begin, and how high they are. */
  readonly cellTop: number;
  readonly cellHeight: number;
  /** Lines of medians under the rows, and whether the heading is repeated there. */
  readonly hasMedians: boolean;
  readonly repeated: boolean;
  readonly legend: Legend;
}

/** With so many rows the heading is out of sight below: it is repeated. */
const REPEAT_FROM = 20;

/** Width, height and the picture itself ask for the same layout, one after the other. */
const known = new WeakMap<
  Comparison,
  { offered: number; texts: Texts; locale: Locale; plan: MatrixLayout }
>();

export function matrixLayout(
  comparison: Comparison,
  offered: number,
  texts: Texts,
  locale: Locale,
): MatrixLayout {
  const last = known.get(comparison);
  if (last?.offered === offered && last.texts === texts && last.locale === locale) return last.plan;
  const plan = workedOut(comparison, offered, texts, locale);
  known.set(comparison, { offered, texts, locale, plan });
  return plan;
}

function workedOut(comparison: Comparison, offered: number, texts: Texts, locale: Locale): MatrixLayout {
  const usual = layoutFor(offered);
  const plan = planFor(comparison, offered, usual, texts, locale);
  // Columns too many for the page are set small before the picture grows beyond it and scrolls.
  return plan.width <= offered || usual.narrow
    ? plan
    : planFor(comparison, offered, layoutFor(SMALL_TYPE), texts, locale);
}

/** A width whose sizes are the smallest. */
const SMALL_TYPE = 360;

function planFor(
  comparison: Comparison,
  offered: number,
  layout: Layout,
  texts: Texts,
  locale: Locale,
): MatrixLayout {
  const matrix = matrixOf(comparison);
  const byIndicators = cutOf(comparison.view) === 'indicators';
  const names = matrix.rows.map((row) => textWidth(agencyName(row.agency, locale), layout.text) * BOLD);
  const longest = Math.ceil(Math.max(textWidth(texts.charts.matrix.median, layout.text), ...names));
  const figureWidth = Math.ceil(
    Math.max(...figuresOf(matrix, texts).map((text) => textWidth(text, layout.small)), layout.small),
  );
  // Names of indicators need so many ems a line: five characters, or a middling English word.
  const leastForHead = byIndicators ? layout.small * (locale === 'en' ? 6 : 5) : 0;
  const least = Math.ceil(Math.max(figureWidth + (layout.narrow ? 3 : 6), leastForHead + 4));
  const stacked = longest + 12 + least * matrix.columns.length > offered;
  const left = stacked ? 0 : longest + 12;
  const width = Math.max(offered, left + least * matrix.columns.length);
  const columnWidth = Math.min((width - left) / matrix.columns.length, MOST_COLUMN * layout.text);
  const headings = matrix.columns.map((column) =>
    headingOf(column, byIndicators, columnWidth - 6, layout, texts, locale),
  );
  const headLine = Math.round(layout.small * 1.35);
  const breakRows = matrix.columns.filter((column) => column.opens !== undefined).length;
  const headTop = 4 + breakRows * headLine;
  const headHeight = Math.max(...headings.map((lines) => lines.length)) * headLine + 6;
  const cellHeight = Math.round(layout.small * rowPitch(comparison, 1.7));
  const cellTop = stacked ? Math.round(layout.text * 1.55) : 1;
  const rowHeight = cellTop + cellHeight + (stacked ? 3 : 1);
  const top = headTop + headHeight;
  const bottom = top + matrix.rows.length * rowHeight;
  const hasMedians = matrix.columns.some((column) => medianOf(column, texts) !== undefined);
  const repeated = matrix.rows.length >= REPEAT_FROM;
  const footTop = bottom + (hasMedians ? rowHeight + 6 : 2) + (repeated ? headHeight + 2 : 0);
  const legend = matrixLegend(matrix, comparison, layout, Math.min(width, offered), footTop + 8, texts);
  const stamp = stampRoom(comparison, layout, 0);
  return {
    layout,
    matrix,
    width,
    height: Math.ceil(footTop + 8 + legend.height + stamp + 4),
    stacked,
    nameWidth: stacked ? Math.min(width, offered) : longest,
    left,
    columnWidth,
    figureWidth,
    headings,
    headLine,
    headTop,
    top,
    bottom,
    rowHeight,
    cellTop,
    cellHeight,
    hasMedians,
    repeated,
    legend,
  };
}

/** The median of a column's peers, as its own column words it. */
export function medianOf({ comparison, year }: MatrixColumn, texts: Texts): string | undefined {
  const median = comparison.peers[comparison.years.indexOf(year)]?.spread?.median;
  return median === undefined
    ? undefined
    : formatMeasured(median, comparison.indicator, comparison.view.measure, texts);
}

/** What stands in a cell: the figure with its signs, the sign of an absence, nothing where there was no agency. */
export function cellText({ column, point }: MatrixCell, texts: Texts): string {
  const { cell } = point;
  if (!point.exists) return '';
  if (cell.kind === 'absent') return texts.charts.matrix.sign[cell.reason];
  const { indicator, view } = column.comparison;
  const star = bearsStar(cell) ? '*' : '';
  return formatCell(cell, indicator, view.measure, texts) + star;
}

function figuresOf(matrix: Matrix, texts: Texts): string[] {
  return [
    ...matrix.rows.flatMap((row) => row.cells.map((cell) => cellText(cell, texts))),
    ...matrix.columns.flatMap((column) => medianOf(column, texts) ?? []),
  ];
}

function headingOf(
  column: MatrixColumn,
  byIndicators: boolean,
  width: number,
  layout: Layout,
  texts: Texts,
  locale: Locale,
): string[] {
  if (!byIndicators) {
    const year = String(column.year);
    // Years that would touch are written short.
    return [textWidth(year, layout.small) > width ? `'${year.slice(2)}` : year];
  }
  const { indicator, view } = column.comparison;
  const unit = measuredUnit(indicator, view.measure, texts, locale);
  const name = wrapText(indicatorShortName(indicator, locale), layout.small, width, MOST_LINES);
  return unit === '' ? name : [...name, unit];
}

/** Wider columns tear a row apart: at most so many ems. */
const MOST_COLUMN = 12;
const MOST_LINES = 5;
