import type { Agency } from './agency';
import { hasRoom, type Comparison, type Point } from './comparison';
import type { Definition } from './indicator';
import { cutOf } from './kind';
import { onceFor } from './once';
import { isMember } from './ranking';

/** How many steps of shade there are: fifths of the figures that are weighed against each other. */
export const SHADES = 5;

/** A year of the view's indicator, or the last year of one of several indicators. */
export interface MatrixColumn {
  /** What it is called in a URL: the year, or the indicator's code. */
  readonly key: string;
  /** Whose figures stand in it. */
  readonly comparison: Comparison;
  readonly year: number;
  /** The new definition that begins with it: nothing is compared across. */
  readonly opens: Definition | undefined;
  /** `warm` where the indicator has a direction: its less welcome end is then the darker one. */
  readonly tone: 'ink' | 'warm';
}

export interface MatrixCell {
  readonly column: MatrixColumn;
  readonly point: Point;
  /**
   * 0 (palest) to `SHADES - 1` (darkest) by its percentile among the figures it may be weighed against: those of the
   * same indicator and definition. Undefined for an absent cell, a small denominator and a stranger to the group.
   */
  readonly shade: number | undefined;
}

export interface MatrixRow {
  readonly agency: Agency;
  readonly highlighted: boolean;
  readonly cells: readonly MatrixCell[];
}

export interface Matrix {
  readonly columns: readonly MatrixColumn[];
  /** In the order of `Comparison.series`; those that existed in none of the columns are left out. */
  readonly rows: readonly MatrixRow[];
}

/** The columns of a View: the years of its indicator, or it and its further indicators in the last year. */
export function columnsOf(comparison: Comparison): MatrixColumn[] {
  if (cutOf(comparison.view) === 'indicators') {
    return [comparison, ...comparison.beside].map((one) =>
      columnOf(one, one.indicator.code, one.years.length - 1),
    );
  }
  return comparison.years.map((year, index) => columnOf(comparison, String(year), index));
}

/** A comparison as rows and columns, every figure with its shade. */
export const matrixOf = onceFor((comparison: Comparison): Matrix => {
  const columns = columnsOf(comparison);
  const shadeOf = shadesOf(columns);
  const byCode = new Map(
    [comparison, ...comparison.beside].map((one) => [
      one,
      new Map(one.series.map((series) => [series.agency.code, series.points])),
    ]),
  );
  const rows = comparison.series.map(({ agency, highlighted }) => ({
    agency,
    highlighted,
    cells: columns.flatMap((column) => {
      const point = byCode.get(column.comparison)?.get(agency.code)?.[
        column.comparison.years.indexOf(column.year)
      ];
      return point === undefined ? [] : [{ column, point, shade: shadeOf(column, agency, point) }];
    }),
  }));
  return {
    columns,
    rows: rows.filter(
      ({ agency, cells }) => cells.some(({ point }) => point.exists) && hasRoom(comparison, agency.code),
    ),
  };
});

function columnOf(comparison: Comparison, key: string, index: number): MatrixColumn {
  const year = comparison.years[index] as number;
  return {
    key,
    comparison,
    year,
    opens:
      cutOf(comparison.view) === 'indicators'
        ? undefined
        : comparison.breaks.find((one) => one.fromYear === year),
    tone: comparison.indicator.direction === 'neutral' ? 'ink' : 'warm',
  };
}

/** Figures are weighed within their indicator and, where a definition changed, on their side of the break. */
function shadesOf(columns: readonly MatrixColumn[]) {
  const percentiles = new Map<MatrixColumn, Map<number, number>>();
  for (const stretch of stretchesOf(columns)) {
    const values = stretch.flatMap(({ comparison, year }) =>
      comparison.series.flatMap(({ agency, points }) => {
        const point = points[comparison.years.indexOf(year)];
        return point !== undefined && isWeighed(comparison, agency, point) ? [valueIn(point)] : [];
      }),
    );
    const standing = percentilesOf(values);
    for (const column of stretch) percentiles.set(column, standing);
  }
  return (column: MatrixColumn, agency: Agency, point: Point): number | undefined => {
    if (!isWeighed(column.comparison, agency, point)) return undefined;
    const share = percentiles.get(column)?.get(valueIn(point)) ?? 0.5;
    const darkness = column.comparison.indicator.direction === 'better-high' ? 1 - share : share;
    return Math.min(SHADES - 1, Math.floor(darkness * SHADES));
  };
}

function stretchesOf(columns: readonly MatrixColumn[]): MatrixColumn[][] {
  const stretches: MatrixColumn[][] = [];
  for (const column of columns) {
    const last = stretches[stretches.length - 1];
    const goes = last?.[0]?.comparison === column.comparison && column.opens === undefined;
    if (goes && last !== undefined) last.push(column);
    else stretches.push([column]);
  }
  return stretches;
}

function isWeighed(comparison: Comparison, agency: Agency, point: Point): boolean {
  return point.cell.kind === 'number' && !point.small && isMember(comparison, agency);
}

function valueIn(point: Point): number {
  return point.cell.kind === 'number' ? point.cell.value : 0;
}

/** The share of `values` below each of them, ties counted half (mid-rank percentile): all alike stand at a half. */
export function percentilesOf(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const percentiles = new Map<number, number>();
  let below = 0;
  for (const value of [...counts.keys()].sort((a, b) => a - b)) {
    const ties = counts.get(value) ?? 0;
    percentiles.set(value, (below + ties / 2) / values.length);
    below += ties;
  }
  return percentiles;
}
