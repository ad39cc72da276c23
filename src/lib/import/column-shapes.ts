/** What the cells of one column look like. */
interface ColumnShape {
  readonly exact: ReadonlyMap<string, number>;
  readonly loose: ReadonlyMap<string, number>;
  readonly starts: ReadonlyMap<string, number>;
  readonly shortest: number;
  readonly longest: number;
  /** No shape is met in half of the cells. */
  readonly free: boolean;
  readonly count: number;
}

/** Fewer rows teach nothing of a column. */
const FEWEST_ROWS = 5;
const LONG = 40;

/** How well a cell fits a column: 0 not at all, 1 as most of its cells do. */
export type Fit = (cell: string, column: number) => number;

/**
 * Learns from rows of one width how their columns look: digits, letters and marks in their order, lengths, how texts
 * begin. Undefined where rows are too few to tell.
 */
export function fitOf(rows: readonly (readonly string[])[], width: number): Fit | undefined {
  const usual = rows.filter((row) => row.length === width);
  if (usual.length < FEWEST_ROWS) return undefined;
  const shapes = Array.from({ length: width }, (_, column) => shapeOf(usual.map((row) => row[column] ?? '')));
  return (cell, column) => {
    const shape = shapes[column];
    return shape === undefined ? 0 : fit(cell, shape);
  };
}

function shapeOf(cells: readonly string[]): ColumnShape {
  const exact = new Map<string, number>();
  const loose = new Map<string, number>();
  const starts = new Map<string, number>();
  let shortest = Infinity;
  let longest = 0;
  for (const cell of cells) {
    count(exact, outline(cell));
    count(loose, looseOutline(cell));
    count(starts, startOf(cell));
    shortest = Math.min(shortest, cell.length);
    longest = Math.max(longest, cell.length);
  }
  const free = Math.max(...loose.values()) < cells.length / 2 || loose.has('long');
  return { exact, loose, starts, shortest, longest, free, count: cells.length };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function fit(cell: string, { exact, loose, starts, shortest, longest, free, count }: ColumnShape): number {
  const own = exact.get(outline(cell)) ?? 0;
  if (free && cell !== '') {
    const start = (starts.get(startOf(cell)) ?? 0) / count;
    const length = cell.length >= shortest / 2 && cell.length <= longest * 1.5 ? 0.5 : 0;
    return length + start / 2;
  }
  if (own > 0) return 0.8 + (0.2 * own) / count;
  return loose.has(looseOutline(cell)) ? 0.6 : 0;
}

/** `28/01/2018` is `99/99/9999`, `MG-87` is `A-99`, words are `a`. */
function outline(cell: string): string {
  if (cell.length > LONG) return 'long';
  return cell.replace(/\d/g, '9').replace(/\p{L}+/gu, (word) => (word === word.toUpperCase() ? 'A' : 'a'));
}

function looseOutline(cell: string): string {
  return cell.length > LONG ? 'long' : outline(cell).replace(/9+/g, '9').replace(/A/g, 'a');
}

function startOf(cell: string): string {
  return outline(cell.slice(0, 1));
}
