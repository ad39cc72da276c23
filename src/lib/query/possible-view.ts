import type { Indicator } from '../domain/indicator';
import { KINDS } from '../domain/kind';
import { measuresFor } from '../domain/measure';
import { baseYear, isOfOneYear } from '../domain/measured';
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
    const { view: further, gaveWay: alone } = besideItsBase(possible, record.lastYear);
    return { view: further, gaveWay: [...gaveWay, ...alone] };
  }
  return { view: possible, gaveWay };
}

/**
 * A View of the one year that its measure starts from shows every agency as itself: index 100, change 0. It takes the
 * later years on record with it; where there are none, the figures themselves are looked at.
 */
function besideItsBase(view: View, lastYear: number): { view: View; gaveWay: Ignored[] } {
  const { measure, years } = view;
  const compares = !isOfOneYear(measure) && KINDS[view.kind].levels !== true;
  if (!compares || years.from !== years.to || baseYear(view, years.to) !== years.to)
    return { view, gaveWay: [] };
  const reason = 'base-alone' as const;
  return lastYear > years.to
    ? {
        view: { ...view, years: { from: years.from, to: lastYear } },
        gaveWay: [{ parameter: 'years', value: String(years.to), reason }],
      }
    : { view: { ...view, measure: 'value' }, gaveWay: [{ parameter: 'measure', value: measure, reason }] };
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
