import type { Comparison } from '../domain/comparison';
import { shareOf, stackingOf, type Stacked, type Unstacked } from '../domain/stacking';
import { indicatorShortName } from './name';
import { formatAmount, formatCell, formatPercent } from './number';
import type { Locale } from './locale';
import type { Texts } from './zh-CN';

/** Names of the slices in their order, the rest behind the parts. */
export function sliceNames(comparison: Comparison, texts: Texts, locale: Locale): string[] {
  const { parts, rest } = stackingOf(comparison);
  const names = parts.map((one) => indicatorShortName(one, locale));
  return rest ? [...names, texts.charts.parts.rest] : names;
}

/** A slice as amount and share: 3（8.1%）; of a whole of zero the amount alone. */
export function sliceText(stacked: Stacked, index: number, texts: Texts): string {
  const amount = formatAmount(stacked.values[index] ?? 0, texts);
  return stacked.cell.value === 0
    ? amount
    : texts.charts.parts.withShare(amount, formatPercent(shareOf(stacked, index)));
}

/** Why parts are not stacked, without the agency: 维持 3 + 纠错 1 ≠ 办结 5; 纠错未报告. */
export function misfitText(one: Unstacked, comparison: Comparison, texts: Texts, locale: Locale): string {
  const say = texts.charts.parts;
  const { misfit } = one;
  const nameOf = (of: Comparison) => indicatorShortName(of.indicator, locale);
  switch (misfit.why) {
    case 'absent':
      return say.absent(
        indicatorShortName(misfit.indicator, locale),
        formatCell(misfit.point.cell, misfit.indicator, 'value', texts),
      );
    case 'inexact':
      return say.inexact(
        indicatorShortName(misfit.indicator, locale),
        formatCell(misfit.point.cell, misfit.indicator, 'value', texts),
      );
    case 'empty':
      return say.empty(nameOf(comparison));
    case 'unequal':
    case 'exceeds': {
      const named = (of: Comparison, cell: Unstacked['whole']['cell']) =>
        say.named(nameOf(of), formatCell(cell, of.indicator, 'value', texts));
      const parts = comparison.beside.map((of, index) => named(of, (one.parts[index] ?? one.whole).cell));
      const sign = misfit.why === 'unequal' ? '≠' : '>';
      return `${parts.join(' + ')} ${sign} ${named(comparison, one.whole.cell)}`;
    }
  }
}
