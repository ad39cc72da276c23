import type { Comparison } from '../domain/comparison';
import { cutOf } from '../domain/kind';
import { panelsOf } from '../domain/panels';
import { mediansUpDown, upDownOf } from '../domain/up-down';
import type { Locale } from './locale';
import { describeTrend } from './describe';
import { comparedGroup, indicatorName, indicatorShortName, memberName } from './name';
import { formatYears } from './number';
import { Speaker } from './speaker';
import { standing } from './standing';
import type { Texts } from './zh-CN';

/** Of highlighted agencies what is plain of them; else how many went up and down from the first year to the last. */
export function facetsHeadline(comparison: Comparison, texts: Texts, locale: Locale): string {
  const say = texts.charts.facets;
  const { view } = comparison;
  const { from, to } = view.years;
  const chosen = comparison.series.some((one) => one.highlighted);
  const levels = view.measure === 'value' || view.measure === 'per-exposure';
  if (cutOf(view) === 'indicators') {
    const moved = chosen || !levels ? undefined : mediansUpDown([comparison, ...comparison.beside]);
    return moved === undefined
      ? standing(comparison, texts, locale)
      : say.medians(from, to, moved.of, comparedGroup(comparison, texts), moved.up, moved.down);
  }
  const speaker = new Speaker(comparison, texts, locale);
  const spoken = speaker.ofHighlighted();
  if (spoken !== undefined) return spoken;
  const moved = levels ? upDownOf(comparison) : undefined;
  if (moved === undefined) return speaker.ofGroup(false);
  const indicator = indicatorShortName(comparison.indicator, locale);
  return say.upDown(from, to, moved.of, memberName(comparison, texts), indicator, moved.up, moved.down);
}

/** Small charts in words: what they are, then the highlighted lines and the medians of the first indicator. */
export function describeFacets(comparison: Comparison, texts: Texts, locale: Locale): string {
  const say = texts.charts.facets;
  const years = formatYears(comparison.view.years);
  const all = [comparison, ...comparison.beside];
  const head =
    cutOf(comparison.view) === 'indicators'
      ? say.describeIndicators(
          texts.charts.list(all.map((one) => indicatorName(one.indicator, locale))),
          years,
        )
      : say.describeAgencies(
          indicatorName(comparison.indicator, locale),
          years,
          panelsOf(comparison).panels.length,
        );
  return head + describeTrend(comparison, texts, locale);
}
