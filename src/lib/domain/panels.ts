import { hasRoom, type Comparison, type Series } from './comparison';
import { cutOf } from './kind';

/** So many panels are drawn at once; the others are a link away. */
export const MOST_PANELS = 30;

/** One of the small charts: an agency of the view's indicator, or an indicator with the highlighted agencies. */
export interface Panel {
  /** Code of the agency or of the indicator. */
  readonly key: string;
  readonly comparison: Comparison;
  /** The agency it is about; undefined where it is about an indicator. */
  readonly agency: Series | undefined;
  /** The lines in it, apart from the peers' median. */
  readonly lines: readonly Series[];
}

export interface Panels {
  readonly panels: readonly Panel[];
  /** How many there are in all, and how many of them stand before the first drawn. */
  readonly all: number;
  readonly skipped: number;
  /** One value axis for all? Only where every panel counts the same thing. */
  readonly shared: boolean;
  /** Could they share one? Indicators of different units cannot. */
  readonly shareable: boolean;
}

/** The agencies that a View shows a panel each of: the highlighted where there are any, else all that ever existed. */
export function panelSeries(comparison: Comparison): Series[] {
  const chosen = comparison.series.filter((one) => one.highlighted);
  return chosen.length > 0
    ? chosen
    : comparison.series.filter((one) => one.points.some((point) => point.exists));
}

/** The small charts of a View, at most `MOST_PANELS` from the one that it begins with. */
export function panelsOf(comparison: Comparison): Panels {
  const all = hasPanelsOfIndicators(comparison) ? byIndicator(comparison) : byAgency(comparison);
  const shareable = all.every((one) => isAlike(one.comparison, comparison));
  const skipped = comparison.view.skip < all.length ? comparison.view.skip : 0;
  return {
    panels: all.slice(skipped, skipped + MOST_PANELS),
    all: all.length,
    skipped,
    shareable,
    shared: shareable && comparison.view.axis === 'shared',
  };
}

/** Is each panel about an indicator, rather than about an agency? */
export function hasPanelsOfIndicators({ view }: Pick<Comparison, 'view'>): boolean {
  return view.kind === 'facets' && cutOf(view) === 'indicators';
}

function byAgency(comparison: Comparison): Panel[] {
  const fitting = panelSeries(comparison).filter((one) => hasRoom(comparison, one.agency.code));
  return fitting.map((one) => ({
    key: one.agency.code,
    comparison,
    agency: one,
    lines: [one],
  }));
}

function byIndicator(comparison: Comparison): Panel[] {
  const fitting = [comparison, ...comparison.beside].filter((one) => hasRoom(comparison, one.indicator.code));
  return fitting.map((one) => ({
    key: one.indicator.code,
    comparison: one,
    agency: undefined,
    lines: one.series.filter((series) => series.highlighted),
  }));
}

/** Do two count in one unit, looked at through one measure? */
function isAlike(a: Comparison, b: Comparison): boolean {
  return (
    a.indicator.unitFamily === b.indicator.unitFamily &&
    a.indicator.valueType === b.indicator.valueType &&
    a.view.measure === b.view.measure
  );
}
