import { existsIn, type Agency, type District } from './agency';
import { absentCell, type Cell } from './cell';
import { breakBetween, breaksOf, definitionsIn, isRatio, type Definition, type Indicator } from './indicator';
import { cutOf, shownYears, yearsShown } from './kind';
import { changeOf, indexOf, percentChangeOf, perExposureOf, ratioOf, SMALL_DENOMINATOR } from './measure';
import { SELF, type Observation } from './observation';
import { FULL_YEAR } from './period';
import { spreadOf, type Spread } from './statistics';
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
  /** A derived ratio over a denominator under `SMALL_DENOMINATOR`, or a change or index from such a one. */
  readonly small: boolean;
  /** The log entry that leads back to the cell: the value's, or for a derived ratio its numerator's. */
  readonly entry: number | undefined;
}

export interface Series {
  readonly agency: Agency;
  readonly highlighted: boolean;
  /** One point a year, in the order of `Comparison.years`. */
  readonly points: readonly Point[];
}

export interface PeerYear {
  readonly year: number;
  /** How many of the group have a number, and how many existed. */
  readonly reporters: number;
  readonly existing: number;
  readonly spread: Spread | undefined;
}

/** Everything a chart, a table, a sentence or an export needs, and no pixels. */
export interface Comparison {
  readonly view: View;
  readonly district: District;
  readonly indicator: Indicator;
  readonly years: readonly number[];
  /** Highlighted first in the view's order, then the rest by ordinal. */
  readonly series: readonly Series[];
  readonly peers: readonly PeerYear[];
  readonly breaks: readonly Definition[];
  /** Why it opens as a table, where it does. */
  readonly sparse: 'reporters' | 'years' | 'pairs' | undefined;
  /** Figures of another subject or period than the agency's own full year: kept, listed, never charted. */
  readonly aside: readonly Observation[];
  /** The further indicators that the kind shows, each seen through the same View, in the view's order. */
  readonly beside: readonly Comparison[];
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
  /** Comparisons of the further indicators that the kind shows. */
  readonly beside?: readonly Comparison[];
}

/** The indicators whose observations a comparison reads: itself, the parts of a ratio, the exposure. */
export function neededIndicators(view: View, indicator: Indicator): string[] {
  const codes = [indicator.code];
  if (isRatio(indicator)) codes.push(indicator.numerator, indicator.denominator);
  if (view.measure === 'per-exposure' && indicator.exposure !== undefined) codes.push(indicator.exposure);
  return codes;
}

/** The years it reads: the view's and, for a change, the one before. */
export function neededYears(view: View): { from: number; to: number } {
  return { from: view.years.from - 1, to: view.years.to };
}

/** The one main function from observations to what is shown. */
export function compare(input: ComparisonInput): Comparison {
  const { view, district, indicator } = input;
  const definitions = definitionsIn(input.definitions, district.code);
  const years = yearsOf(view.years);
  const usual = (o: Observation) => o.subject === SELF && o.period === FULL_YEAR;
  const found = new Map(
    input.observations.filter(usual).map((o) => [address(o.agency, o.year, o.indicator), o]),
  );
  const members = input.agencies.filter((a) => view.group === 'all' || a.kind === view.group);
  const shown = [
    ...view.highlight.flatMap((code) => input.agencies.filter((agency) => agency.code === code)),
    ...members.filter((agency) => !view.highlight.includes(agency.code)),
  ];
  const series = shown.map((agency) => ({
    agency,
    highlighted: view.highlight.includes(agency.code),
    points: years.map((year) => measured(agency, year)),
  }));
  const peerSeries = series.filter((one) => view.group === 'all' || one.agency.kind === view.group);
  const peers = years.map((year, index) =>
    peerYear(
      year,
      peerSeries.map((one) => one.points[index] as Point),
    ),
  );
  return {
    view,
    district,
    indicator,
    years,
    series,
    peers,
    breaks: breaksOf(definitions, years),
    sparse: sparseTogether(view, series, input.beside ?? []),
    aside: input.observations.filter((o) => !usual(o) && o.indicator === indicator.code),
    beside: input.beside ?? [],
  };

  function measured(agency: Agency, year: number): Point {
    const now = level(agency, year);
    const base = view.measure === 'index' ? view.years.from : year - 1;
    switch (view.measure) {
      case 'value':
        return now;
      case 'per-exposure':
        return { ...now, cell: perExposureOf(now.cell, cellAt(agency, year, indicator.exposure ?? '')) };
      default: {
        if (now.cell.kind === 'absent') return now;
        if (breakBetween(definitions, base, year)) return { ...now, cell: absentCell('not-applicable') };
        const before = level(agency, base);
        const calculate = { change: changeOf, 'percent-change': percentChangeOf, index: indexOf }[
          view.measure
        ];
        return { ...now, cell: calculate(now.cell, before.cell), small: now.small || before.small };
      }
    }
  }

  function level(agency: Agency, year: number): Point {
    const exists = existsIn(agency, year);
    const own = found.get(address(agency.code, year, indicator.code));
    const plain: Point = {
      year,
      exists,
      cell: own?.cell ?? absentCell(exists ? 'not-reported' : 'not-applicable'),
      parts: undefined,
      reported: undefined,
      small: false,
      entry: own?.entry,
    };
    if (!isRatio(indicator)) return plain;
    const numerator = cellAt(agency, year, indicator.numerator);
    const denominator = cellAt(agency, year, indicator.denominator);
    if (numerator.kind !== 'number' || denominator.kind !== 'number')
      return { ...plain, reported: own?.cell };
    return {
      ...plain,
      cell: ratioOf(numerator, denominator),
      parts: { numerator: numerator.value, denominator: denominator.value },
      reported: own?.cell,
      small: denominator.value < SMALL_DENOMINATOR,
      entry: found.get(address(agency.code, year, indicator.numerator))?.entry,
    };
  }

  function cellAt(agency: Agency, year: number, code: string): Cell {
    return found.get(address(agency.code, year, code))?.cell ?? absentCell('not-reported');
  }
}

function peerYear(year: number, points: readonly Point[]): PeerYear {
  const values = points.flatMap((point) => (point.cell.kind === 'number' ? [point.cell.value] : []));
  return {
    year,
    reporters: values.length,
    existing: points.filter((point) => point.exists).length,
    spread: spreadOf(values),
  };
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

function address(agency: string, year: number, indicator: string): string {
  return `${agency}\u001f${year}\u001f${indicator}`;
}
