import type { Comparison } from '../domain/comparison';
import { lastOf } from '../domain/last';
import type { Locale } from '../text/locale';
import { definitionName } from '../text/name';
import { reorganisationText } from '../text/reorganisation';
import type { Texts } from '../text/zh-CN';

/** An upright before the first year of something new, with words over the plot. */
export interface Rule {
  readonly year: number;
  readonly kind: 'definition' | 'reorganisation';
  readonly words: string;
}

/**
 * The uprights of a trend: each new definition, and the reorganisations of highlighted agencies, one a year. Years before
 * the view have none.
 */
export function rulesOf(comparison: Comparison, texts: Texts, locale: Locale): Rule[] {
  const say = texts.charts.trend;
  const definitions = comparison.breaks.map((one): Rule => ({
    year: one.fromYear,
    kind: 'definition',
    words: say.breakAt(one.fromYear, definitionName(one, locale)),
  }));
  const years = new Map<number, string[]>();
  for (const event of ofHighlighted(comparison)) {
    years.set(event.year, [...(years.get(event.year) ?? []), reorganisationText(event, texts, locale)]);
  }
  const reorganisations = [...years].map(([year, events]): Rule => ({
    year,
    kind: 'reorganisation',
    words: say.reorganised(year, texts.charts.also(events)),
  }));
  return [...definitions, ...reorganisations].sort((a, b) => a.year - b.year);
}

function ofHighlighted(comparison: Comparison) {
  const [first = 0] = comparison.years;
  const last = lastOf(comparison.years) ?? 0;
  const codes = new Set(
    comparison.series
      .filter((one) => one.highlighted)
      .flatMap(({ agency, points }) => [
        agency.code,
        ...points.flatMap((point) => point.joined?.agencies ?? []),
      ]),
  );
  return (comparison.reorganisations ?? []).filter(
    ({ year, from, to }) =>
      year > first && year <= last && [...from, ...to].some((agency) => codes.has(agency.code)),
  );
}
