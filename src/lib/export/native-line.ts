import { valueOf, type Cell } from '../domain/cell';
import type { Comparison, Point } from '../domain/comparison';
import { scaleFor } from '../charts/axis';
import { PRINT } from '../charts/look';
import { markOf } from '../charts/marks';
import { isHollow, isProvisional, isStarred, type Known } from '../charts/runs';
import { agencyName } from '../text/name';
import { precisionSign } from '../text/number';
import { figureFormat, type FigureFormat } from './figure';
import type { Speech } from './handed';
import type { CategoryChart, NativePoint, NativeSeries } from './native-chart';
import { nativeSymbol } from './native-symbol';

type Values = readonly (number | undefined)[];

/** How halves are written of what is otherwise written in wholes. */
const HALVED: Partial<Record<FigureFormat, FigureFormat>> = {
  count: 'decimal',
  order: 'decimal',
  change: 'amount-change',
};
const LINES = 5;

/** An indicator over the years: the band of the peers, the others, the median, and on top the highlighted agencies. */
export function lineChart(comparison: Comparison, say: Speech): CategoryChart {
  const { years, view, indicator } = comparison;
  const agencies = agencyLines(comparison, say);
  const alone = !agencies.some((one) => one.prominent);
  const median = medianLine(comparison, say, alone);
  const band = bandSeries(comparison, say);
  const shown = [...agencies, ...(median === undefined ? [] : [median])].flatMap(({ values }) => values);
  const values = shown.filter((one) => one !== undefined);
  const { min, max, step } = scaleFor(comparison, values, LINES);
  const chart: CategoryChart = {
    kind: 'line',
    categories: years.map(String),
    // What is drawn last lies on top.
    series: [
      ...(band?.series ?? []),
      ...agencies.filter((one) => !one.prominent),
      ...(median === undefined ? [] : [median]),
      ...agencies.filter((one) => one.prominent),
    ],
    ...(band === undefined ? {} : { band: band.drawn }),
    format: figureFormat(indicator, view.measure),
    range: { min, max, step },
    ...(view.measure === 'rank' ? { downwards: true } : {}),
  };
  return withBreaks(chart, comparison, say);
}

/**
 * An empty place in front of each year with a new definition, which says so at the axis: lines and bars stop there in
 * every program, which a missing stroke alone does not do in all of them.
 */
function withBreaks(chart: CategoryChart, { years, breaks }: Comparison, { texts }: Speech): CategoryChart {
  const opening = years.flatMap((_, index) => (opensAt(breaks, years, index) ? [index] : []));
  if (opening.length === 0) return chart;
  const moved = (index: number) => index + opening.filter((one) => one <= index).length;
  const spread = <Value>(values: readonly Value[], between: Value): Value[] =>
    values.flatMap((value, index) => (opening.includes(index) ? [between, value] : [value]));
  return {
    ...chart,
    categories: spread(chart.categories, texts.handed.newDefinition),
    series: chart.series.map((one) => ({
      ...one,
      values: spread(one.values, undefined),
      exceptions: new Map([...one.exceptions].map(([index, point]) => [moved(index), point])),
    })),
  };
}

function agencyLines(comparison: Comparison, { locale }: Speech): NativeSeries[] {
  return comparison.series.map(({ agency, highlighted, points }) => {
    const mark = markOf(agency, PRINT);
    const values = points.map(({ cell }) => valueOf(cell));
    return {
      name: agencyName(agency, locale),
      values,
      colour: highlighted ? mark.colour : PRINT.context,
      width: highlighted ? 2.5 : 0.75,
      prominent: highlighted,
      ...(highlighted ? { symbol: nativeSymbol(agency), rim: mark.label } : {}),
      exceptions: exceptionsOf(comparison, values, points, highlighted),
    };
  });
}

