import type { Comparison } from '../domain/comparison';
import { isPercentage } from '../text/number';

/** A value axis: its ends are ticks. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The line that changes and indices are read from: 0 or 100; of ranks the lowest place. */
  readonly base: number;
  /** Do values grow downwards? Rank 1 stands at the top. */
  readonly inverse?: boolean;
}

/**
 * The scale for `values` under the comparison's measure: from zero for amounts, 0–100 for percentages that lie within
 * it, with zero in it for changes, around 100 for an index, upside down for ranks. Nothing is cut off.
 * @param lines about how many grid lines are wanted
 */
export function scaleFor(comparison: Comparison, values: readonly number[], lines: number): Scale {
  const { measure } = comparison.view;
  if (measure === 'rank') return placesScale(values, lines);
  if (measure === 'percentile') return { min: 0, max: 100, step: lines < 5 ? 25 : 20, base: 0 };
  const base = measure === 'index' ? 100 : 0;
  const low = Math.min(base, ...values);
  const high = Math.max(base, ...values);
  if (measure === 'value' && isPercentage(comparison.indicator) && low >= 0 && high <= 100) {
    return { min: 0, max: 100, step: lines < 5 ? 25 : 20, base };
  }
  const step = niceStep(
    (high - low || 1) / lines,
    comparison.indicator.valueType === 'count' && (measure === 'value' || measure === 'change'),
  );
  const min = Math.floor(low / step + 1e-9) * step;
  const max = Math.max(Math.ceil(high / step - 1e-9) * step, min + step);
  return { min: tidy(min), max: tidy(max), step, base };
}

/** From the first place, at the top, to a round one that holds the last. */
function placesScale(values: readonly number[], lines: number): Scale {
  const last = Math.max(2, ...values);
  const step = niceStep((last - 1) / lines, true);
  const max = 1 + Math.ceil((last - 1) / step) * step;
  return { min: 1, max, step, base: max, inverse: true };
}

/** 1, 2, 2.5 or 5 times a power of ten, at least `least`; whole for counts. */
function niceStep(least: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 2.5, 5, 10].find((one) => one * power >= least - 1e-12) ?? 10;
  const step = factor * power;
  return whole ? Math.max(1, Math.ceil(step)) : step;
}

/** Years to label: every one where they fit, else every second, fifth …, counted back from the last. */
export function yearTicks(years: readonly number[], width: number, labelWidth: number): number[] {
  const room = Math.max(2, Math.floor(width / (labelWidth * 1.5)));
  const every = [1, 2, 3, 5, 10, 20, 50].find((one) => Math.ceil(years.length / one) <= room) ?? 50;
  return years.filter((_, index) => (years.length - 1 - index) % every === 0);
}

/** Binary dust off a multiple of a step. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
