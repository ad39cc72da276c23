import type { Comparison } from '../domain/comparison';
import type { Locale } from '../text/locale';
import type { Texts } from '../text/zh-CN';
import { graphicOption } from './graphic';
import { matrixLayout } from './matrix-layout';
import { matrixSeries } from './matrix-cells';
import { matrixTexts } from './matrix-texts';
import type { ChartOption } from './option';
import type { ChartInput } from './registry';
import { stampHeight, stampOf } from './stamp';

/**
 * Agencies by years, or by indicators in the last year: every figure in its cell, shaded by its place among those it
 * may be weighed against; absent cells hatched, with a sign that says which kind of absent.
 */
export function matrixOption(input: ChartInput): ChartOption {
  const { comparison, look, width, texts, locale } = input;
  const plan = matrixLayout(comparison, width, texts, locale);
  const { layout } = plan;
  return {
    animation: false,
    textStyle: { fontFamily: look.sans },
    series: matrixSeries(input, plan),
    ...graphicOption([
      ...matrixTexts(input, plan),
      ...stampOf(input, layout, {
        right: plan.nameWidth > 0 && plan.stacked ? plan.nameWidth : width,
        y: plan.height - stampHeight(layout) / 2 - 2,
      }),
    ]),
  };
}

export function matrixHeight(comparison: Comparison, width: number, texts: Texts, locale: Locale): number {
  return matrixLayout(comparison, width, texts, locale).height;
}

/** As wide as its columns need: no column is left out for want of room. */
export function matrixWidth(comparison: Comparison, width: number, texts: Texts, locale: Locale): number {
  return matrixLayout(comparison, width, texts, locale).width;
}
