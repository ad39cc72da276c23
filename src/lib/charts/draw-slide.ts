import type { Comparison } from '../domain/comparison';
import { chartDescription } from '../text/description';
import { headline } from '../text/headline';
import type { Locale } from '../text/locale';
import type { FillStyle } from '../text/fill-style';
import type { NumberStyle } from '../text/number-style';
import { texts as textsOf } from '../text/texts';
import type { Texts } from '../text/zh-CN';
import { renderSvg } from './echarts';
import { emphasised } from './emphasis';
import { fitted, type Fitted } from './fit';
import { layoutFor } from './layout';
import { screenLook } from './look';
import { chartHeight, chartOption, chartWidth } from './registry';
import { tidySvg } from './svg';
import { trendRoom } from './trend';

/** The smallest type of a picture on a slide, in px of a slide that is 1080 high. */
const LEAST_TYPE = 28;

/** Lines in less height, in px before enlarging, tell nothing. */
const LEAST_PLOT = 48;

export interface SlideDrawOptions {
  readonly locale: Locale;
  readonly numbers?: NumberStyle;
  readonly fills?: FillStyle;
  /** Prefix of the ids within the SVG. */
  readonly name: string;
  /** Room on the slide, in px of a slide that is 1920 × 1080. */
  readonly room: { readonly width: number; readonly height: number };
  /** Code of the agency that stands out. */
  readonly pointed?: string | undefined;
}

export interface SlideDrawing {
  readonly svg: string;
  /** How many agencies, or indicators, have a row or panel, of how many; both 0 in a picture without rows. */
  readonly drawn: number;
  readonly all: number;
  /** False where not even one row has room, or the lines would be pressed flat: a table says it better. */
  readonly fits: boolean;
}

/**
 * A comparison as the picture of a slide: drawn at the size at which its smallest type, enlarged to the room, is 28 px, with
 * as many rows as fit. The same in any process; it brings ECharts, so the stage loads it after its first paint.
 */
export function drawSlideChart(comparison: Comparison, options: SlideDrawOptions): SlideDrawing {
  const { locale, name, room, pointed } = options;
  const texts = textsOf(locale, options.numbers);
  const { fit, size } = fittedToRoom(comparison, room, texts, locale);
  const look = screenLook(options.fills ?? 'plain');
  const input = { comparison: fit.comparison, look, ...size, texts, locale };
  const drawn = chartOption(input);
  const option = pointed === undefined ? drawn : emphasised(drawn, input, pointed);
  const svg = tidySvg(renderSvg(option, size.width, size.height), {
    name,
    title: headline(comparison, texts, locale),
    description: chartDescription(comparison, texts, locale),
  });
  const { comparison: cut } = fit;
  const fits =
    cut.view.kind === 'trend'
      ? trendRoom(input) >= LEAST_PLOT
      : chartHeight(cut, size.width, texts, locale) <= size.height &&
        chartWidth(cut, size.width, texts, locale) <= size.width;
  return { svg, drawn: fit.drawn, all: fit.all, fits };
}

/** What a slide's picture shows, and the px that it is drawn at before it is enlarged to its room. */
export function fittedToRoom(
  comparison: Comparison,
  room: SlideDrawOptions['room'],
  texts: Texts,
  locale: Locale,
): { readonly fit: Fitted; readonly size: { readonly width: number; readonly height: number } } {
  const scale = slideScale(room.width);
  const size = { width: Math.round(room.width / scale), height: Math.round(room.height / scale) };
  return { fit: fitted(comparison, size, texts, locale), size };
}

/** By how much a picture is enlarged, so that its smallest type is large enough. */
export function slideScale(width: number): number {
  const wide = LEAST_TYPE / layoutFor(WIDE).small;
  return width / wide >= WIDE ? wide : LEAST_TYPE / layoutFor(NARROW).small;
}

/** The least width of a chart that is not laid out as a narrow one, and a narrow one's. */
const WIDE = 640;
const NARROW = 360;
