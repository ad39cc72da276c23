import type { Comparison, Point } from './comparison';
import { shownYears } from './kind';

/** The points of the years that a comparison's kind shows; further indicators apart. @param highlightedOnly of those alone */
export function shownPoints(comparison: Comparison, highlightedOnly = false): Point[] {
  const series = comparison.series.filter((one) => one.highlighted || !highlightedOnly);
  const { kind, years: range, by } = comparison.view;
  const years = shownYears(kind, range, by);
  return series.flatMap((one) => one.points.filter((point) => years.includes(point.year)));
}

/** The log entries behind everything that a comparison shows, its further indicators and what stands aside among them. */
export function entriesShown(comparison: Comparison): ReadonlySet<number> {
  const points = [comparison, ...comparison.beside].flatMap((one) => shownPoints(one));
  return new Set([
    ...points.flatMap(({ entry }) => (entry === undefined ? [] : [entry])),
    ...comparison.aside.map(({ entry }) => entry),
  ]);
}
