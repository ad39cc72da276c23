import type { Figure } from './figure';

export type TableCell = string | Figure;

export interface TableHead {
  readonly text: string;
  /** Figures stand in it, right-aligned. */
  readonly numeric: boolean;
}

export interface TableRow {
  readonly highlighted: boolean;
  /** One a column. */
  readonly cells: readonly TableCell[];
}

/** The figures of a View as its kind lists them: what stands in a sheet, under a chart, on a slide's next page. */
export interface FigureTable {
  readonly head: readonly TableHead[];
  readonly rows: readonly TableRow[];
}

export function textHead(text: string): TableHead {
  return { text, numeric: false };
}

export function figureHead(text: string): TableHead {
  return { text, numeric: true };
}

/** What a reader sees of a cell. */
export function cellText(cell: TableCell): string {
  return typeof cell === 'string' ? cell : cell.text;
}
