import { changesOf, turnOf } from '../domain/change';
import type { Agency } from '../domain/agency';
import type { Comparison } from '../domain/comparison';
import { pairsOf, type Pair } from '../domain/pairs';
import { rankingOf } from '../domain/ranking';
import { stackingOf } from '../domain/stacking';
import { changeRows } from '../charts/change-rows';
import { PRINT, type ChartRole } from '../charts/look';
import { markOf } from '../charts/marks';
import { isHollow, isStarred } from '../charts/pair-signs';
import { rankRows } from '../charts/rank-rows';
import { agencyName, indicatorShortName } from '../text/name';
import { measuredShortly } from '../text/measured-indicator';
import { figureFormat, pointFigure } from './figure';
import type { Speech } from './handed';
import type { CategoryChart, NativeChart, NativePoint, NativeSeries } from './native-chart';
import { lineChart, signsOf } from './native-line';
import { nativeSymbol } from './native-symbol';

/** More bars than these go on on the next page, on the same axis. */
const MOST_BARS = 30;

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

function rankChart(comparison: Comparison, { texts, locale }: Speech): CategoryChart {
  const bars = rankRows(comparison, texts, locale).map((row): Bar => {
    if (row.kind === 'heading') return headingOf(row.text);
    const { agency, highlighted, point, cell } = row.one;
    return { name: row.name, value: cell.value, point: barPoint(agency, highlighted, signsOf(point, cell)) };
  });
  const gaps = rankingOf(comparison).absent.map(({ agency, point }): Bar => ({
    name: `${agencyName(agency, locale)} · ${pointFigure(point, comparison, texts).text}`,
    value: undefined,
    point: {},
  }));
  return barsChart(comparison, [...bars, ...gaps], measuredShortly(comparison, texts, locale));
}

function changeChart(comparison: Comparison, { texts, locale }: Speech): CategoryChart {
  const { indicator } = comparison;
  const bars = changeRows(changesOf(comparison), comparison, texts, locale).flatMap((row): Bar[] => {
    if (row.kind === 'heading') return [headingOf(row.text)];
    if (row.kind === 'figures') return [];
    const { agency, highlighted, before, now, from, to, change } = row.one;
    const turn = turnOf(indicator, change.value);
    const signs = { ...signsOf(before, from), ...signsOf(now, to), ...signsOf(now, change) };
    const point = barPoint(agency, highlighted, signs);
    const colour = highlighted || turn === undefined ? {} : { colour: PRINT[turn] };
    return [{ name: row.name, value: change.value, point: { ...point, ...colour } }];
  });
  const chart = barsChart(comparison, bars, texts.compare.delta);
  return { ...chart, format: figureFormat(indicator, 'change') };
}

/** Who stands apart has a line above that says why, as on the page. */
function headingOf(text: string): Bar {
  return { name: text, value: undefined, point: {} };
}

function barPoint(agency: Agency, highlighted: boolean, signs: NativePoint): NativePoint {
  const hollow = signs.hollow === true ? { colour: PRINT.faint } : {};
  return { ...(highlighted ? { colour: markOf(agency, PRINT).colour } : hollow), ...signs };
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
      // What is left is paper with a line around it, as on the page.
      ...(index < parts.length ? { colour: PRINT[partRole(index)] } : { colour: PRINT.faint, hollow: true }),
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
    ...(isHollow(pair) ? { hollow: true } : {}),
    ...(isStarred(pair) && pair.highlighted ? { starred: true } : {}),
  });
  const axis = (one: Comparison) => ({
    title: measuredShortly(one, texts, locale),
    format: figureFormat(one.indicator, one.view.measure),
  });
  const others = pairs.paired.filter((one) => !one.highlighted);
  const series = [
    {
      name: texts.handed.others,
      points: others.map(point),
      colour: PRINT.context,
      rim: PRINT.faint,
      prominent: false,
    },
    ...pairs.paired
      .filter((one) => one.highlighted)
      .map((pair) => ({
        name: agencyName(pair.agency, locale),
        points: [point(pair)],
        colour: markOf(pair.agency, PRINT).colour,
        rim: markOf(pair.agency, PRINT).label,
        symbol: nativeSymbol(pair.agency),
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
