import { absentCell, type Cell } from './cell';
import type { Comparison, Point, Series } from './comparison';
import { changeOf } from './measure';

/**
 * Change from the year before to the view's last year, in the unit itself (points for ratios).
 * Not applicable across a break and where the year before is not on hand; absent where either cell is.
 * @param before the year before the points' first, for a view of one year
 */
export function latestChange(
  comparison: Comparison,
  points: readonly Point[],
  before?: Series['before'],
): Cell {
  const now = points[points.length - 1];
  const earlier = points[points.length - 2] ?? before;
  if (now === undefined || earlier === undefined) return absentCell('not-applicable');
  if (comparison.breaks.some((one) => one.fromYear === now.year)) return absentCell('not-applicable');
  return changeOf(now.cell, earlier.cell);
}
