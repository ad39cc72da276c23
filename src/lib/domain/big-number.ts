import type { Agency } from './agency';
import type { Cell } from './cell';
import type { Comparison, Point } from './comparison';
import { lastOf } from './last';
import { latestChange } from './latest-change';
import { yearsShown } from './kind';

/** One figure that stands large on a slide: of an agency, or of the group. */
export type BigNumber = { readonly year: number } & (
  | {
      readonly of: 'agency';
      readonly agency: Agency;
      readonly point: Point;
      /** From the year before, in the unit itself; absent where there is none to speak of. Only of plain values. */
      readonly change: Cell;
    }
  | {
      /** The group's sum, or of a ratio the sum of numerators over that of denominators: "n of m reported". */
      readonly of: 'total';
      readonly value: number;
      readonly known: number;
      readonly existing: number;
    }
  | { readonly of: 'median'; readonly value: number; readonly reporters: number }
);

/**
 * What a View comes to in its last year: the figure of its first highlighted agency, else the group's total, else its
 * median.
 * @returns undefined where there is none of them: the slide says so
 */
export function bigNumberOf(comparison: Comparison): BigNumber | undefined {
  const year = lastOf(comparison.years);
  if (year === undefined) return undefined;
  const chosen = comparison.series.find((one) => one.highlighted);
  const point = chosen && lastOf(chosen.points);
  if (chosen !== undefined && point !== undefined) {
    const { agency, points, before } = chosen;
    const plain = comparison.view.measure === 'value' && yearsShown(comparison.view) !== 'ends';
    const change = latestChange(comparison, plain ? points : [], before);
    return { of: 'agency', year, agency, point, change };
  }
  const peers = lastOf(comparison.peers);
  if (comparison.view.measure === 'value' && peers?.total !== undefined) {
    const { value, known, of } = peers.total;
    return { of: 'total', year, value, known, existing: of };
  }
  const median = peers?.spread?.median;
  return median === undefined
    ? undefined
    : { of: 'median', year, value: median, reporters: peers?.reporters ?? 0 };
}
