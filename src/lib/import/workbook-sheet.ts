import type { Finding } from '../domain/finding';
import { MergedFill, type CellRange } from './merged-cells';
import type { Line, Sheet } from './parsed';
import { SheetSurvey } from './sheet-survey';
import { mergedIn, readSheetXml, type SheetRow, type SheetWorld } from './sheet-xml';

/** A sheet of a workbook. Its lines hold merged cells filled (`MergedFill`), hidden rows and columns too. */
export interface WorkbookSheet extends Sheet {
  readonly hidden: boolean;
  readonly merged: readonly CellRange[];
  /** What is to be said of its cells, for the line to tell where it reads the sheet. */
  readonly findings: readonly Finding[];
  /** The last row that holds text. */
  readonly rows: number;
  readonly columns: number;
}

/** Merged cells that would fill more than this are nobody's table. */
const MOST_FILLED = 20_000_000;
const MOST_MERGED = 200_000;
const BATCH = 1000;

/**
 * Reads a sheet once, to know before its lines are read what it holds and what is to be said of it.
 * @returns undefined where there is nothing in it; a word where it cannot be read
 */
export function surveySheet(
  name: string,
  hidden: boolean,
  world: SheetWorld,
): WorkbookSheet | 'broken' | 'too-large' | undefined {
  const merged = mergedIn(world.pieces);
  if (merged.length > MOST_MERGED) return 'too-large';
  const survey = new SheetSurvey(name, merged);
  const rows = readSheetXml(world, survey);
  let next = rows.next();
  for (; next.done !== true; next = rows.next()) survey.take(next.value);
  if (!next.value) return 'broken';
  const { rows: last, columns, ordered } = survey;
  const findings = survey.findings();
  if (last === 0 && findings.length === 0) return undefined;
  if (filled(merged, last, columns) > MOST_FILLED) return 'too-large';
  const read = () => (ordered ? readSheetXml(world) : sorted(readSheetXml(world)));
  return {
    name,
    hidden,
    merged,
    findings,
    rows: last,
    columns,
    lines: () => linesOf(read(), last, columns, merged),
  };
}

/** How many cells the merged ones cover at most. */
function filled(merged: readonly CellRange[], rows: number, columns: number): number {
  return merged.reduce(
    (sum, { firstRow, lastRow, firstColumn, lastColumn }) =>
      sum +
      Math.max(0, Math.min(lastRow, rows) - firstRow + 1) *
        Math.max(0, Math.min(lastColumn, columns) - firstColumn + 1),
    0,
  );
}

/**
 * Every line from row 1 to the last in batches, with merged cells filled.
 * @param read rows in ascending order; rows that are not told are empty
 */
export function* linesOf(
  read: Iterable<SheetRow>,
  last: number,
  columns: number,
  merged: readonly CellRange[],
): Generator<readonly Line[]> {
  const fill = new MergedFill(merged);
  let batch: Line[] = [];
  let next = 1;
  for (const { row, cells } of read) {
    if (row > last) break;
    fill.fill(row, cells, columns);
    for (; next <= row; next += 1) {
      batch.push({ row: next, cells: next === row ? cells : [] });
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** Rows that a file tells out of order or twice, set right. */
function sorted(read: Iterable<SheetRow>): SheetRow[] {
  const rows = new Map<number, SheetRow>();
  for (const row of read) {
    const earlier = rows.get(row.row);
    if (earlier === undefined) rows.set(row.row, row);
    else
      row.cells.forEach(
        (cell, index) => (earlier.cells[index] = cell === '' ? (earlier.cells[index] ?? '') : cell),
      );
  }
  return [...rows.values()].sort((a, b) => a.row - b.row);
}
