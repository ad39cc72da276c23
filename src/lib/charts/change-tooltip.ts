import { changesOf, turnOf } from '../domain/change';
import type { Comparison, Point } from '../domain/comparison';
import { differenceText, percentText } from '../text/change-figures';
import type { Locale } from '../text/locale';
import { agencyName } from '../text/name';
import { formatCell, formatNumber } from '../text/number';
import type { Texts } from '../text/zh-CN';
import type { Tooltip, TooltipLine } from './tooltip';

/** What a list of changes says of one agency: both figures with what is doubted of them, difference and per cent. */
export function changeTooltip(
  comparison: Comparison,
  code: string,
  texts: Texts,
  locale: Locale,
): Tooltip | undefined {
  const { placed, small, outside } = changesOf(comparison);
  const one = [...placed, ...small, ...outside].find(({ agency }) => agency.code === code);
  if (one === undefined) return undefined;
  const say = texts.charts.change;
  const turn = turnOf(comparison.indicator, one.change.value);
  const line = (name: string, figure: string, remark: string): TooltipLine => ({
    agency: undefined,
    name,
    figure,
    remark,
  });
  const yearLine = (point: Point) =>
    line(
      texts.charts.subtitle.year(point.year),
      formatCell(point.cell, comparison.indicator, 'value', texts),
      remarkOf(point, texts),
    );
  const remark = [percentText(one, texts), turn === undefined ? '' : say[turn]];
  return {
    title: agencyName(one.agency, locale),
    lines: [
      yearLine(one.before),
      yearLine(one.now),
      line(
        say.delta,
        differenceText(one, comparison, texts),
        texts.charts.list(remark.filter((text) => text !== '')),
      ),
    ],
  };
}

function remarkOf({ cell, parts }: Point, texts: Texts): string {
  const remarks =
    parts === undefined
      ? []
      : [texts.charts.tooltip.parts(formatNumber(parts.numerator), formatNumber(parts.denominator))];
  if (cell.kind === 'number') {
    if (cell.precision !== 'exact') remarks.push(texts.terms.precision[cell.precision]);
    remarks.push(...cell.marks.map((mark) => texts.terms.mark[mark]));
  }
  return texts.charts.list(remarks);
}
