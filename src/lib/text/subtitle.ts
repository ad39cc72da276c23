import type { Comparison } from '../domain/comparison';
import { KINDS, shownYears } from '../domain/kind';
import type { View } from '../domain/view';
import { FEWEST_FOR_BAND } from '../domain/statistics';
import { measureName } from './measure-name';
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
  const shown = shownYears(view.kind, view.years);
  const peers = comparison.peers.filter((one) => shown.includes(one.year));
  const existing = Math.max(0, ...peers.map((year) => year.existing));
  const reporters = peers.map((year) => year.reporters);
  const parts = [
    measuredIndicator(comparison, texts, locale),
    say.group(
      districtName(comparison.district, locale),
      existing,
      groupName(view.group, texts, comparison.ownGroup),
    ),
    say.reporters(Math.min(...reporters), Math.max(...reporters), reporters.length === 1),
    yearsShown(view, shown, texts),
  ];
  if (view.same && KINDS[view.kind].options.includes('same')) parts.push(say.same);
  if (view.reading === 'comparable' && (comparison.reorganisations ?? []).length > 0)
    parts.push(say.comparable);
  if (!KINDS[view.kind].options.includes('band')) return parts;
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
    view.measure === 'value'
      ? name
      : texts.charts.subtitle.measured(name, measureName(view, comparison.per, texts, locale));
  return texts.charts.subtitle.indicator(what, measuredUnit(indicator, view.measure, texts, locale));
}

function yearsShown({ kind, years }: View, shown: readonly number[], texts: Texts): string {
  const say = texts.charts.subtitle;
  if (shown.length === 1) return say.year(years.to);
  return KINDS[kind].years === 'ends' ? say.ends(years.from, years.to) : formatYears(years);
}
