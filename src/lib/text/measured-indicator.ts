import type { Comparison } from '../domain/comparison';
import type { Locale } from './locale';
import { measureName } from './measure-name';
import { indicatorName, indicatorShortName } from './name';
import { measuredUnit } from './number';
import type { Texts } from './zh-CN';

/** The indicator as it is looked at, with its unit: 新收一审行政诉讼案件（件）. */
export function measuredIndicator(comparison: Comparison, texts: Texts, locale: Locale): string {
  return worded(comparison, indicatorName(comparison.indicator, locale), texts, locale);
}

/** The same by its short name, for the titles of small charts and axes. */
export function measuredShortly(comparison: Comparison, texts: Texts, locale: Locale): string {
  return worded(comparison, indicatorShortName(comparison.indicator, locale), texts, locale);
}

function worded(comparison: Comparison, name: string, texts: Texts, locale: Locale): string {
  const { indicator, view } = comparison;
  const what =
    view.measure === 'value'
      ? name
      : texts.charts.subtitle.measured(name, measureName(view, comparison, texts, locale));
  return texts.charts.subtitle.indicator(what, measuredUnit(indicator, view.measure, texts, locale));
}
