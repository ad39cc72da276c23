import type { Comparison } from '../domain/comparison';
import { cutOf } from '../domain/kind';
import { columnsOf } from '../domain/matrix';
import { pairsOf } from '../domain/pairs';
import type { Locale } from '../text/locale';
import { agencyName, indicatorShortName } from '../text/name';
import { formatMeasured } from '../text/number';
import type { Texts } from '../text/zh-CN';
import { lineOf, trendTooltip, type Tooltip, type TooltipLine } from './tooltip';

/** What two words a cell or a panel's year is called by: `agency 2025`, `agency indicator`, `indicator 2025`. */
export function wordsOf(name: string | undefined): readonly [string, string] {
  const [first = '', second = ''] = (name ?? '').split(' ');
  return [first, second];
}

/** What a matrix says of one cell: the figure with its parts and doubts, and the peers' median. */
export function matrixTooltip(
  comparison: Comparison,
  name: string,
  texts: Texts,
  locale: Locale,
): Tooltip | undefined {
  const [code, key] = wordsOf(name);
  const column = columnsOf(comparison).find((one) => one.key === key);
  const series = column?.comparison.series.find((one) => one.agency.code === code);
  if (column === undefined || series === undefined) return undefined;
  const index = column.comparison.years.indexOf(column.year);
  const agency = agencyName(series.agency, locale);
  const lines = [lineOf(column.comparison, code, agency, series.points[index], texts, locale)];
  const median = column.comparison.peers[index]?.spread?.median;
  if (median !== undefined) lines.push(medianLine(column.comparison, median, texts));
  const year = texts.charts.subtitle.year(column.year);
  const byIndicators = cutOf(comparison.view) === 'indicators';
  const indicator = indicatorShortName(column.comparison.indicator, locale);
  return { title: byIndicators ? texts.charts.scatter.pair(indicator, year) : year, lines };
}

/** What a scatter says of one point: its figures of each indicator. */
export function scatterTooltip(
  comparison: Comparison,
  code: string,
  texts: Texts,
  locale: Locale,
): Tooltip | undefined {
  const pairs = pairsOf(comparison);
  const pair = pairs?.paired.find((one) => one.agency.code === code);
  if (pairs === undefined || pair === undefined) return undefined;
  const figures = [
    [pairs.x, pair.x],
    [pairs.y, pair.y],
    ...(pairs.size === undefined || pair.size === undefined ? [] : [[pairs.size, pair.size] as const]),
  ] as const;
  const title = texts.charts.scatter.pair(
    agencyName(pair.agency, locale),
    texts.charts.subtitle.year(pairs.year),
  );
  const lines = figures.map(([one, point]): TooltipLine => {
    const line = lineOf(one, code, indicatorShortName(one.indicator, locale), point, texts, locale);
    return { ...line, agency: undefined };
  });
  return { title, lines };
}

/** What a small chart says of one year: its agency's figure and the peers', or those of the highlighted. */
export function facetsTooltip(
  comparison: Comparison,
  name: string,
  texts: Texts,
  locale: Locale,
): Tooltip | undefined {
  const [key, text] = wordsOf(name);
  const year = Number(text);
  if (cutOf(comparison.view) === 'indicators') {
    const one = [comparison, ...comparison.beside].find(({ indicator }) => indicator.code === key);
    const tooltip = one === undefined ? undefined : trendTooltip(one, year, texts, locale);
    if (one === undefined || tooltip === undefined) return undefined;
    return {
      ...tooltip,
      title: texts.charts.scatter.pair(indicatorShortName(one.indicator, locale), tooltip.title),
    };
  }
  const index = comparison.years.indexOf(year);
  const series = comparison.series.find((one) => one.agency.code === key);
  if (series === undefined || index < 0) return undefined;
  const lines = [
    lineOf(comparison, key, agencyName(series.agency, locale), series.points[index], texts, locale),
  ];
  const median = comparison.peers[index]?.spread?.median;
  if (median !== undefined) lines.push(medianLine(comparison, median, texts));
  return { title: texts.charts.subtitle.year(year), lines };
}

function medianLine({ indicator, view }: Comparison, median: number, texts: Texts): TooltipLine {
  const figure = formatMeasured(median, indicator, view.measure, texts);
  return { agency: undefined, name: texts.charts.matrix.median, figure, remark: '' };
}
