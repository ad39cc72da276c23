import type { Agency } from './agency';
import type { NumberCell } from './cell';
import type { Comparison, Point, Series } from './comparison';

/** Of counts, a change is told only from at least so many: 1 to 3 is no threefold rise. */
export const LEAST_BASE = 10;

/** A change from the year before the last one to the last, of figures that bear it. */
export interface Move {
  readonly agency: Agency;
  readonly year: number;
  readonly before: number;
  readonly now: number;
  readonly change: number;
  /** The points of both years, which lead to their cells. */
  readonly points: { readonly before: Point; readonly now: Point };
}

/** The largest change of one indicator on the year before. */
export interface Mover extends Move {
  readonly comparison: Comparison;
}

/**
 * How a series moved on the year before; undefined where nothing may be claimed: across a break, of a doubtful or
 * imprecise figure, of a small denominator, of a count from a base under `LEAST_BASE`.
 */
export function moveOf(comparison: Comparison, { agency, points }: Series): Move | undefined {
  const now = points[points.length - 1];
  const before = points[points.length - 2];
  if (now === undefined || before === undefined || now.small || before.small) return undefined;
  if (comparison.breaks.some((one) => one.fromYear === now.year)) return undefined;
  const [last, first] = [sureNumber(now), sureNumber(before)];
  if (last === undefined || first === undefined) return undefined;
  if (comparison.indicator.valueType !== 'percent' && first.value < LEAST_BASE) return undefined;
  return {
    agency,
    year: now.year,
    before: first.value,
    now: last.value,
    change: last.value - first.value,
    points: { before, now },
  };
}

/** The number of a point that a claim may rest on: exact and not doubted. */
export function sureNumber({ cell }: Point): NumberCell | undefined {
  if (cell.kind !== 'number' || cell.precision !== 'exact' || cell.marks.includes('doubtful'))
    return undefined;
  return cell;
}

/**
 * For each comparison the agency whose value changed most, up or down, in the indicator's own unit: units are never
 * weighed against each other. Only moves that may be claimed (`moveOf`); ties keep the first agency.
 */
export function moversOf(comparisons: readonly Comparison[]): Mover[] {
  return comparisons.flatMap((comparison) => {
    const [largest] = comparison.series
      .flatMap((series) => moveOf(comparison, series) ?? [])
      .filter((move) => move.change !== 0)
      .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
    return largest === undefined ? [] : [{ comparison, ...largest }];
  });
}
