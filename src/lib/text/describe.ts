import type { Comparison } from '../domain/comparison';
import { rankingOf } from '../domain/ranking';
import { describeEvents } from './event';
import { agencyName, indicatorName } from './name';
import { formatCell, formatMeasured, formatPoint, formatYears } from './number';
import type { Locale } from './locale';
import type { Texts } from './zh-CN';

/** A ranking is read out so far; the table has the rest. */
const READ_OUT = 5;

/** A trend in words: the highlighted lines year by year, then the medians. */
export function describeTrend(comparison: Comparison, texts: Texts, locale: Locale): string {
  const say = texts.charts.description;
  const { indicator, view, series, peers } = comparison;
  const lines = series
    .filter((one) => one.highlighted)
    .map((one) => {
      const figures = one.points.map((point) =>
        say.figure(point.year, formatPoint(point, indicator, view.measure, texts)),
      );
      return say.line(agencyName(one.agency, locale), texts.charts.list(figures));
    });
  const medians = peers.flatMap(({ year, spread }) =>
    spread === undefined
      ? []
      : [say.figure(year, formatMeasured(spread.median, indicator, view.measure, texts))],
  );
  return [
    say.trend(indicatorName(indicator, locale), formatYears(view.years), series.length),
    ...lines,
    ...(medians.length === 0 ? [] : [say.median(texts.charts.list(medians))]),
    describeEvents(comparison, texts, locale),
    say.table,
  ].join('');
}

/** A ranking in words: who stands first, and where the highlighted ones do. */
export function describeRank(comparison: Comparison, texts: Texts, locale: Locale): string {
  const say = texts.charts.description;
  const { indicator, view } = comparison;
  const ranking = rankingOf(comparison);
  const lines = ranking.placed
    .filter((one) => one.rank <= READ_OUT || one.highlighted)
    .map((one) =>
      say.line(agencyName(one.agency, locale), formatCell(one.cell, indicator, view.measure, texts)),
    );
  return [
    say.rank(indicatorName(indicator, locale), ranking.year, ranking.placed.length),
    ...lines,
    say.table,
  ].join('');
}
