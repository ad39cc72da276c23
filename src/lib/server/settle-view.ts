import type { Comparison, Point } from '../domain/comparison';
import { KINDS, shownYears, yearsShown } from '../domain/kind';
import { lastOf, lastWhere } from '../domain/last';
import { baseYear, isOfOneYear } from '../domain/measured';
import type { View } from '../domain/view';
import type { YearRange } from '../domain/year';
import type { Ignored } from '../query/view-url';

/** A comparison that shows something, the View it is of, and what of the View asked for gave way to that. */
export interface Settled {
  readonly view: View;
  readonly comparison: Comparison;
  readonly gaveWay: readonly Ignored[];
}

/**
 * Compares, and where the view's group has not one number in what the kind shows, tries the next best thing: an earlier
 * year of the range that the measure has figures of (an index ends at a new definition), then the measure
 * `value` (an index whose base year is absent has none), then other years of the record. Where even that shows
 * nothing, it stays as asked, and the page says why it is a table of absent cells.
 * @param onRecord the years in which any agency of the district has figures of the indicator
 */
export async function settled(
  view: View,
  onRecord: YearRange,
  compareOf: (view: View) => Promise<Comparison>,
): Promise<Settled> {
  const asked = await compareOf(view);
  if (showsSomething(asked)) return { view, comparison: asked, gaveWay: [] };
  const last = lastMeasured(asked);
  if (last !== undefined) {
    const nearer = { ...view, years: { ...view.years, to: last } };
    const gaveWay = [{ parameter: 'years', value: shownText(view), reason: 'no-figures' }] as const;
    return { view: nearer, comparison: await compareOf(nearer), gaveWay };
  }
  if (view.measure !== 'value') {
    const plain = await settled({ ...view, measure: 'value' }, onRecord, compareOf);
    if (!showsSomething(plain.comparison)) return { view, comparison: asked, gaveWay: [] };
    const gaveWay = { parameter: 'measure', value: view.measure, reason: 'not-for-indicator' } as const;
    return { ...plain, gaveWay: [gaveWay, ...plain.gaveWay] };
  }
  const years = yearsInstead(view, await compareOf({ ...view, years: onRecord }));
  if (years === undefined) return { view, comparison: asked, gaveWay: [] };
  const possible = { ...view, years };
  const gaveWay = [{ parameter: 'years', value: shownText(view), reason: 'no-figures' }] as const;
  return { view: possible, comparison: await compareOf(possible), gaveWay };
}

/**
 * Of a kind that shows the last year alone, under a measure from the view's first: the last year with a figure. Not that
 * first year itself, which would be compared with itself.
 */
function lastMeasured({ view, series, years }: Comparison): number | undefined {
  const fromFirst = !isOfOneYear(view.measure) && baseYear(view, view.years.to) === view.years.from;
  if (!fromFirst || yearsShown(view) !== 'last') return undefined;
  return lastWhere(years, (year) => {
    const has = (points: readonly Point[]) =>
      points.some((one) => one.year === year && one.cell.kind === 'number');
    return year > view.years.from && series.some(({ points }) => has(points));
  });
}

function showsSomething({ view, series }: Comparison): boolean {
  const shown = shownYears(view.kind, view.years);
  return series.some(({ points }) =>
    points.some(({ year, cell }) => cell.kind === 'number' && shown.includes(year)),
  );
}

/** Of the years in which the group has figures: the last up to the one asked for, or all of them. */
function yearsInstead(view: View, whole: Comparison): YearRange | undefined {
  const known = whole.peers.filter((peers) => peers.reporters > 0).map((peers) => peers.year);
  const [first] = known;
  const last = lastOf(known);
  if (first === undefined || last === undefined) return undefined;
  if (KINDS[view.kind].years !== 'last') return { from: first, to: last };
  const to = lastWhere(known, (year) => year <= view.years.to) ?? first;
  return { from: Math.min(view.years.from, to), to };
}

/** The years that were asked for, as an address says them. */
function shownText({ kind, years }: View): string {
  const [from = years.to] = shownYears(kind, years);
  return from === years.to ? String(from) : `${from}-${years.to}`;
}
