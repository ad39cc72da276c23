import { SLIDE_FONT, SLIDE_LATIN_FONT } from '../fonts';
import { xmlText } from '../xml';

/** How a run of text looks: size in points, colour as `#rrggbb`. */
export interface RunStyle {
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
}

export interface Paragraph extends RunStyle {
  readonly text: string;
  readonly align?: 'l' | 'ctr' | 'r';
}

/** Colour, then fonts: every run names an East Asian one, or Chinese would be set in what the reader's program guesses. */
export function runLook(colour: string): string {
  return `${solidFill(colour)}<a:latin typeface="${SLIDE_LATIN_FONT}"/><a:ea typeface="${SLIDE_FONT}"/><a:cs typeface="${SLIDE_LATIN_FONT}"/>`;
}

export function solidFill(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour.slice(1)}"/></a:solidFill>`;
}

/** Attributes of a run: language of what is written, size in hundredths of a point. */
function attributes({ size, bold }: RunStyle): string {
  return `lang="zh-CN" altLang="en-US" sz="${Math.round(size * 100)}" b="${bold === true ? 1 : 0}" dirty="0"`;
}

/** Paragraphs of a shape or cell; there is one at least. */
export function paragraphsXml(paragraphs: readonly Paragraph[]): string {
  if (paragraphs.length === 0)
    return `<a:p><a:endParaRPr lang="zh-CN">${runLook('#000000')}</a:endParaRPr></a:p>`;
  return paragraphs
    .map((one) => {
      const run = `<a:r><a:rPr ${attributes(one)}>${runLook(one.colour)}</a:rPr><a:t>${xmlText(one.text)}</a:t></a:r>`;
      const end = `<a:endParaRPr ${attributes(one)}>${runLook(one.colour)}</a:endParaRPr>`;
      return `<a:p><a:pPr algn="${one.align ?? 'l'}"/>${one.text === '' ? end : run}</a:p>`;
    })
    .join('');
}

/** Text of a chart: axes, labels, legend. */
export function chartText({ size, colour, bold }: RunStyle): string {
  const look = `sz="${Math.round(size * 100)}" b="${bold === true ? 1 : 0}"`;
  return (
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${look}>${runLook(colour)}</a:defRPr></a:pPr>` +
    `<a:endParaRPr lang="zh-CN">${runLook(colour)}</a:endParaRPr></a:p></c:txPr>`
  );
}
