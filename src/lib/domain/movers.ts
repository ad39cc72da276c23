import type { Agency } from './agency';
import type { Comparison, Point } from './comparison';
import { latestChange } from './latest-change';

/** Of counts, a change is told only from at least so many: 1 to 3 is no threefold rise. */
export const LEAST_BASE = 10;

/** The largest change of one indicator on the year before. */
export interface Mover {
  readonly comparison: Comparison;
  readonly agency: Agency;
  readonly before: number;
  readonly now: number;
  readonly change: number;
  /** The points of both years, which lead to their cells. */
  readonly points: { readonly before: Point; readonly now: Point };
}

/**
 * For each comparison the agency whose value changed most, up or down, in the indicator's own unit: units are never
 * weighed against each other. Counts move from a base of at least `LEAST_BASE`; small-denominator ratios and definition
 * breaks do not move; ties keep the first agency.
 */
export function moversOf(comparisons: readonly Comparison[]): Mover[] {
  return comparisons.flatMap((comparison) => {
    const percent = comparison.indicator.valueType === 'percent';
    let largest: Mover | undefined;
    for (const { agency, points } of comparison.series) {
      const now = points[points.length - 1];
      const before = points[points.length - 2];
      const change = latestChange(comparison, points);
      if (change.kind !== 'number' || now?.cell.kind !== 'number' || before?.cell.kind !== 'number') continue;
      if (now.small || before.small || change.value === 0) continue;
      if (!percent && before.cell.value < LEAST_BASE) continue;
      if (largest === undefined || Math.abs(change.value) > Math.abs(largest.change)) {
        largest = {
          comparison,
          agency,
          before: before.cell.value,
          now: now.cell.value,
          change: change.value,
          points: { before, now },
        };
      }
    }
    return largest === undefined ? [] : [largest];
  });
}
