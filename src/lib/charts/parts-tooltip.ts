import type { Comparison } from '../domain/comparison';
import { stackingOf } from '../domain/stacking';
import type { Locale } from '../text/locale';
import { agencyName, indicatorShortName } from '../text/name';
import { formatCell } from '../text/number';
import { sliceNames, sliceText } from '../text/parts-figures';
import type { Texts } from '../text/zh-CN';
import type { Tooltip, TooltipLine } from './tooltip';

/** What a picture of stacks says of one agency: its whole, then slice by slice. */
export function partsTooltip(
  comparison: Comparison,
  code: string,
  texts: Texts,
  locale: Locale,
): Tooltip | undefined {
  const { placed, small, outside } = stackingOf(comparison);
  const one = [...placed, ...small, ...outside].find(({ agency }) => agency.code === code);
  if (one === undefined) return undefined;
  const line = (name: string, figure: string, remark = ''): TooltipLine => ({
    agency: undefined,
    name,
    figure,
    remark,
  });
  const marks = one.cell.marks.map((mark) => texts.terms.mark[mark]);
  return {
    title: agencyName(one.agency, locale),
    lines: [
      line(
        indicatorShortName(comparison.indicator, locale),
        formatCell(one.cell, comparison.indicator, 'value', texts),
        texts.charts.list(marks),
      ),
      ...sliceNames(comparison, texts, locale).map((name, index) => line(name, sliceText(one, index, texts))),
    ],
  };
}
