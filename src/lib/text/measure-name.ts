import type { Comparison } from '../domain/comparison';
import { isRatio, type Indicator } from '../domain/indicator';
import type { Measure, View } from '../domain/view';
import type { Locale } from './locale';
import { groupName, indicatorShortName, unitName } from './name';
import type { Texts } from './zh-CN';

/**
 * How figures are looked at, with the year or the indicator that it names: 较 2016 年增减, 每千件行政执法决定.
 * @param of the indicator that is divided by, and the office's own group that the View compares among
 */
export function measureName(
  view: Pick<View, 'measure' | 'baseline' | 'years' | 'group'>,
  { per, ownGroup }: Pick<Comparison, 'per' | 'ownGroup'>,
  texts: Texts,
  locale: Locale,
): string {
  const say = texts.terms.measured;
  const { from } = view.years;
  const first = view.baseline === 'first';
  switch (view.measure) {
    case 'change':
      return first ? say.change(from) : texts.terms.measure.change;
    case 'percent-change':
      return first ? say.percentChange(from) : texts.terms.measure['percent-change'];
    case 'index':
      return say.index(from);
    case 'per-exposure':
      return per === undefined ? texts.terms.measure['per-exposure'] : perName(per, texts, locale);
    case 'share':
      return say.share(groupName(view.group, texts, ownGroup));
    default:
      return texts.terms.measure[view.measure];
  }
}

/** "Per 1,000 enforcement decisions", of whatever is divided by. */
export function perName(per: Indicator, texts: Texts, locale: Locale): string {
  return texts.terms.measured.per(indicatorShortName(per, locale), unitName(per, locale));
}

/** What a flagged figure is over: the denominator of a ratio, or the base of a change in per cent. */
export function smallWord(measure: Measure, indicator: Indicator): 'small' | 'smallBase' {
  const based = measure === 'percent-change' || measure === 'index';
  return based && !isRatio(indicator) ? 'smallBase' : 'small';
}
