import type { Agency } from './agency';
import type { NumberCell } from './cell';
import type { Comparison } from './comparison';
import { moveOf, sureNumber, type Move } from './movers';
import { FAR_FROM_OWN, FEWEST_YEARS, isOutlier } from './outlier';
import { isMember } from './ranking';
import { quantile } from './statistics';

/** At most so many figures out of pattern are named. */
const MOST_UNUSUAL = 3;

/** A figure of the last year that is far from the agency's other years, from the last break on. */
export interface Unusual {
  readonly agency: Agency;
  readonly year: number;
  readonly value: number;
  /** Median of the other years, and how many they are. */
  readonly usual: number;
  readonly others: number;
}

/**
 * The largest rise and the largest fall among the view's group, each undefined where there is none or where several
 * share it. Only of exact, undoubted figures of one definition, never of a small denominator, and of counts only from
 * a base of `LEAST_BASE` on: the baseline is the year before, never a chosen one.
 */
export function largestMoves(comparison: Comparison): { rise: Move | undefined; fall: Move | undefined } {
  const moves = comparison.series
    .filter((one) => isMember(comparison, one.agency))
    .flatMap((one) => moveOf(comparison, one) ?? []);
  return {
    rise: alone(moves.filter((one) => one.change > 0).sort((a, b) => b.change - a.change)),
    fall: alone(moves.filter((one) => one.change < 0).sort((a, b) => a.change - b.change)),
  };
}

/** Figures of the last year that are out of their own agency's pattern, by how far. Most unusual first, at most three. */
export function unusualFigures(comparison: Comparison): Unusual[] {
  const { indicator, breaks } = comparison;
  const since = Math.max(0, ...breaks.map((one) => one.fromYear));
  const found = comparison.series
    .filter((one) => isMember(comparison, one.agency))
    .flatMap(({ agency, points }): Unusual[] => {
      const known = points.filter((point) => point.year >= since && sureNumber(point) !== undefined);
      const last = points[points.length - 1];
      const cell = last === undefined ? undefined : sureNumber(last);
      if (last === undefined || cell === undefined || last.small || known.length <= FEWEST_YEARS) return [];
      const values = known.map((point) => (point.cell as NumberCell).value);
      if (!isOutlier(cell.value, values, indicator.valueType, FAR_FROM_OWN)) return [];
      const others = values.slice(0, -1).sort((a, b) => a - b);
      return [
        {
          agency,
          year: last.year,
          value: cell.value,
          usual: quantile(others, 0.5),
          others: others.length,
        },
      ];
    });
  const distance = (one: Unusual) =>
    Math.abs(Math.log1p(Math.abs(one.value)) - Math.log1p(Math.abs(one.usual)));
  return found.sort((a, b) => distance(b) - distance(a)).slice(0, MOST_UNUSUAL);
}

/** The first of a sorted list, unless the second one is as far. */
function alone(sorted: readonly Move[]): Move | undefined {
  const [first, second] = sorted;
  return first !== undefined && second !== undefined && first.change === second.change ? undefined : first;
}
