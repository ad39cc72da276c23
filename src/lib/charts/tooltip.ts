import type { Comparison, Point } from '../domain/comparison';
import { lastOf } from '../domain/last';
import { rankingOf } from '../domain/ranking';
import type { Locale } from '../text/locale';
import { eventOwner, eventSign, eventText } from '../text/event';
import { joinedNames } from '../text/reorganisation';
import { agencyName } from '../text/name';
import { formatMeasured, formatPoint, formatNumber, formatPercent, isPercentage } from '../text/number';
import type { Texts } from '../text/zh-CN';

export interface TooltipLine {
  /** Code of the agency whose mark stands before the line; undefined for the peers'. */
  readonly agency: string | undefined;
  readonly name: string;
  readonly figure: string;
  /** Parts of a ratio, what is doubted of it, what the agency itself says. */
  readonly remark: string;
}

export interface Tooltip {
  readonly title: string;
  readonly lines: readonly TooltipLine[];
}

/** What a trend says of one year: highlighted agencies with figure or reason, then the peers. */
export function trendTooltip(
  comparison: Comparison,
  year: number,
  texts: Texts,
  locale: Locale,
): Tooltip | undefined {
  const index = comparison.years.indexOf(year);
  const peers = comparison.peers[index];
  if (peers === undefined) return undefined;
  const format = (value: number) =>
    formatMeasured(value, comparison.indicator, comparison.view.measure, texts);
  const say = texts.charts.tooltip;
  const lines = comparison.series
    .filter((one) => one.highlighted)
    .map((one) =>
      lineOf(comparison, one.agency.code, agencyName(one.agency, locale), one.points[index], texts, locale),
    );
  const { spread } = peers;
  lines.push({
    agency: undefined,
    name: say.reporters(peers.reporters, peers.existing),
    figure: '',
    remark:
      spread === undefined
        ? ''
        : say.peers(format(spread.median), format(spread.lower), format(spread.upper)),
  });
  lines.push(...eventLines(comparison, year, texts, locale));
  return { title: texts.charts.subtitle.year(year), lines };
}

/** What the office wrote down of the year, with the number of its mark. */
function eventLines(comparison: Comparison, year: number, texts: Texts, locale: Locale): TooltipLine[] {
  return (comparison.events ?? []).flatMap((event, index) => {
    if (event.year !== year) return [];
    const name = texts.events.flagged(eventSign(index + 1), eventText(event, locale));
    return [{ agency: undefined, name, figure: '', remark: eventOwner(event, texts, locale) }];
  });
}

/** What a ranking says of one bar. */
export function rankTooltip(
  comparison: Comparison,
  code: string,
  texts: Texts,
  locale: Locale,
): Tooltip | undefined {
  const series = comparison.series.find((one) => one.agency.code === code);
  const point = series === undefined ? undefined : lastOf(series.points);
  if (series === undefined || point === undefined) return undefined;
  const ranking = rankingOf(comparison);
  const placed = ranking.placed.find((one) => one.agency.code === code);
  const name = agencyName(series.agency, locale);
  const lines = [lineOf(comparison, code, name, point, texts, locale)];
  if (placed !== undefined) {
    const place = texts.charts.tooltip.place(placed.rank, ranking.placed.length);
    lines.push({ agency: undefined, name: place, figure: '', remark: '' });
  }
  return { title: texts.charts.subtitle.year(ranking.year), lines };
}

/** A figure with its parts and what is doubted of it, in a line of its own. */
export function lineOf(
  comparison: Comparison,
  agency: string,
  name: string,
  point: Point | undefined,
  texts: Texts,
  locale: Locale,
): TooltipLine {
  if (point === undefined) return { agency, name, figure: '', remark: '' };
  const { indicator, view } = comparison;
  const remarks: string[] = [];
  if (point.parts !== undefined && view.measure === 'value') {
    const { numerator, denominator } = point.parts;
    remarks.push(texts.charts.tooltip.parts(formatNumber(numerator), formatNumber(denominator)));
  }
  if (point.reported?.kind === 'number' && isPercentage(indicator) && view.measure === 'value') {
    remarks.push(texts.charts.tooltip.reported(formatPercent(point.reported.value)));
  }
  const joined = joinedNames(comparison, point, locale);
  if (joined.length > 0) remarks.push(texts.charts.tooltip.joined(texts.charts.list(joined)));
  if (point.cell.kind === 'number') {
    const { precision, marks } = point.cell;
    if (precision !== 'exact') remarks.push(texts.terms.precision[precision]);
    remarks.push(...marks.map((mark) => texts.terms.mark[mark]));
  }
  return {
    agency,
    name,
    figure: formatPoint(point, indicator, view.measure, texts),
    remark: texts.charts.list(remarks),
  };
}
