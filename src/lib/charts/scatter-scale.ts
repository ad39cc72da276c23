import type { Comparison } from '../domain/comparison';
import { isPercentage } from '../text/number';
import { niceStep, tidy, type Scale } from './axis';

/**
 * An axis for points, which need no zero as bars do: from zero all the same, unless the lowest value is at least half
 * of the highest and zero would press the points into a corner. The picture says so where it does not start there.
 * @param lines about how many grid lines are wanted
 */
export function pointScale(comparison: Comparison, values: readonly number[], lines: number): Scale {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const free = low > 0 && low >= high / 2 && high > low;
  const from = free ? low : Math.min(0, low);
  const to = free ? high : Math.max(0, high);
  const step = niceStep((to - from || 1) / lines, comparison.indicator.valueType === 'count');
  const min = Math.floor(from / step + 1e-9) * step;
  const max = Math.max(Math.ceil(to / step - 1e-9) * step, min + step);
  const whole = comparison.view.measure === 'value' && isPercentage(comparison.indicator) && high <= 100;
  return { min: tidy(min), max: whole ? Math.min(100, tidy(max)) : tidy(max), step, base: tidy(min) };
}
