import { changesOf, turnOf } from '../domain/change';
import { valueOf } from '../domain/cell';
import type { Comparison, Point } from '../domain/comparison';
import { pairsOf, type Pair } from '../domain/pairs';
import { rankingOf } from '../domain/ranking';
import { stackingOf } from '../domain/stacking';
import { PRINT, type ChartRole } from '../charts/look';
import { markOf } from '../charts/marks';
import { agencyName, indicatorShortName } from '../text/name';
import { measuredShortly } from '../text/measured-indicator';
import { figureFormat, pointFigure, type FigureFormat } from './figure';
import type { Speech } from './handed';
import type { CategoryChart, NativeChart, NativePoint, NativeSeries } from './native-chart';

/** More bars than these go on on the next page, on the same axis. */
export const MOST_BARS = 30;

/**
 * A View as charts that office programs draw themselves: one, or of many bars one a page.
 * @returns none where its kind has no such chart, or where a chart would mislead
 */
export function nativeCharts(comparison: Comparison, say: Speech): NativeChart[] {
  if (comparison.sparse !== undefined) return [];
  switch (comparison.view.kind) {
    case 'trend':
      return [lineChart(comparison, say)];
    case 'rank':
      return pagesOf(rankChart(comparison, say));
    case 'change':
      return comparison.breaks.length > 0 ? [] : pagesOf(changeChart(comparison, say));
    case 'parts':
      return pagesOf(partsChart(comparison, say));
    case 'scatter':
      return scatterCharts(comparison, say);
    case 'matrix':
    case 'facets':
      return [];
  }
}

/** How halves are written of what is otherwise written in wholes. */
const HALVED: Partial<Record<FigureFormat, FigureFormat>> = {
  count: 'decimal',
  order: 'decimal',
  change: 'amount-change',
};

function lineChart(comparison: Comparison, { texts, locale }: Speech): CategoryChart {
  const { years, series, peers, breaks, view, indicator } = comparison;
  const opens = new Set(breaks.map(({ fromYear }) => fromYear));
  const strokeAt = (points: readonly (Point | undefined)[]) =>
    new Map(
      years.flatMap((year, index): [number, NativePoint][] => {
        if (opens.has(year)) return [[index, { stroke: 'none' }]];
        const cell = points[index]?.cell;
        const provisional = cell?.kind === 'number' && cell.marks.includes('provisional');
        return provisional ? [[index, { stroke: 'dashed' }]] : [];
      }),
    );
  const lines = series.map(({ agency, highlighted, points }) => ({
    name: agencyName(agency, locale),
    values: points.map(({ cell }) => valueOf(cell)),
    colour: highlighted ? markOf(agency, PRINT).colour : PRINT.context,
    width: highlighted ? 2.5 : 0.75,
    prominent: highlighted,
    exceptions: strokeAt(points),
  }));
  const format = figureFormat(indicator, view.measure);
  const medians = peers.map(({ spread }) => spread?.median);
  // The median of an even group of counts, of places or of changes may lie half-way between two.
  const halved = medians.some((one) => one !== undefined && !Number.isInteger(one))
    ? HALVED[format]
    : undefined;
  const median = {
    name: texts.handed.median,
    values: medians,
    colour: PRINT.soft,
    width: 2,
    prominent: true,
    exceptions: strokeAt([]),
    ...(halved === undefined ? {} : { format: halved }),
  };
  return {
    kind: 'line',
    categories: years.map(String),
    // What is drawn last lies on top.
    series: [
      ...lines.filter((one) => !one.prominent),
      ...(median.values.every((one) => one === undefined) ? [] : [median]),
      ...lines.filter((one) => one.prominent),
    ],
    format,
    ...(view.measure === 'rank' ? { downwards: true } : {}),
  };
}

function rankChart(comparison: Comparison, { texts, locale }: Speech): CategoryChart {
  const { placed, small, outside, absent } = rankingOf(comparison);
  const apart = [...small, ...outside];
  const bars = [...placed, ...apart].map((one) => ({
    name: agencyName(one.agency, locale),
    value: one.cell.value,
    point: {
      ...(one.highlighted ? { colour: markOf(one.agency, PRINT).colour } : {}),
      ...(apart.includes(one) ? { hollow: true } : {}),
    },
  }));
  const gaps = absent.map(({ agency, point }) => ({
    name: `${agencyName(agency, locale)} · ${pointFigure(point, comparison, texts).text}`,
    value: undefined,
    point: {},
  }));
  return barsChart(comparison, [...bars, ...gaps], measuredShortly(comparison, texts, locale));
}

