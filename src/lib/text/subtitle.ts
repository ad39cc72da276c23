import type { Comparison } from '../domain/comparison';
import { KINDS, shownYears } from '../domain/kind';
import type { View } from '../domain/view';
import { FEWEST_FOR_BAND } from '../domain/statistics';
import { KIND_TEXTS } from './kind-texts';
import { measuredIndicator } from './measured-indicator';
import { districtName, memberName } from './name';
import { formatYears } from './number';
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
  const own = KIND_TEXTS[view.kind].subtitle?.(comparison, texts, locale);
  if (own !== undefined) return own;
  const shown = shownYears(view.kind, view.years, view.by);
  const peers = comparison.peers.filter((one) => shown.includes(one.year));
  const existing = Math.max(0, ...peers.map((year) => year.existing));
  const reporters = peers.map((year) => year.reporters);
  const parts = [
    measuredIndicator(comparison, texts, locale),
    say.group(districtName(comparison.district, locale), existing, memberName(comparison, texts)),
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

function yearsShown({ kind, years }: View, shown: readonly number[], texts: Texts): string {
  const say = texts.charts.subtitle;
  if (shown.length === 1) return say.year(years.to);
  return KINDS[kind].years === 'ends' ? say.ends(years.from, years.to) : formatYears(years);
}
