import type { Comparison } from '../domain/comparison';
import type { ViewKind } from '../domain/view';
import type { Locale } from '../text/locale';
import type { Texts } from '../text/zh-CN';
import { changeHeight, changeOption } from './change';
import type { Look } from './look';
import type { ChartOption } from './option';
import { partsHeight, partsOption } from './parts';
import { rankHeight, rankOption } from './rank';
import { trendHeight, trendOption } from './trend';

/** What every kind of chart is made from. */
export interface ChartInput {
  readonly comparison: Comparison;
  readonly look: Look;
  /** Size of the picture in px. */
  readonly width: number;
  readonly height: number;
  readonly texts: Texts;
  readonly locale: Locale;
}

interface ChartKind {
  /** Comparison → ECharts option. Pure; no pixels are read. */
  readonly option: (input: ChartInput) => ChartOption;
  /** Height in px that the picture wants at a width. */
  readonly height: (comparison: Comparison, width: number, texts: Texts, locale: Locale) => number;
}

/** A kind of view and the file that draws it. To add one: `VIEW_KINDS`, a file of its name, a line here. */
const KINDS: Record<ViewKind, ChartKind> = {
  trend: { option: trendOption, height: trendHeight },
  rank: { option: rankOption, height: rankHeight },
  change: { option: changeOption, height: changeHeight },
  parts: { option: partsOption, height: partsHeight },
};

export function chartOption(input: ChartInput): ChartOption {
  return KINDS[input.comparison.view.kind].option(input);
}

export function chartHeight(comparison: Comparison, width: number, texts: Texts, locale: Locale): number {
  return KINDS[comparison.view.kind].height(comparison, width, texts, locale);
}