function medianLine(comparison: Comparison, { texts }: Speech, alone: boolean): NativeSeries | undefined {
  const { indicator, view, peers } = comparison;
  const values = peers.map(({ spread }) => spread?.median);
  if (values.every((one) => one === undefined)) return undefined;
  // The median of an even group of counts, of places or of changes may lie half-way between two.
  const halves = values.some((one) => one !== undefined && !Number.isInteger(one));
  const halved = halves ? HALVED[figureFormat(indicator, view.measure)] : undefined;
  return {
    name: texts.handed.median,
    values,
    colour: alone ? PRINT.ink : PRINT.faint,
    width: alone ? 2.5 : 2,
    prominent: true,
    exceptions: exceptionsOf(comparison, values, [], false),
    ...(halved === undefined ? {} : { format: halved }),
  };
}

/**
 * The quartile band behind the lines. Where every year has one and no definition changed it is an area upon an unseen
 * one; an area of an office program knows no gap and would fall to zero there, so otherwise bars reach from quartile to
 * quartile, year by year. Both are drawn from the lower quartile and how far the upper lies above it.
 */
function bandSeries(
  comparison: Comparison,
  { texts }: Speech,
): { drawn: NonNullable<CategoryChart['band']>; series: NativeSeries[] } | undefined {
  const { view, peers, breaks } = comparison;
  const spreads = peers.map(({ spread }) => spread);
  if (!view.band || spreads.every((one) => one === undefined)) return undefined;
  const drawn = breaks.length === 0 && spreads.every((one) => one !== undefined) ? 'area' : 'bars';
  const words = texts.handed.quartiles;
  const one = (name: string, values: Values): NativeSeries => ({
    name,
    values,
    colour: PRINT.band,
    width: 0,
    prominent: false,
    exceptions: new Map(),
    format: 'decimal',
  });
  const lower = one(
    words.lower,
    spreads.map((spread) => spread?.lower),
  );
  const between = one(
    words.between,
    spreads.map((spread) => spread && Number((spread.upper - spread.lower).toPrecision(12))),
  );
  return { drawn, series: [lower, between] };
}

/**
 * What is otherwise at places of a line: dashes lead to what is provisional; of a highlighted agency also what is not
 * exact, doubtful or restated; a year that stands alone is a dot.
 */
function exceptionsOf(
  { years, breaks }: Comparison,
  values: Values,
  points: readonly Point[],
  highlighted: boolean,
): Map<number, NativePoint> {
  const opens = (index: number) => opensAt(breaks, years, index);
  const exceptions = new Map<number, NativePoint>();
  for (const [index, value] of values.entries()) {
    const known = knownOf(points[index]);
    const before = index > 0 && values[index - 1] !== undefined && !opens(index);
    const after = values[index + 1] !== undefined && !opens(index + 1);
    const provisional = known !== undefined && isProvisional(known);
    const point: NativePoint = {
      ...(provisional && before ? { stroke: 'dashed' as const } : {}),
      ...(value !== undefined && !before && !after ? { lone: true } : {}),
      ...(known !== undefined && highlighted ? signsOf(known, known.cell) : {}),
    };
    if (Object.keys(point).length > 0) exceptions.set(index, point);
  }
  return exceptions;
}

/** Does a definition begin with this year of several, and so part it from the one before? */
function opensAt(breaks: Comparison['breaks'], years: readonly number[], index: number): boolean {
  return index > 0 && breaks.some(({ fromYear }) => fromYear === years[index]);
}

/** What a figure is not as it stands: hollow, with its sign before it, with an asterisk behind it. */
export function signsOf(point: Point, cell: Cell): Pick<NativePoint, 'hollow' | 'before' | 'starred'> {
  if (cell.kind !== 'number') return {};
  const known: Known = { ...point, cell };
  const sign = precisionSign(cell);
  return {
    ...(isHollow(known) ? { hollow: true } : {}),
    ...(sign === '' ? {} : { before: sign }),
    ...(isStarred(known) ? { starred: true } : {}),
  };
}

function knownOf(point: Point | undefined): Known | undefined {
  return point?.cell.kind === 'number' ? { ...point, cell: point.cell } : undefined;
}
