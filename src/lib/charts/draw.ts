import type { Comparison } from '../domain/comparison';
import type { Locale } from '../text/locale';
import type { NumberStyle } from '../text/number-style';
import { texts as textsOf } from '../text/texts';
import { chartDescription } from '../text/description';
import { headline } from '../text/headline';
import { renderSvg } from './echarts';
import { heldBack, HeldTexts } from './held-texts';
import { SCREEN, type Look } from './look';
import { chartHeight, chartOption, chartWidth } from './registry';
import { tidySvg } from './svg';

export interface DrawOptions {
  readonly locale: Locale;
  /** How its numbers are written; in figures unless said. */
  readonly numbers?: NumberStyle;
  /** One of `CHART_WIDTHS`. */
  readonly width: number;
  /** Prefix of the ids within the SVG, so that two drawings can share a page. */
  readonly name?: string;
  readonly look?: Look;
}

/**
 * A comparison as SVG text: the same bytes for the same comparison, in any process. Server only: it brings ECharts.
 * Sparse comparisons are drawn too; it is for the page to show a table in their stead.
 */
export function drawChart(comparison: Comparison, options: DrawOptions): string {
  const { locale, name = 'chart', look = SCREEN } = options;
  const texts = textsOf(locale, options.numbers);
  const width = chartWidth(comparison, options.width, texts, locale);
  const height = chartHeight(comparison, width, texts, locale);
  const held = new HeldTexts();
  const option = heldBack(chartOption({ comparison, look, width, height, texts, locale, held }), held);
  const labels = {
    name,
    title: headline(comparison, texts, locale),
    description: chartDescription(comparison, texts, locale),
  };
  return tidySvg(renderSvg(option, width, height), labels, held);
}
