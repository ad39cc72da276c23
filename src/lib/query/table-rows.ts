/** The URL parameter that asks for every row of a table that is cut. */
export const ROWS = 'rows';

/** More cells than this are not drawn unasked: a page would be late for figures that few scroll to. */
const MOST_CELLS = 1600;

/** Short tables are never cut. */
const FEWEST_ROWS = 30;

/**
 * How many rows of a table are drawn: all of up to `MOST_CELLS` cells, or where all are asked for.
 * @param columns cells in a row
 */
export function rowsDrawn(rows: number, columns: number, all: boolean): number {
  if (all) return rows;
  const most = Math.max(FEWEST_ROWS, Math.floor(MOST_CELLS / Math.max(1, columns)));
  // A rest of a few rows is not worth the click.
  return rows <= most * 1.2 ? rows : most;
}
