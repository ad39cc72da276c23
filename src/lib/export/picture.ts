import type { Comparison } from '../domain/comparison';
import { drawChart } from '../charts/draw';
import { fixedLook, PRINT, SANS, SERIF, type ChartTokens } from '../charts/look';
import { BOLD_SERIF, wrapText } from '../charts/text-width';
import type { NumberStyle } from '../text/number-style';
import { datesOf, stampsOf, type Handed, type HandedSlide, type HandedView, type Speech } from './handed';
import { svgForOffice } from './svg-for-office';
import { xmlText } from './xml';

/** Width of a picture in px at 1×, its edge, and the sizes of its texts. */
const PICTURE_WIDTH = 960;
const EDGE = 24;
const TITLE = 26;
const TEXT = 15;
const FOOT = 13;
const LEADING = 1.5;
/** A title goes on for so many lines at most before its type shrinks. */
const TITLE_LINES = 3;
const SMALLEST_TITLE = 13;

/** A picture as SVG text, and its size in px. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** A chart alone as SVG with fixed colours: what stands in a slide or a report that says title and source itself. */
export function chartPicture(
  comparison: Comparison,
  say: Speech,
  width = PICTURE_WIDTH,
  tokens = PRINT,
): Picture {
  const drawn = drawChart(comparison, {
    locale: say.locale,
    numbers: numberStyle(say),
    width,
    name: 'chart',
    look: fixedLook(tokens),
  });
  const [, , boxWidth = width, boxHeight = width] = (/ viewBox="([^"]+)"/.exec(drawn)?.[1] ?? '')
    .split(' ')
    .map(Number);
  const svg = svgForOffice(drawn).replace(' width="100%"', ` width="${boxWidth}" height="${boxHeight}"`);
  return { svg, width: boxWidth, height: boxHeight };
}

/** How the language that a file speaks writes its numbers. */
export function numberStyle({ texts }: Speech): NumberStyle {
  return texts.numbers.large.length > 0 ? 'large' : 'plain';
}

/** The first View of what is handed over as one picture that explains itself: title, unit, source and days burnt in. */
export function handedPicture(handed: Handed, say: Speech, tokens: ChartTokens = PRINT): Picture {
  const slide = handed.slides.find(({ views }) => views.length > 0);
  const view = slide?.views[0];
  if (slide === undefined || view === undefined)
    return framed(undefined, handed, handed.slides[0], undefined, say, tokens);
  const drawn =
    view.comparison.sparse === undefined
      ? chartPicture(view.comparison, say, PICTURE_WIDTH, tokens)
      : undefined;
  return framed(drawn, handed, slide, view, say, tokens);
}

function framed(
  chart: Picture | undefined,
  handed: Handed,
  slide: HandedSlide | undefined,
  view: HandedView | undefined,
  say: Speech,
  tokens: ChartTokens,
): Picture {
  const width = Math.max(PICTURE_WIDTH, chart?.width ?? 0) + 2 * EDGE;
  const inner = width - 2 * EDGE;
  const title = fittedTitle(slide?.title ?? handed.title, inner);
  const lines: string[] = [];
  let y = EDGE;
  const write = (texts: readonly string[], size: number, style: string) => {
    for (const text of texts) {
      y += size * LEADING;
      lines.push(
        `<text x="${EDGE}" y="${tenth(y - size * 0.4)}" style="font-size:${size}px;${style}">${xmlText(text)}</text>`,
      );
    }
  };
  const wrapped = (text: string, size: number) => (text === '' ? [] : wrapText(text, size, inner, 100));
  write(title.lines, title.size, `font-family:${SERIF};font-weight:700;fill:${tokens.ink}`);
  write(wrapped(slide?.takeaway ?? '', TEXT), TEXT, `fill:${tokens.accent}`);
  write(wrapped(slide?.subtitle ?? '', TEXT), TEXT, `fill:${tokens.soft}`);
  // A chart bears the stamp of made-up figures itself.
  const stamps = stampsOf(handed, say).filter(
    (text) => chart === undefined || text !== say.texts.terms.fictional,
  );
  const all = (texts: readonly string[]) => texts.flatMap((text) => wrapped(text, TEXT));
  write(all(stamps), TEXT, `font-weight:600;fill:${tokens.accent}`);
  write(all(slide?.missing ?? []), TEXT, `fill:${tokens.ink}`);
  y += 12;
  const top = y;
  y += chart?.height ?? 0;
  write(wrapped(view?.source ?? '', FOOT), FOOT, `fill:${tokens.soft}`);
  write(wrapped(datesOf(handed, say), FOOT), FOOT, `fill:${tokens.soft}`);
  const height = Math.ceil(y + EDGE);
  const placed = chart?.svg.replace('<svg ', `<svg x="${EDGE}" y="${tenth(top)}" `) ?? '';
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"` +
    ` style="font-family:${SANS}"><rect width="${width}" height="${height}" fill="${tokens.paper}"/>` +
    `${lines.join('')}${placed}</svg>`;
  return { svg, width, height };
}

/** In the largest type in which it takes no more than a few lines; the longest takes the smallest and more lines. */
function fittedTitle(text: string, width: number): { lines: string[]; size: number } {
  for (let size = TITLE; size > SMALLEST_TITLE; size -= 1) {
    const lines = wrapText(text, size * BOLD_SERIF, width, 100);
    if (lines.length <= TITLE_LINES) return { lines, size };
  }
  return { lines: wrapText(text, SMALLEST_TITLE * BOLD_SERIF, width, 100), size: SMALLEST_TITLE };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
