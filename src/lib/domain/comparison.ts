import type { Agency, District } from './agency';
import type { Cell } from './cell';
import { eventsShown, type OfficeEvent, type ShownEvent } from './event';
import { membersOf, type OwnGroup } from './group';
import { breaksOf, definitionsIn, isRatio, type Definition, type Indicator } from './indicator';
import { cutOf, KINDS, shownYears, yearsShown } from './kind';
import { figuresOf, isOwnFullYear, reportedLevel } from './level';
import { isOrder, perOf, SMALL_DENOMINATOR } from './measure';
import { readingOf } from './reading';
import type { NamedReorganisation, Reorganisation } from './reorganisation';
import { isOfOneYear, measured, type Surroundings } from './measured';
import type { Observation } from './observation';
import { groupSum, groupTotal, peerYear } from './peers';
import { stackingOf } from './stacking';
import type { Spread } from './statistics';
import type { View } from './view';
import { yearsOf } from './year';

/** Fewer reporters or years than this open as a table that says why. */
export const FEWEST_TO_CHART = 3;

/** One agency in one year, seen through the view's measure. */
export interface Point {
  readonly year: number;
  /** False where the agency did not exist in that year; its cell is then not applicable. */
  readonly exists: boolean;
  readonly cell: Cell;
  /** The parts of a derived ratio. */
  readonly parts: { readonly numerator: number; readonly denominator: number } | undefined;
  /** A ratio's percentage as the agency reported it, where it did. */
  readonly reported: Cell | undefined;
  /** A derived ratio over a denominator under `Comparison.smallDenominator`, or a change, index or "per" of such a one. */
  readonly small: boolean;
  /** The log entry that leads back to the cell: the value's, or for a derived ratio its numerator's. */
  readonly entry: number | undefined;
  /** A change in per cent or an index from a declared zero: new, not infinite. Its cell is not applicable. */
  readonly fresh?: boolean;
  /** In the comparable reading: codes of the agencies behind the figure, where it is not its own; how many are known. */
  readonly joined?: { readonly agencies: readonly string[]; readonly known: number };
  /** In the comparable reading: why a year cannot be compared with today's; its cell is not applicable. */
  readonly incomparable?: 'split' | 'transfer' | 'not-additive';
}

export interface Series {
  readonly agency: Agency;
  readonly highlighted: boolean;
  /** One point a year, in the order of `Comparison.years`. */
  readonly points: readonly Point[];
  /** The year before the first, so that a year alone has its change and its movement; none where a definition changed. */
  readonly before?: Point | undefined;
}

export interface PeerYear {
  readonly year: number;
  /** How many of the group have a number, and how many existed. */
  readonly reporters: number;
  readonly existing: number;
  readonly spread: Spread | undefined;
  /** Of values: what the group comes to, whatever each of them is looked at as; undefined where it may not be summed. */
  readonly total?: GroupTotal | undefined;
}

/** The sum of a group, or for a ratio the sum of numerators over the sum of denominators in per cent. */
export interface GroupTotal {
  readonly value: number;
  /** The two sums of a ratio. */
  readonly parts: { readonly numerator: number; readonly denominator: number } | undefined;
  /** "n of m reported"; of a ratio those whose parts are both known. */
  readonly known: number;
  readonly of: number;
}

/** Everything a chart, a table, a sentence or an export needs, and no pixels. */
export interface Comparison {
  readonly view: View;
  readonly district: District;
  readonly indicator: Indicator;
  /** Codes of the agencies of the view's group: highlighted ones may stand outside it. */
  readonly members: ReadonlySet<string>;
  /** The office's own group that the view compares among, where it does. */
  readonly ownGroup: OwnGroup | undefined;
  readonly years: readonly number[];
  /** Highlighted first in the view's order, then the rest by ordinal. */
  readonly series: readonly Series[];
  readonly peers: readonly PeerYear[];
  readonly breaks: readonly Definition[];
  /** Why it opens as a table, where it does. */
  readonly sparse: 'reporters' | 'years' | 'pairs' | 'parts' | 'sums' | undefined;
  /** Figures of another subject or period than the agency's own full year: kept, listed, never charted. */
  readonly aside: readonly Observation[];
  /** The further indicators that the kind shows, each seen through the same View, in the view's order. */
  readonly beside: readonly Comparison[];
  /** Of the parts of a whole: do they make it up, without a rest? */
  readonly exhaustive: boolean;
  /** What `per-exposure` divides by; undefined where the view divides by nothing. */
  readonly per?: Indicator | undefined;
  /** Ratios over less are flagged. */
  readonly smallDenominator: number;
  /** A ratio whose parts do not add up over agencies: a case with two defendants counts once for each of them. */
  readonly countsJointly?: boolean;
  /** Those that touch an agency on show, of all years, by year. */
  readonly reorganisations?: readonly NamedReorganisation[];
  /** What the office wrote down of its years; a number in the picture is the place in this list, from 1. */
  readonly events?: readonly ShownEvent[];
  /** Of a picture of fixed size; see `charts/fit.ts`. */
  readonly fit?: Fit;
}

