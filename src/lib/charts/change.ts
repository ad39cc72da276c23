import type { Comparison } from '../domain/comparison';
import type { Locale } from '../text/locale';
import type { Texts } from '../text/zh-CN';
import { scaleFor } from './axis';
import { changeLayout, type ChangeLayout } from './change-layout';
import { changeMarks } from './change-marks';
import { changeTexts } from './change-texts';
import { graphicOption, lineBetween } from './graphic';
import type { ChartOption } from './option';
import type { ChartInput } from './registry';
import { stampHeight, stampOf } from './stamp';

/**
 * Two years: a row for each agency with a small dot where it was and a large mark where it is, the largest increase
 * first, difference and per cent beside. Across a new definition nothing is drawn or told as a change: the figures of
 * both years stand as figures.
 */
export function changeOption(input: ChartInput): ChartOption {
  const { comparison, look, width, texts, locale } = input;
  const plan = changeLayout(comparison, width, texts, locale);
  const values = valuesOf(plan);
  const scale = scaleFor(comparison, values, 4);
  const most = Math.max(...values, 0) || (scale.min < 0 ? 0 : 1);
  const x = (value: number) =>
    plan.left + ((value - scale.min) / (most - scale.min)) * (plan.right - plan.left);
  const zero = x(0);
  const drawn = values.length > 0 && plan.shift === 0;
  return {
    animation: false,
    textStyle: { fontFamily: look.sans },
    series: [changeMarks(input, plan, x)],
    ...graphicOption([
      ...(drawn
        ? [
            lineBetween('zero', [zero, plan.top], [zero, plan.bottom], {
              colour: look.colour.rule,
              width: 1,
              below: true,
            }),
          ]
        : []),
      ...changeTexts(input, plan, x),
      ...stampOf(input, plan.layout, { right: width, y: plan.height - stampHeight(plan.layout) / 2 - 2 }),
    ]),
  };
}

export function changeHeight(comparison: Comparison, width: number, texts: Texts, locale: Locale): number {
  return changeLayout(comparison, width, texts, locale).height;
}

function valuesOf({ rows }: ChangeLayout): number[] {
  return rows.flatMap((row) => (row.kind === 'change' ? [row.one.from.value, row.one.to.value] : []));
}
