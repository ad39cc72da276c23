import type { Agency } from './agency';
import type { Comparison, Point } from './comparison';
import { FAR_FROM_OWN, FAR_FROM_PEERS, FEWEST_PEERS, FEWEST_YEARS, isOutlier } from './outlier';
import { quantile } from './statistics';

/** A figure far from others, with the middle it is far from and how many others there are. */
export interface Far {
  readonly median: number;
  readonly others: number;
}

/** A figure out of its series. */
export interface Outlier {
  readonly agency: Agency;
  readonly point: Point;
  readonly value: number;
  /** Far from the agency's own other years. */
  readonly own: Far | undefined;
  /** Far from agencies of its kind in the same year. */
  readonly peers: Far | undefined;
}

/**
 * The outliers of a comparison of values, as the checks of an import find them: against the agency's own years and
 * against its kind in the year; zeros are told of otherwise. Ratios over small denominators swing by nature: they are
 * neither outliers nor part of a series.
 * @param comparison of all agencies of the district
 * @returns newest year first
 */
export function outliersOf(comparison: Comparison): Outlier[] {
  const type = comparison.indicator.valueType;
  const usable = comparison.series.map(({ agency, points }) => ({
    agency,
    numbers: points.flatMap((point) =>
      point.cell.kind === 'number' && !point.small ? [{ point, value: point.cell.value }] : [],
    ),
  }));
  const crowds = new Map<string, number[]>();
  const crowdOf = (agency: Agency, year: number) => `${agency.kind} ${year}`;
  for (const { agency, numbers } of usable) {
    for (const { point, value } of numbers) {
      const key = crowdOf(agency, point.year);
      crowds.set(key, [...(crowds.get(key) ?? []), value]);
    }
  }
  const far = (value: number, series: readonly number[], fewest: number, times: number) =>
    series.length > fewest && isOutlier(value, series, type, times)
      ? { median: medianOf(series), others: series.length - 1 }
      : undefined;
  return usable
    .flatMap(({ agency, numbers }) => {
      const series = numbers.map((one) => one.value);
      return numbers.map(({ point, value }) => ({
        agency,
        point,
        value,
        own: far(value, series, FEWEST_YEARS, FAR_FROM_OWN),
        peers: far(value, crowds.get(crowdOf(agency, point.year)) ?? [], FEWEST_PEERS, FAR_FROM_PEERS),
      }));
    })
    .filter((one) => one.value !== 0 && (one.own !== undefined || one.peers !== undefined))
    .sort((a, b) => b.point.year - a.point.year);
}

function medianOf(values: readonly number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}
