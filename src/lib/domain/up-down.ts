import type { Comparison, Point } from './comparison';
import { isMember } from './ranking';

/** How many went up and down between the first and the last year, of those that may be compared. */
export interface UpDown {
  readonly up: number;
  readonly down: number;
  readonly of: number;
}

/**
 * The members of the group whose figure rose or fell from the view's first year to its last. Compared are exact
 * figures that nobody doubts, over no small denominator; across a new definition nothing is.
 * @returns undefined where the view has one year, a break, or nobody to compare
 */
export function upDownOf(comparison: Comparison): UpDown | undefined {
  if (comparison.years.length < 2 || comparison.breaks.length > 0) return undefined;
  const changes = comparison.series.flatMap(({ agency, points }) => {
    const first = soundValue(points[0]);
    const last = soundValue(points[points.length - 1]);
    return first === undefined || last === undefined || !isMember(comparison, agency) ? [] : [last - first];
  });
  return counted(changes);
}

/** The same of the medians of several indicators: in how many the group's median rose or fell. */
export function mediansUpDown(comparisons: readonly Comparison[]): UpDown | undefined {
  return counted(
    comparisons.flatMap(({ peers, breaks }) => {
      const first = peers[0]?.spread?.median;
      const last = peers[peers.length - 1]?.spread?.median;
      const comparable = first !== undefined && last !== undefined && peers.length > 1 && breaks.length === 0;
      return comparable ? [last - first] : [];
    }),
  );
}

function counted(changes: readonly number[]): UpDown | undefined {
  if (changes.length === 0) return undefined;
  return {
    up: changes.filter((one) => one > 0).length,
    down: changes.filter((one) => one < 0).length,
    of: changes.length,
  };
}

function soundValue(point: Point | undefined): number | undefined {
  if (point?.cell.kind !== 'number' || point.small) return undefined;
  const sound = point.cell.precision === 'exact' && !point.cell.marks.includes('doubtful');
  return sound ? point.cell.value : undefined;
}
