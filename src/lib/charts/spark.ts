import { lastOf } from '../domain/last';
import type { Cell } from '../domain/cell';

export interface Spark {
  readonly width: number;
  readonly height: number;
  /** Path data of the line, one subpath for each run of years with figures; empty where there are none. */
  readonly line: string;
  /** Centres of years that stand alone, and of the last year with a figure. */
  readonly dots: readonly { readonly x: number; readonly y: number; readonly last: boolean }[];
}

/** Room for the dots at the edges. */
const INSET = 3;

/**
 * A sparkline as path data: from zero, one step a year, interrupted where a cell is absent and before each position
 * in `breaks` (indices of the first year of a new definition). Put it in an `<svg role="img" aria-label=…>`.
 */
export function sparkOf(
  cells: readonly Cell[],
  size: { width: number; height: number } = { width: 96, height: 24 },
  breaks: readonly number[] = [],
): Spark {
  const values = cells.flatMap((cell) => (cell.kind === 'number' ? [cell.value] : []));
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const step = (size.width - 2 * INSET) / Math.max(1, cells.length - 1);
  const scale = high === low ? 0 : (size.height - 2 * INSET) / (high - low);
  const place = (index: number, value: number) => ({
    x: rounded(INSET + index * step),
    y: rounded(size.height - INSET - (value - low) * scale),
  });
  const runs = runsOf(cells, breaks);
  const lastIndex = lastOf(lastOf(runs) ?? [])?.index;
  const line = runs
    .filter((run) => run.length > 1)
    .map((run) =>
      run.map(({ index, value }, at) => `${at === 0 ? 'M' : 'L'}${point(place(index, value))}`).join(''),
    )
    .join('');
  const dots = runs.flatMap((run) =>
    run
      .filter(({ index }) => run.length === 1 || index === lastIndex)
      .map(({ index, value }) => ({ ...place(index, value), last: index === lastIndex })),
  );
  return { ...size, line, dots };
}

/** Neighbouring cells with numbers, as runs. */
export function runsOf(
  cells: readonly Cell[],
  breaks: readonly number[],
): { readonly index: number; readonly value: number }[][] {
  const runs: { index: number; value: number }[][] = [];
  let open = false;
  cells.forEach((cell, index) => {
    if (cell.kind === 'absent') {
      open = false;
      return;
    }
    if (!open || breaks.includes(index)) runs.push([]);
    lastOf(runs)?.push({ index, value: cell.value });
    open = true;
  });
  return runs;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function point({ x, y }: { x: number; y: number }): string {
  return `${x} ${y}`;
}
