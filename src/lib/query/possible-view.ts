import type { Indicator } from '../domain/indicator';
import { measuresFor } from '../domain/measure';
import type { View } from '../domain/view';
import type { YearRange } from '../domain/year';
import type { Reporting } from './fallback-view';
import type { Ignored } from './view-url';

/** What is on record for a View to show. */
export interface OnRecord {
  readonly indicators: readonly Indicator[];
  readonly reporting: readonly Reporting[];
}

/**
 * The View nearest to what was asked for that can show anything: a measure that the indicator knows, and years that it
 * has figures of. What gave way is told; a View that can be shown comes back as it is.
 */
export function possibleView(
  view: View,
  { indicators, reporting }: OnRecord,
): { view: View; gaveWay: Ignored[] } {
  const gaveWay: Ignored[] = [];
  let possible = view;
  const indicator = indicators.find((one) => one.code === view.indicator);
  if (indicator !== undefined && !measuresFor(indicator).includes(view.measure)) {
    gaveWay.push({ parameter: 'measure', value: view.measure, reason: 'not-for-indicator' });
    possible = { ...possible, measure: 'value' };
  }
  const record = reporting.find((one) => one.indicator === view.indicator);
  if (record !== undefined) {
    const years = yearsWithin(view.years, { from: record.firstYear, to: record.lastYear });
    if (years.from !== view.years.from || years.to !== view.years.to) {
      const { from, to } = view.years;
      const value = from === to ? String(from) : `${from}-${to}`;
      gaveWay.push({ parameter: 'years', value, reason: 'no-figures' });
      possible = { ...possible, years };
    }
  }
  return { view: possible, gaveWay };
}

/** The years of a range that lie on record; where none does, as many as were asked for at the end that is nearest. */
export function yearsWithin(asked: YearRange, record: YearRange): YearRange {
  const from = Math.max(asked.from, record.from);
  const to = Math.min(asked.to, record.to);
  if (from <= to) return { from, to };
  const length = asked.to - asked.from;
  return asked.from > record.to
    ? { from: Math.max(record.from, record.to - length), to: record.to }
    : { from: record.from, to: Math.min(record.to, record.from + length) };
}
