import type { Agency } from './agency';
import type { Comparison, Point } from './comparison';
import { cutOf, shownYears } from './kind';
import { rankingOf } from './ranking';

/** A column of a slide's table: a year of one comparison. */
export interface SlideColumn {
  readonly comparison: Comparison;
  readonly year: number;
}

export interface SlideTable {
  readonly columns: readonly SlideColumn[];
  readonly rows: readonly {
    readonly agency: Agency;
    readonly highlighted: boolean;
    /** One a column; undefined where that comparison does not know the agency. */
    readonly points: readonly (Point | undefined)[];
  }[];
  /** What there is no room for: agencies without a row; years, or indicators, without a column. */
  readonly left: { readonly agencies: number; readonly years: number; readonly indicators: number };
}

/** Has the table a column for each indicator, rather than for each year? */
export function hasSeveralIndicators({ view, beside }: Pick<Comparison, 'view' | 'beside'>): boolean {
  return beside.length > 0 && (cutOf(view) === 'indicators' || view.kind === 'scatter');
}

/**
 * The table beside a chart on a slide: the highlighted agencies and the first of the order, over the last years or, of
 * several indicators, in the last year of each.
 * @param most rows and columns that there is room for
 */
export function slideTable(
  comparison: Comparison,
  most: { readonly rows: number; readonly columns: number },
): SlideTable {
  const all = [comparison, ...comparison.beside];
  const several = hasSeveralIndicators(comparison);
  const years = shownYears(comparison.view.kind, comparison.view.years, comparison.view.by);
  const columns = several
    ? all.slice(0, most.columns).map((one) => ({ comparison: one, year: comparison.view.years.to }))
    : years.slice(-most.columns).map((year) => ({ comparison, year }));
  const { placed } = rankingOf(comparison);
  const order = new Map(placed.map(({ agency }, index) => [agency.code, index]));
  const existing = comparison.series.filter(
    ({ highlighted, points }) => highlighted || points.some((one) => one.exists && years.includes(one.year)),
  );
  const placeOf = (code: string) => order.get(code) ?? placed.length;
  const others = existing
    .filter((one) => !one.highlighted)
    .sort((a, b) => placeOf(a.agency.code) - placeOf(b.agency.code));
  const sorted = [...existing.filter((one) => one.highlighted), ...others];
  return {
    columns,
    rows: sorted.slice(0, most.rows).map(({ agency, highlighted }) => ({
      agency,
      highlighted,
      points: columns.map((column) =>
        column.comparison.series
          .find((one) => one.agency.code === agency.code)
          ?.points.find((one) => one.year === column.year),
      ),
    })),
    left: {
      agencies: Math.max(0, sorted.length - most.rows),
      years: several ? 0 : years.length - columns.length,
      indicators: several ? all.length - columns.length : 0,
    },
  };
}
