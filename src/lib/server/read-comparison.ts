import type { Agency, District } from '../domain/agency';
import { compare, neededIndicators, neededYears, type Comparison } from '../domain/comparison';
import type { Indicator } from '../domain/indicator';
import { asCompared, KINDS, withShownYears } from '../domain/kind';
import { measuresFor } from '../domain/measure';
import type { View } from '../domain/view';
import { fallbackView, withIndicator, yearsOn } from '../query/fallback-view';
import { readView, type Ignored } from '../query/view-url';
import type { Reader } from './db/connection';
import { readComparisons } from './read-comparisons';
import { listAgencies } from './store/agencies';
import { listDefinitions, listIndicators, reportingCounts, type ReportingCount } from './store/indicators';
import { readObservations } from './store/observations';
import { listWholeParts } from './store/parts';

/** What a View may name in a district. */
export interface Offer {
  readonly agencies: readonly Agency[];
  readonly indicators: readonly Indicator[];
  readonly reporting: readonly ReportingCount[];
}

/** A View with what was ignored of its address and, where the catalogue has its indicator, its comparison. */
export interface ViewReading {
  readonly view: View;
  readonly ignored: readonly Ignored[];
  readonly comparison: Comparison | undefined;
}

export async function readOffer(database: Reader, district: string): Promise<Offer> {
  const [agencies, indicators, reporting] = await Promise.all([
    listAgencies(database, district),
    listIndicators(database),
    reportingCounts(database, district),
  ]);
  return { agencies, indicators, reporting };
}

/** The VIEW line up to its comparison: URL → View → observations → comparison. */
export async function readComparison(
  database: Reader,
  district: District,
  { agencies, indicators, reporting }: Offer,
  parameters: URLSearchParams,
): Promise<ViewReading> {
  const known = {
    agencies: new Set(agencies.map((one) => one.code)),
    indicators: new Set(indicators.map((one) => one.code)),
  };
  const { view, ignored } = readWithin(parameters);
  const indicator = indicators.find((one) => one.code === view.indicator);
  if (indicator === undefined) return { view, ignored, comparison: undefined };
  const further = await furtherOf(database, view, indicators);
  const comparison = await comparisonOf(database, view, district, indicator, agencies, further);
  return { view, ignored, comparison };

  /** The URL's View; years it does not name are those on record of the indicator it does. */
  function readWithin(from: URLSearchParams): { view: View; ignored: Ignored[] } {
    const bare = fallbackView(district.code, agencies, indicators, reporting);
    const named = indicators.find((one) => one.code === from.get('indicator'));
    const record = reporting.find((one) => one.indicator === named?.code);
    const start =
      named === undefined ? bare : withIndicator({ ...bare, years: yearsOn(record) }, named, record);
    const said = readView(from, known, start);
    const read = { ...said, view: withShownYears(said.view) };
    const shown = indicators.find((one) => one.code === read.view.indicator);
    if (shown === undefined || measuresFor(shown).includes(read.view.measure)) return read;
    return {
      view: { ...read.view, measure: 'value' },
      ignored: [...read.ignored, { parameter: 'measure', value: read.view.measure }],
    };
  }
}

/** Indicators that stand beside the first, in their order. */
export interface Further {
  readonly indicators: readonly Indicator[];
  /** Of parts: do they make up the whole? */
  readonly exhaustive: boolean;
}

const NONE: Further = { indicators: [], exhaustive: false };

/** What the View's kind shows beside its indicator: what the View names, or the parts of the indicator. */
async function furtherOf(database: Reader, view: View, indicators: readonly Indicator[]): Promise<Further> {
  const inOrder = (codes: readonly string[]) =>
    codes.flatMap((code) => indicators.filter((one) => one.code === code && code !== view.indicator));
  switch (KINDS[view.kind].beside) {
    case 'none':
      return NONE;
    case 'chosen':
      return { indicators: inOrder(view.beside), exhaustive: false };
    case 'parts': {
      const parts = (await listWholeParts(database)).filter((one) => one.whole === view.indicator);
      return {
        indicators: inOrder(parts.map((one) => one.part)),
        exhaustive: parts[0]?.exhaustive ?? false,
      };
    }
  }
}

/** Indicators of which parts are on record, of those with figures, in the order of the catalogue. */
export async function readWholes(database: Reader, { indicators, reporting }: Offer): Promise<Indicator[]> {
  const wholes = new Set((await listWholeParts(database)).map((one) => one.whole));
  const reported = new Set(reporting.map((one) => one.indicator));
  return indicators.filter(({ code }) => wholes.has(code) && reported.has(code));
}

/** Reads what a View needs and compares it. @param further indicators that stand beside the first */
export async function comparisonOf(
  database: Reader,
  named: View,
  district: District,
  indicator: Indicator,
  agencies: readonly Agency[],
  further: Further = NONE,
): Promise<Comparison> {
  const view = asCompared(named);
  const [observations, definitions, beside] = await Promise.all([
    readObservations(database, {
      district: district.code,
      indicators: neededIndicators(view, indicator),
      years: neededYears(view),
    }),
    listDefinitions(database, district.code, indicator.code),
    readComparisons(database, view, district, further.indicators, agencies),
  ]);
  return compare({
    view,
    district,
    indicator,
    definitions,
    agencies,
    observations,
    beside,
    exhaustive: further.exhaustive,
  });
}
