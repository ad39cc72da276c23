import { lastOf } from '../domain/last';
import { bearsStar, type NumberCell } from '../domain/cell';
import type { Comparison, PeerYear, Point } from '../domain/comparison';
import type { Spread } from '../domain/statistics';

export type Known = Point & { readonly cell: NumberCell };
export type KnownPeer = PeerYear & { readonly spread: Spread };

/** Neighbouring years with figures: a line is drawn through each, and never from one to the next. */
export function pointRuns(comparison: Comparison, points: readonly Point[]): Known[][] {
  return splitRuns(comparison, points, (point): point is Known => point.cell.kind === 'number');
}

/** Neighbouring years with a median: enough reported in each, and no definition changed between them. */
export function peerRuns(comparison: Comparison): KnownPeer[][] {
  return splitRuns(comparison, comparison.peers, (peer): peer is KnownPeer => peer.spread !== undefined);
}

function splitRuns<Year extends { readonly year: number }, Has extends Year>(
  comparison: Comparison,
  years: readonly Year[],
  has: (year: Year) => year is Has,
): Has[][] {
  const runs: Has[][] = [];
  let open = false;
  for (const one of years) {
    if (!has(one)) {
      open = false;
      continue;
    }
    if (!open || comparison.breaks.some((definition) => definition.fromYear === one.year)) runs.push([]);
    lastOf(runs)?.push(one);
    open = true;
  }
  return runs;
}

/** Is the figure to be drawn hollow: not exact, or a ratio that one case moves much? */
export function isHollow(point: Known): boolean {
  return point.cell.precision !== 'exact' || point.small;
}

/** Does the figure bear the asterisk? */
export function isStarred(point: Known): boolean {
  return bearsStar(point.cell);
}

export function isProvisional(point: Known): boolean {
  return point.cell.marks.includes('provisional');
}
