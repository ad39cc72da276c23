import type { Indicator } from '../domain/indicator';
import { isOrder } from '../domain/measure';
import type { Measure } from '../domain/view';
import { formatFixed, formatMeasured, isPercentage, shortened } from './number';
import { IN_FIGURES, type Numbers } from './number-style';

/**
 * As `formatMeasured`, with as many decimals in every row, so that a column aligns on its points: percentages, points
 * and an index one, amounts and rates per exposure two, counts none (half a count is a median), a number by a large unit two.
 */
export function formatColumn(value: number, indicator: Indicator, measure: Measure, texts: Numbers): string {
  const decimals = columnDecimals(indicator, measure);
  const percent = measuresPercent(indicator, measure);
  const short = percent || isOrder(measure) ? undefined : shortened(value, decimals ?? 1, texts, formatFixed);
  if (short === undefined && decimals === undefined) return formatMeasured(value, indicator, measure, texts);
  const text = short ?? formatFixed(value, decimals ?? 1);
  const signed = measure === 'change' || measure === 'percent-change';
  const sign = signed && value > 0 && /[1-9]/.test(text) ? '+' : '';
  return `${sign}${text}${percent && measure !== 'change' ? '%' : ''}`;
}

/** A number in figures, where what is shown of it is shortened; undefined where that says all. For title attributes. */
export function exactTitle(
  value: number,
  indicator: Indicator,
  measure: Measure,
  texts: Numbers,
): string | undefined {
  if (texts.numbers.large.length === 0) return undefined;
  const exact = formatColumn(value, indicator, measure, IN_FIGURES);
  return formatColumn(value, indicator, measure, texts) === exact ? undefined : exact;
}

/** Undefined for what is counted in wholes, and for places. */
function columnDecimals(indicator: Indicator, measure: Measure): number | undefined {
  if (measuresPercent(indicator, measure) || measure === 'index') return 1;
  if (measure === 'per-exposure') return 2;
  const ofItself = measure === 'value' || measure === 'change';
  return ofItself && indicator.valueType === 'amount' ? 2 : undefined;
}

function measuresPercent(indicator: Indicator, measure: Measure): boolean {
  if (measure === 'percent-change' || measure === 'share') return true;
  return (measure === 'value' || measure === 'change') && isPercentage(indicator);
}
