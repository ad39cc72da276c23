import type { Indicator } from '../domain/indicator';
import { isCounted, perOf } from '../domain/measure';
import type { View } from '../domain/view';
import type { Ignored } from './view-url';

/** The View without an indicator to divide by that figures cannot be divided by: a percentage, or the figure itself. */
export function withDivisor(
  view: View,
  indicators: readonly Indicator[],
): { view: View; ignored: Ignored[] } {
  if (view.per === undefined) return { view, ignored: [] };
  const [own, per] = [view.indicator, view.per].map((code) => indicators.find((one) => one.code === code));
  const divides = own !== undefined && per !== undefined && isCounted(per) && perOf(view, own) === view.per;
  if (divides) return { view, ignored: [] };
  return { view: { ...view, per: undefined }, ignored: [{ parameter: 'per', value: view.per }] };
}