/** What a picture of fixed size has room for. What is worked out, places and medians among it, is of all. */
export interface Fit {
  /** Px of the picture's height. */
  readonly height: number;
  /** Codes of the agencies, or indicators, that have a row or panel; undefined: all. */
  readonly rows: ReadonlySet<string> | undefined;
}

/** Is there room for a row or panel of the agency or indicator? */
export function hasRoom({ fit }: Pick<Comparison, 'fit'>, code: string): boolean {
  return fit?.rows?.has(code) ?? true;
}

export interface ComparisonInput {
  readonly view: View;
  readonly district: District;
  readonly indicator: Indicator;
  readonly definitions: readonly Definition[];
  /** All agencies of the district. */
  readonly agencies: readonly Agency[];
  /** Of `neededIndicators`, over `neededYears`. */
  readonly observations: readonly Observation[];
  /** Codes of the view's group; left out: by the agencies' kinds. */
  readonly members?: ReadonlySet<string>;
  readonly ownGroup?: OwnGroup | undefined;
  /** Comparisons of the further indicators that the kind shows. */
  readonly beside?: readonly Comparison[];
  readonly exhaustive?: boolean;
  /** The indicators that this one is made of or divided by, those of `neededIndicators`. */
  readonly related?: readonly Indicator[];
  /** `SMALL_DENOMINATOR` where the office has set none. */
  readonly smallDenominator?: number;
  /** Those on record; what they do not tell of is taken from the agencies' predecessors and years. */
  readonly reorganisations?: readonly Reorganisation[];
  /** Those of the district that stand. */
  readonly events?: readonly OfficeEvent[];
}

/** The indicators whose observations a comparison reads: itself, the parts of a ratio, what it is divided by. */
export function neededIndicators(view: View, indicator: Indicator): string[] {
  const codes = [indicator.code];
  if (isRatio(indicator)) codes.push(indicator.numerator, indicator.denominator);
  const per = perOf(view, indicator);
  if (view.measure === 'per-exposure' && per !== undefined) codes.push(per);
  return codes;
}

/** The years it reads: the view's and, for a change, the one before, so that narrowing a view changes no figure. */
export function neededYears(view: View): { from: number; to: number } {
  return { from: view.years.from - 1, to: view.years.to };
}

/** The one main function from observations to what is shown. */
export function compare(input: ComparisonInput): Comparison {
  const { view, district, indicator, smallDenominator = SMALL_DENOMINATOR, related = [] } = input;
  const definitions = definitionsIn(input.definitions, district.code);
  const years = yearsOf(view.years);
  const figures = figuresOf(input.observations);
  const reading = readingOf(input);
  const level = reading.levelOf(figures, indicator, smallDenominator);
  const per = view.measure === 'per-exposure' ? relatedTo(perOf(view, indicator)) : undefined;
  const perLevel = per && reading.levelOf(figures, per, smallDenominator);
  const { agencies, highlight } = reading;
  const members = input.members ?? membersOf(view.group, input.agencies);
  const sameOnly = view.same && KINDS[view.kind].options.includes('same');
  const isSteady = (agency: Agency) =>
    !sameOnly || years.every((year) => level(agency, year).cell.kind === 'number');
  const shown = [
    ...highlight.flatMap((code) => agencies.filter((agency) => agency.code === code)),
    ...agencies.filter((one) => members.has(one.code) && !highlight.includes(one.code) && isSteady(one)),
  ];
  const around: Surroundings = {
    view,
    definitions,
    smallDenominator,
    level,
    exposure: perLevel && ((agency, year) => perLevel(agency, year).cell),
    ...groupAround(
      agencies.filter((one) => members.has(one.code)),
      indicator,
      level,
    ),
  };
  const hasBefore =
    isOfOneYear(view.measure) && breaksOf(definitions, [view.years.from - 1, view.years.from]).length === 0;
  const series = shown.map((agency) => ({
    agency,
    highlighted: highlight.includes(agency.code),
    points: years.map((year) => measured(around, agency, year)),
    before: hasBefore ? measured(around, agency, view.years.from - 1) : undefined,
  }));
  const asReported = reportedLevel(figures, indicator, smallDenominator);
  const peerSeries = series.filter(({ agency }) => members.has(agency.code) && isSteady(agency));
  const peers = years.map((year, index) => ({
    ...peerYear(
      year,
      peerSeries.map((one) => one.points[index] as Point),
      isOrder(view.measure),
    ),
    total: groupTotal(
      indicator,
      peerSeries.flatMap((one) => reading.originsOf(one.agency).map((origin) => asReported(origin, year))),
    ),
  }));
  const comparison: Comparison = {
    view,
    district,
    indicator,
    members,
    ownGroup: input.ownGroup,
    years,
    series,
    peers,
    breaks: breaksOf(definitions, years),
    sparse: sparseTogether(view, series, input.beside ?? []),
    aside: input.observations.filter((o) => !isOwnFullYear(o) && o.indicator === indicator.code),
    beside: input.beside ?? [],
    exhaustive: input.exhaustive ?? false,
    per,
    smallDenominator,
    countsJointly:
      isRatio(indicator) &&
      [indicator.numerator, indicator.denominator].some((code) => relatedTo(code)?.additive === false),
    reorganisations: reading.touching(shown),
    events: eventsShown(
      input.events ?? [],
      years,
      series.map(({ agency, highlighted }) => ({
        agency,
        highlighted,
        origins: reading.originsOf(agency),
      })),
    ),
  };
  return KINDS[view.kind].beside === 'parts'
    ? { ...comparison, sparse: partsSparseness(comparison) }
    : comparison;

  function relatedTo(code: string | undefined): Indicator | undefined {
    return related.find((one) => one.code === code);
  }
}

