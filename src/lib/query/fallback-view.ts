import type { Agency } from '../domain/agency';
import { measuresIn } from '../domain/measure';
import type { Indicator } from '../domain/indicator';
import { PLAIN, type View } from '../domain/view';
import type { YearRange } from '../domain/year';

/** How much an indicator has on record in a district. */
export interface Reporting {
  readonly indicator: string;
  readonly agencies: number;
  readonly firstYear: number;
  readonly lastYear: number;
  /** The kinds of agency that reported it. */
  readonly kinds: readonly string[];
}

/** The View that a bare address opens on: the headline indicator with most reporters, over the years that have it. */
export function fallbackView(
  district: string,
  agencies: readonly Agency[],
  indicators: readonly Indicator[],
  reporting: readonly Reporting[],
): View {
  const byCode = new Map(reporting.map((one) => [one.indicator, one]));
  const headline = indicators.find((one) => one.headline && byCode.has(one.code));
  const most = [...reporting].sort((a, b) => b.agencies - a.agencies)[0]?.indicator;
  const indicator = headline?.code ?? most ?? indicators[0]?.code ?? '';
  return {
    kind: 'trend',
    district,
    indicator,
    group: largestGroup(agencies),
    highlight: [],
    years: yearsOn(byCode.get(indicator)),
    measure: 'value',
    ...PLAIN,
  };
}

/** The years on record, or a year alone where there is none: a View always has valid years. */
export function yearsOn(reporting: Reporting | undefined): YearRange {
  return reporting === undefined
    ? { from: 2021, to: 2021 }
    : { from: reporting.firstYear, to: reporting.lastYear };
}

/** The same View of another indicator: years within what it has, and a measure it knows. */
export function withIndicator(view: View, indicator: Indicator, reporting: Reporting | undefined): View {
  const on = yearsOn(reporting);
  const from = Math.max(view.years.from, on.from);
  const to = Math.min(view.years.to, on.to);
  return {
    ...view,
    indicator: indicator.code,
    years: from <= to ? { from, to } : on,
    measure: measuresIn(view, indicator).includes(view.measure) ? view.measure : 'value',
  };
}

function largestGroup(agencies: readonly Agency[]): View['group'] {
  const counts = new Map<View['group'], number>();
  for (const agency of agencies) counts.set(agency.kind, (counts.get(agency.kind) ?? 0) + 1);
  const largest = [...counts].sort((a, b) => b[1] - a[1])[0];
  return largest !== undefined && largest[1] >= 8 ? largest[0] : 'all';
}