function changeChart(comparison: Comparison, { texts, locale }: Speech): CategoryChart {
  const { placed, small, outside } = changesOf(comparison);
  const { indicator } = comparison;
  const apart = [...small, ...outside];
  const bars = [...placed, ...apart].map((one) => {
    const turn = turnOf(indicator, one.change.value);
    const own = one.highlighted ? markOf(one.agency, PRINT).colour : undefined;
    const colour = own ?? (turn === undefined ? undefined : PRINT[turn]);
    return {
      name: agencyName(one.agency, locale),
      value: one.change.value,
      point: {
        ...(colour === undefined ? {} : { colour }),
        ...(apart.includes(one) ? { hollow: true } : {}),
      },
    };
  });
  const chart = barsChart(comparison, bars, texts.compare.delta);
  return { ...chart, format: figureFormat(indicator, 'change') };
}

interface Bar {
  readonly name: string;
  readonly value: number | undefined;
  readonly point: NativePoint;
}

function barsChart(comparison: Comparison, bars: readonly Bar[], name: string): CategoryChart {
  return {
    kind: 'bar',
    categories: bars.map((one) => one.name),
    series: [
      {
        name,
        values: bars.map((one) => one.value),
        colour: PRINT.context,
        width: 1,
        prominent: true,
        exceptions: new Map(
          bars.flatMap(({ point }, index): [number, NativePoint][] =>
            Object.keys(point).length === 0 ? [] : [[index, point]],
          ),
        ),
      },
    ],
    format: figureFormat(comparison.indicator, comparison.view.measure),
  };
}

function partsChart(comparison: Comparison, { texts, locale }: Speech): CategoryChart {
  const { placed, small, outside, parts, rest } = stackingOf(comparison);
  const rows = [...placed, ...small, ...outside];
  const names = [
    ...parts.map((part) => indicatorShortName(part, locale)),
    ...(rest ? [texts.compare.rest] : []),
  ];
  return {
    kind: comparison.view.shares ? 'shares' : 'stacked',
    categories: rows.map(({ agency }) => agencyName(agency, locale)),
    series: names.map((name, index) => ({
      name,
      values: rows.map(({ values }) => values[index]),
      colour: index < parts.length ? PRINT[partRole(index)] : PRINT.band,
      width: 1,
      prominent: true,
      exceptions: new Map(),
    })),
    format: figureFormat(comparison.indicator, 'value'),
  };
}

/** Four colours of parts; a bar of an office program has no patterns, so further ones take those of the agencies. */
function partRole(index: number): ChartRole {
  return (index < 4 ? `part-${index}` : `hue-${index % 8}`) as ChartRole;
}

function scatterCharts(comparison: Comparison, { texts, locale }: Speech): NativeChart[] {
  const pairs = pairsOf(comparison);
  if (pairs === undefined || pairs.paired.length === 0) return [];
  const point = (pair: Pair) => ({
    name: agencyName(pair.agency, locale),
    x: pair.x.cell.value,
    y: pair.y.cell.value,
  });
  const axis = (one: Comparison) => ({
    title: measuredShortly(one, texts, locale),
    format: figureFormat(one.indicator, one.view.measure),
  });
  const others = pairs.paired.filter((one) => !one.highlighted);
  const series = [
    { name: texts.handed.others, points: others.map(point), colour: PRINT.faint, prominent: false },
    ...pairs.paired
      .filter((one) => one.highlighted)
      .map((pair) => ({
        name: agencyName(pair.agency, locale),
        points: [point(pair)],
        colour: markOf(pair.agency, PRINT).colour,
        prominent: true,
      })),
  ];
  return [
    {
      kind: 'scatter',
      x: axis(pairs.x),
      y: axis(pairs.y),
      series: series.filter(({ points }) => points.length > 0),
    },
  ];
}

/** Bars that are too many for one page on several, on one axis. */
function pagesOf(chart: CategoryChart): CategoryChart[] {
  const pages = Math.ceil(chart.categories.length / MOST_BARS);
  if (pages <= 1) return chart.categories.length === 0 ? [] : [chart];
  const each = Math.ceil(chart.categories.length / pages);
  const range = rangeOf(chart);
  return Array.from({ length: pages }, (_, page) => {
    const from = page * each;
    return {
      ...chart,
      range,
      categories: chart.categories.slice(from, from + each),
      series: chart.series.map((one): NativeSeries => ({
        ...one,
        values: one.values.slice(from, from + each),
        exceptions: new Map(
          [...one.exceptions].flatMap(([index, point]): [number, NativePoint][] =>
            index >= from && index < from + each ? [[index - from, point]] : [],
          ),
        ),
      })),
    };
  });
}

function rangeOf(chart: CategoryChart): CategoryChart['range'] {
  if (chart.kind === 'shares') return undefined;
  const sums = chart.categories.map((_, index) =>
    chart.series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0),
  );
  const [low, high] = [Math.min(0, ...sums), Math.max(0, ...sums)];
  const step = 10 ** Math.floor(Math.log10(Math.max(high - low, 1))) / 2;
  return { min: Math.floor(low / step) * step, max: Math.max(step, Math.ceil(high / step) * step) };
}