/** The group's plain figures and their sum, worked out once a year where a measure asks for them. */
function groupAround(
  members: readonly Agency[],
  indicator: Indicator,
  level: Surroundings['level'],
): Pick<Surroundings, 'group' | 'total'> {
  const groups = new Map<number, ReadonlyMap<string, Point>>();
  const group = (year: number) => {
    const known = groups.get(year) ?? new Map(members.map((one) => [one.code, level(one, year)]));
    groups.set(year, known);
    return known;
  };
  return { group, total: (year) => groupSum(indicator, [...group(year).values()]) };
}

/** With the further indicators: one that can be drawn is enough for panels and columns; a scatter wants pairs. */
function sparseTogether(
  view: View,
  series: readonly Series[],
  beside: readonly Comparison[],
): Comparison['sparse'] {
  if (view.kind === 'scatter') return pairedSeries(series, beside[0]) < FEWEST_TO_CHART ? 'pairs' : undefined;
  const own = sparseness(view, series);
  const fuller = cutOf(view) === 'indicators' && beside.some((one) => one.sparse === undefined);
  return fuller ? undefined : own;
}

/** How many agencies have a figure of both in the last year. */
function pairedSeries(series: readonly Series[], other: Comparison | undefined): number {
  const known = (one: Series | undefined) => one?.points[one.points.length - 1]?.cell.kind === 'number';
  const others = new Set(other?.series.filter(known).map((one) => one.agency.code));
  return series.filter((one) => known(one) && others.has(one.agency.code)).length;
}

function sparseness(view: View, series: readonly Series[]): Comparison['sparse'] {
  const reporting = (one: Series) => one.points.some((point) => point.cell.kind === 'number');
  if (series.filter(reporting).length < FEWEST_TO_CHART) return 'reporters';
  // A matrix of one year is a column: nothing in it pretends to be a trend.
  if (view.kind === 'matrix' && cutOf(view) === 'years') return undefined;
  const shown = shownYears(view.kind, view.years, view.by);
  if (yearsShown(view) !== 'range') {
    const known = series.filter((one) =>
      one.points.every((point) => !shown.includes(point.year) || point.cell.kind === 'number'),
    );
    return known.length < FEWEST_TO_CHART ? 'reporters' : undefined;
  }
  const years = new Set(
    series.flatMap((one) => one.points.flatMap((p) => (p.cell.kind === 'number' ? [p.year] : []))),
  );
  return years.size < FEWEST_TO_CHART ? 'years' : undefined;
}

/** A stack wants parts on record, and agencies whose parts are known and fit the whole. */
function partsSparseness(comparison: Comparison): Comparison['sparse'] {
  if (comparison.beside.length === 0) return 'parts';
  const { placed, small, outside } = stackingOf(comparison);
  return placed.length + small.length + outside.length < FEWEST_TO_CHART ? 'sums' : undefined;
}
