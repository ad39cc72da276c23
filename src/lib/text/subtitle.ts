import { lastOf } from '../domain/last';
import type { Comparison } from '../domain/comparison';
import { FEWEST_FOR_BAND } from '../domain/statistics';
import { districtName, groupName, indicatorName } from './name';
import { formatYears, measuredUnit } from './number';
import type { Locale } from './locale';
import type { Texts } from './zh-CN';

/** Between the parts of a subtitle. */
const DOT = ' · ';

/** Under the title: what with its unit, who and how many of them, when, and what the grey is. */
export function subtitle(comparison: Comparison, texts: Texts, locale: Locale): string {
  return subtitleParts(comparison, texts, locale).join(DOT);
}

export function subtitleParts(comparison: Comparison, texts: Texts, locale: Locale): string[] {
  const say = texts.charts.subtitle;
  const { view } = comparison;
  const peers = view.kind === 'rank' ? comparison.peers.slice(-1) : comparison.peers;
  const existing = Math.max(0, ...peers.map((year) => year.existing));
  const reporters = peers.map((year) => year.reporters);
  const parts = [
    measuredIndicator(comparison, texts, locale),
    say.group(districtName(comparison.district, locale), existing, groupName(view.group, texts)),
    say.reporters(Math.min(...reporters), Math.max(...reporters), reporters.length === 1),
    view.kind === 'rank' ? say.year(lastOf(comparison.years) as number) : formatYears(view.years),
  ];
  if (view.kind === 'rank') return parts;
  const hasMedian = peers.some((year) => year.spread !== undefined);
  if (!hasMedian) return [...parts, say.bandRule(FEWEST_FOR_BAND)];
  const median = comparison.series.some((one) => one.highlighted) ? say.median : say.medianAlone;
  return view.band ? [...parts, median, say.band] : [...parts, median];
}

/** The indicator as it is looked at, with its unit: 新收一审行政诉讼案件（件）. */
export function measuredIndicator(comparison: Comparison, texts: Texts, locale: Locale): string {
  const { indicator, view } = comparison;
  const name = indicatorName(indicator, locale);
  const what =
    view.measure === 'value' ? name : texts.charts.subtitle.measured(name, texts.terms.measure[view.measure]);
  return texts.charts.subtitle.indicator(what, measuredUnit(indicator, view.measure, texts, locale));
}
