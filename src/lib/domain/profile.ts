import type { Agency } from './agency';
import { absentCell, type Cell } from './cell';
import type { Comparison, Point } from './comparison';
import { isRatio, type Indicator } from './indicator';
import { changeOf } from './measure';
import { percentileOf } from './statistics';

/**
 * A value against the year before. From zero it is new, which no per cent could say; a ratio from 0 % is a change in
 * points like any other.
 */
export type YearChange =
  | { readonly kind: 'change'; readonly cell: Cell; readonly isNew: boolean; readonly small: boolean }
  | { readonly kind: 'none'; readonly why: 'first-year' | 'break' | 'absent' };

/** Where a value stands among those of its peer group. */
export interface PeerPlace {
  /** 0 to 100: the share of the peers with a lower figure, those with the same figure counted half. */
  readonly percentile: number;
  readonly reporters: number;
  readonly median: number | undefined;
}

/** One indicator of one agency in one year. */
export interface ProfileRow {
  readonly indicator: Indicator;
  readonly point: Point;
  readonly change: YearChange;
  /** Undefined where fewer than 8 reported, or the figure is none or a ratio over a small denominator. */
  readonly place: PeerPlace | undefined;
  /** All years of the comparison up to the one looked at; later ones and those without the agency are not applicable. */
  readonly cells: readonly Cell[];
  /** Positions in `cells` that begin a new definition. */
  readonly breaks: readonly number[];
}

/**
 * An agency's row of an indicator in a year.
 * @param comparison of values over years with the one looked at, the agency among those compared
 * @param peers of its peer group, over years with the one looked at: the same, unless the peers were read apart
 * @returns undefined where the comparison knows neither the agency nor the year
 */
export function profileRow(
  comparison: Comparison,
  agency: Agency,
  year: number,
  peers: Comparison = comparison,
): ProfileRow | undefined {
  const index = comparison.years.indexOf(year);
  const series = comparison.series.find((one) => one.agency.code === agency.code);
  const point = series?.points[index];
  if (series === undefined || point === undefined) return undefined;
  return {
    indicator: comparison.indicator,
    point,
    change: yearChange(comparison, series.points, index),
    place: peerPlace(peers, point, peers.years.indexOf(year)),
    cells: series.points.map((one, at) =>
      one.exists && at <= index ? one.cell : absentCell('not-applicable'),
    ),
    breaks: comparison.breaks.map((one) => comparison.years.indexOf(one.fromYear)),
  };
}

/** Change from the year before; none across a changed definition. @param index position in `comparison.years` */
export function yearChange(comparison: Comparison, points: readonly Point[], index: number): YearChange {
  const now = points[index];
  const before = points[index - 1];
  if (now === undefined || before === undefined) return { kind: 'none', why: 'first-year' };
  if (comparison.breaks.some((one) => one.fromYear === now.year)) return { kind: 'none', why: 'break' };
  const cell = changeOf(now.cell, before.cell);
  if (cell.kind === 'absent' || now.cell.kind === 'absent' || before.cell.kind === 'absent') {
    return { kind: 'none', why: 'absent' };
  }
  const isNew =
    !isRatio(comparison.indicator) &&
    comparison.indicator.valueType !== 'percent' &&
    before.cell.value === 0 &&
    now.cell.value !== 0;
  return { kind: 'change', cell, isNew, small: now.small || before.small };
}

/** Ratios over small denominators are neither placed nor part of the crowd. */
function peerPlace(comparison: Comparison, point: Point, index: number): PeerPlace | undefined {
  if (point.cell.kind !== 'number' || point.small) return undefined;
  const values = comparison.series.flatMap(({ points }) => {
    const one = points[index];
    return one?.cell.kind === 'number' && !one.small ? [one.cell.value] : [];
  });
  const percentile = percentileOf(point.cell.value, values);
  if (percentile === undefined) return undefined;
  return {
    percentile,
    reporters: values.length,
    median: comparison.peers[index]?.spread?.median,
  };
}
