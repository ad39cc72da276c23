import { absentCell, type Cell } from './cell';
import type { Comparison, Point } from './comparison';
import { changeOf } from './measure';
import { ranksOf } from './statistics';

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

/** The place of one agency among those with a figure in a year. */
export interface Ranked {
  readonly rank: number;
  readonly tied: boolean;
  /** Ranks gained since the year before (positive: up); undefined where there is no comparable one. */
  readonly gained: number | undefined;
}

/**
 * Ranks of the view's last year by agency code, highest value first. Those without a figure have none, nor have ratios
 * over a small denominator: one case would put them first or last.
 */
export function latestRanks(comparison: Comparison): Map<string, Ranked> {
  const last = comparison.years.length - 1;
  const now = rankAt(comparison, last);
  const broken = comparison.breaks.some((one) => one.fromYear === comparison.years[last]);
  const before = last > 0 && !broken ? rankAt(comparison, last - 1) : new Map<string, number>();
  const counts = new Map<number, number>();
  for (const rank of now.values()) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  return new Map(
    [...now].map(([agency, rank]) => {
      const earlier = before.get(agency);
      const gained = earlier === undefined ? undefined : earlier - rank;
      return [agency, { rank, tied: (counts.get(rank) ?? 0) > 1, gained }];
    }),
  );
}

function rankAt(comparison: Comparison, index: number): Map<string, number> {
  const reporting = comparison.series.flatMap((series) => {
    const point = series.points[index];
    return point?.cell.kind === 'number' && !point.small
      ? [{ code: series.agency.code, value: point.cell.value }]
      : [];
  });
  const ranks = ranksOf(reporting.map((one) => one.value));
  return new Map(reporting.map((one, position) => [one.code, ranks[position] as number]));
}
