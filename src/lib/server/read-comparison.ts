import type { Agency, District } from '../domain/agency';
import { compare, neededIndicators, neededYears, type Comparison } from '../domain/comparison';
import type { Indicator } from '../domain/indicator';
import { asCompared, KINDS, withShownYears, yearsShown } from '../domain/kind';
import { lastYearOf } from '../domain/last-year';
import type { View } from '../domain/view';
import { besideFor } from '../query/beside-choice';
import { withDivisor } from '../query/divisor';
import { fallbackView, withIndicator, yearsOn } from '../query/fallback-view';
import { possibleView } from '../query/possible-view';
import { codeByName, translated } from '../query/translate';
import { readView, type Ignored } from '../query/view-url';
import type { Reader } from './db/connection';
import type { Offer } from './read-offer';
import { grouped, readComparisons, type Manner } from './read-comparisons';
import { settled } from './settle-view';
import { standingEvents } from './store/events';
import { listDefinitions } from './store/indicators';
import { listReorganisations } from './store/reorganisations';
import { readObservations } from './store/observations';
import { listWholeParts } from './store/parts';

/** A View with what was ignored of its address and, where the catalogue has its indicator, its comparison. */
export interface ViewReading {
  readonly view: View;
  readonly ignored: readonly Ignored[];
  readonly comparison: Comparison | undefined;
}

/** The VIEW line up to its comparison: URL → View → observations → comparison. */
export async function readComparison(
  database: Reader,
  district: District,
  offer: Offer,
  parameters: URLSearchParams,
  manner: Manner = {},
): Promise<ViewReading> {
  const { agencies, indicators, groups } = offer;
  const { view, ignored } = readAddress(district, offer, parameters);
  const indicator = indicators.find((one) => one.code === view.indicator);
  if (indicator === undefined) return { view, ignored, comparison: undefined };
  const beside = await furtherOf(database, view, offer);
  const onRecord = yearsOn(offer.reporting.find((one) => one.indicator === indicator.code));
  const result = await settled(view, onRecord, (possible) =>
    comparisonOf(database, possible, district, indicator, agencies, beside, {
      related: indicators,
      groups,
      ...manner,
    }),
  );
  // A parameter that gave way before is told of once, with what is shown in the end.
  const further = result.gaveWay.filter(
    (one) => !ignored.some(({ parameter }) => parameter === one.parameter),
  );
  return { ...result, ignored: [...ignored, ...further] };
}

/** The URL's View, with what cannot be shown changed for what can; years it does not name are those on record. */
function readAddress(
  district: District,
  { agencies, indicators, reporting, groups }: Offer,
  parameters: URLSearchParams,
): { view: View; ignored: Ignored[] } {
  const known = {
    agencies: new Set(agencies.map((one) => one.code)),
    indicators: new Set(indicators.map((one) => one.code)),
    groups: new Set(groups.map((one) => one.code)),
  };
  const from = translated(parameters, { indicator: codeByName(indicators), agency: codeByName(agencies) });
  const bare = fallbackView(district.code, agencies, indicators, reporting);
  const named = indicators.find((one) => one.code === from.get('indicator'));
  const record = reporting.find((one) => one.indicator === named?.code);
  const start =
    named === undefined ? bare : withIndicator({ ...bare, years: yearsOn(record) }, named, record);
  const asked = readView(from, known, start);
  const divided = withDivisor(asked.view, indicators);
  const { view, gaveWay } = possibleView(divided.view, { indicators, reporting });
  return { view: withShownYears(view), ignored: [...asked.ignored, ...divided.ignored, ...gaveWay] };
}

/** Indicators that stand beside the first, in their order. */
export interface Further {
  readonly indicators: readonly Indicator[];
  /** Of parts: do they make up the whole? */
  readonly exhaustive: boolean;
}

const NONE: Further = { indicators: [], exhaustive: false };

/** What the View's kind shows beside its indicator: what the View names, or the parts of the indicator. */
async function furtherOf(database: Reader, view: View, { indicators, reporting }: Offer): Promise<Further> {
  const inOrder = (codes: readonly string[]) =>
    codes.flatMap((code) => indicators.filter((one) => one.code === code && code !== view.indicator));
  switch (KINDS[view.kind].beside) {
    case 'none':
      return NONE;
    case 'chosen':
      return { indicators: besideFor(view, indicators, reporting), exhaustive: false };
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

/**
 * Reads once what a View of one indicator needs, and gives what compares it among any peer group.
 * @returns group → comparison; of the office's own groups only those that `manner` names
 */
export async function readForGroups(
  database: Reader,
  named: View,
  district: District,
  indicator: Indicator,
  agencies: readonly Agency[],
  manner: Manner = {},
): Promise<(group: View['group']) => Comparison> {
  const material = await readMaterial(database, named, district, indicator, manner);
  return (group) => {
    const view = { ...material.view, group };
    return compare({ ...material, view, agencies, ...grouped(view, agencies, manner) });
  };
}

/**
 * Reads what a View needs and compares it.
 * @param further indicators that stand beside the first
 * @param manner what else decides how figures are read: related indicators, the office's groups and settings
 */
export async function comparisonOf(
  database: Reader,
  named: View,
  district: District,
  indicator: Indicator,
  agencies: readonly Agency[],
  further: Further = NONE,
  manner: Manner = {},
): Promise<Comparison> {
  const view = withShownYears(asCompared(named));
  const [material, beside] = await Promise.all([
    readMaterial(database, view, district, indicator, manner),
    readComparisons(database, view, district, further.indicators, agencies, manner),
  ]);
  const carried = yearsShown(view) === 'last' ? beside.map(lastYearOf) : beside;
  return compare({
    ...material,
    agencies,
    beside: carried,
    exhaustive: further.exhaustive,
    ...grouped(view, agencies, manner),
  });
}

/** What is on record of an indicator for the years of a View, of every agency of the district. */
async function readMaterial(
  database: Reader,
  view: View,
  district: District,
  indicator: Indicator,
  { allEvents = false }: Manner,
) {
  const [observations, definitions, reorganisations, events] = await Promise.all([
    readObservations(database, {
      district: district.code,
      indicators: neededIndicators(view, indicator),
      years: neededYears(view),
    }),
    listDefinitions(database, district.code, indicator.code),
    listReorganisations(database, district.code),
    // The only kind that draws them.
    view.kind === 'trend' || allEvents ? standingEvents(database, district.code) : [],
  ]);
  return { view, district, indicator, observations, definitions, reorganisations, events };
}
