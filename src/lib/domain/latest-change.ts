import { absentCell, type Cell } from './cell';
import type { Comparison, Point } from './comparison';
import { changeOf } from './measure';

/**
 * Change from the year before to the view's last year, in the unit itself (points for ratios).
 * Not applicable across a break and where the view has one year; absent where either cell is.
 */
export function latestChange(comparison: Comparison, points: readonly Point[]): Cell {
  const now = points[points.length - 1];
  const before = points[points.length - 2];
  if (now === undefined || before === undefined) return absentCell('not-applicable');
  if (comparison.breaks.some((one) => one.fromYear === now.year)) return absentCell('not-applicable');
  return changeOf(now.cell, before.cell);
}
