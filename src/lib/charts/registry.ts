import type { Comparison } from '../domain/comparison';
import type { ViewKind } from '../domain/view';
import { chartDescription } from '../text/description';
import type { Locale } from '../text/locale';
import type { Texts } from '../text/zh-CN';
import { changeHeight, changeOption } from './change';
import type { HeldTexts } from './held-texts';
import type { Look } from './look';
import { facetsHeight, facetsOption } from './facets';
import { matrixHeight, matrixOption, matrixWidth } from './matrix';
import type { ChartOption } from './option';
import { partsHeight, partsOption } from './parts';
import { rankHeight, rankOption } from './rank';
import { scatterHeight, scatterOption } from './scatter';
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
  /** Holds long columns of figures back; without it ECharts draws them line by line, as it does in the browser. */
  readonly held?: HeldTexts;
}

interface ChartKind {
  /** Comparison → ECharts option. Pure; no pixels are read. */
  readonly option: (input: ChartInput) => ChartOption;
  /** Height in px that the picture wants at a width. */
  readonly height: (comparison: Comparison, width: number, texts: Texts, locale: Locale) => number;
  /** Width in px that it needs where more than the page offers: it then scrolls in its box. */
  readonly width?: (comparison: Comparison, width: number, texts: Texts, locale: Locale) => number;
}

/** A kind of view and the file that draws it. To add one: `VIEW_KINDS`, a file of its name, a line here. */
const KINDS: Record<ViewKind, ChartKind> = {
  trend: { option: trendOption, height: trendHeight },
  rank: { option: rankOption, height: rankHeight },
  change: { option: changeOption, height: changeHeight },
  parts: { option: partsOption, height: partsHeight },
  matrix: { option: matrixOption, height: matrixHeight, width: matrixWidth },
  scatter: { option: scatterOption, height: scatterHeight },
  facets: { option: facetsOption, height: facetsHeight },
};

export function chartOption(input: ChartInput): ChartOption {
  return KINDS[input.comparison.view.kind].option(input);
}

/**
 * A live chart read out by ECharts as our own sentences in the reader's language; a drawing has them by `tidySvg`. Its
 * decals stay off: which area bears which pattern is for `fills.ts`, where a pattern belongs to an agency or a part.
 */
export function chartAria({
  comparison,
  texts,
  locale,
}: Pick<ChartInput, 'comparison' | 'texts' | 'locale'>): Pick<ChartOption, 'aria'> {
  const description = chartDescription(comparison, texts, locale);
  return { aria: { enabled: true, label: { enabled: true, description }, decal: { show: false } } };
}

export function chartHeight(comparison: Comparison, width: number, texts: Texts, locale: Locale): number {
  return KINDS[comparison.view.kind].height(comparison, width, texts, locale);
}

/** The width that a picture is drawn at where the page offers `width`: the same, or more where it needs more. */
export function chartWidth(comparison: Comparison, width: number, texts: Texts, locale: Locale): number {
  return KINDS[comparison.view.kind].width?.(comparison, width, texts, locale) ?? width;
}
