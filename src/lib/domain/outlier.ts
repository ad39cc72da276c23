import type { ValueType } from './indicator';
import { quantile } from './statistics';

/** So many figures beside the one in question make a history, and so many peers a crowd. */
export const FEWEST_YEARS = 4;
export const FEWEST_PEERS = 8;

/** So many robust standard deviations from the median are unusual: own years are steadier than peers are alike. */
export const FAR_FROM_OWN = 5;
export const FAR_FROM_PEERS = 6;

/** Makes the median absolute deviation of normal figures their standard deviation: 1 / Φ⁻¹(3/4). */
export const MAD_TO_DEVIATION = 1.4826;
/** The least deviation reckoned with: a sixth of the size of a count, 2 points of a percentage. */
export const LEAST_DEVIATION = { log: 0.15, percent: 2 } as const;
/** A count that differs by less is never unusual: 1 after years of 9 is life. */
export const LEAST_DIFFERENCE = 10;

/**
 * Is a figure far from the series it stands in? Median and median absolute deviation (Hampel 1974), of counts and
 * amounts on the scale ln(1 + x) with at least the deviation that a Poisson count of the median's size has.
 * @param series with the figure itself
 * @param far in robust standard deviations
 */
export function isOutlier(value: number, series: readonly number[], type: ValueType, far: number): boolean {
  const scale = (one: number) => (type === 'percent' ? one : Math.log1p(Math.max(0, one)));
  const middle = median(series.map(scale));
  const mad = median(series.map((one) => Math.abs(scale(one) - middle)));
  const deviation =
    type === 'percent'
      ? Math.max(MAD_TO_DEVIATION * mad, LEAST_DEVIATION.percent)
      : Math.max(MAD_TO_DEVIATION * mad, LEAST_DEVIATION.log, Math.exp(-middle / 2));
  const different = type === 'percent' || Math.abs(value - median(series)) >= LEAST_DIFFERENCE;
  return different && Math.abs(scale(value) - middle) > far * deviation;
}

function median(values: readonly number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}
