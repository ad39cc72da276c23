/** Medians and quartile bands are shown only where so many agencies reported. */
export const FEWEST_FOR_BAND = 8;

/**
 * Quantile by linear interpolation between order statistics (Hyndman & Fan 1996, type 7: the default of R and NumPy).
 * @param sorted ascending, at least one number
 * @param share 0 to 1
 * @throws RangeError on an empty list
 */
export function quantile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) throw new RangeError('a quantile wants at least one number');
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (high - low) * (position - below);
}

export interface Spread {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/** First quartile, median and third quartile; undefined under `FEWEST_FOR_BAND` numbers. */
export function spreadOf(values: readonly number[]): Spread | undefined {
  if (values.length < FEWEST_FOR_BAND) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  return { lower: quantile(sorted, 0.25), median: quantile(sorted, 0.5), upper: quantile(sorted, 0.75) };
}

/**
 * Competition ranks, highest value first: 1, 2, 2, 4. Ties share the better rank.
 * @returns ranks in the order of `values`
 */
export function ranksOf(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => b - a);
  const first = new Map<number, number>();
  sorted.forEach((value, index) => {
    if (!first.has(value)) first.set(value, index + 1);
  });
  return values.map((value) => first.get(value) as number);
}

/**
 * Percentile rank: the share of values that are lower, equal ones (its own among them) counted half, in per cent
 * (Crocker & Algina 1986; the mid-distribution function of Parzen 2004). Ties share it; the middle one stands at 50;
 * nobody at 0 or 100. Undefined under `FEWEST_FOR_BAND` values.
 * @param values with the value itself
 */
export function percentileOf(value: number, values: readonly number[]): number | undefined {
  if (values.length < FEWEST_FOR_BAND) return undefined;
  const lower = values.filter((one) => one < value).length;
  const same = values.filter((one) => one === value).length;
  return ((lower + same / 2) * 100) / values.length;
}
