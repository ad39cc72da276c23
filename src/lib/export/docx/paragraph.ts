import { BODY_FONT, HEADING_FONT, LATIN_FONT, TITLE_FONT } from '../fonts';
import { xmlText } from '../xml';
import type { Block, DocumentPicture, DocumentTable } from './block';

/** Half points: 二号, 三号, and the smaller type of tables and of what explains them. */
export const SIZES = { title: 44, body: 32, caption: 24, table: 21, narrow: 16, page: 28 } as const;

/** 22 lines in the 225 mm between the margins: just under 29 points each. */
export const LINE_PITCH = 579;
const LINE = exactly(LINE_PITCH);
/** 28 characters of 16 points in 156 mm: a quarter of a point closer, in twentieths of a point. */
const CLOSER = '<w:spacing w:val="-5"/>';
/** Two characters. */
const INDENT = `<w:ind w:firstLine="${SIZES.body * 20}"/>`;

type Words = Exclude<Block, DocumentTable | DocumentPicture>;

/** A block of words as a paragraph of WordprocessingML (ECMA-376, 17.3.1). */
export function wordsXml(block: Words): string {
  switch (block.kind) {
    case 'title':
      return paragraph(
        '<w:pStyle w:val="Title"/><w:spacing w:after="400"/><w:jc w:val="center"/>',
        run(block.text, TITLE_FONT, SIZES.title),
      );
    case 'heading':
      return paragraph(
        `<w:pStyle w:val="Heading1"/><w:keepNext/>${LINE}${INDENT}`,
        run(block.text, HEADING_FONT, SIZES.body),
      );
    case 'plain':
      return paragraph(LINE, run(block.text, BODY_FONT, SIZES.body));
    case 'paragraph':
      return paragraph(`${LINE}${INDENT}<w:jc w:val="both"/>`, run(block.text, BODY_FONT, SIZES.body));
    case 'table-title':
    case 'figure-title':
      return paragraph(
        (block.kind === 'table-title' ? '<w:keepNext/>' : '') +
          `${tight(SIZES.caption, 120, 120)}<w:jc w:val="center"/>`,
        run(block.text, HEADING_FONT, SIZES.caption),
      );
    case 'note':
      return paragraph(tight(SIZES.table, 60, 120), run(block.text, BODY_FONT, SIZES.table));
    case 'signed':
      return paragraph(
        `${block.last ? '' : '<w:keepNext/>'}<w:keepLines/>${exactly(LINE_PITCH, 240)}<w:jc w:val="right"/>`,
        run(block.text, BODY_FONT, SIZES.body),
      );
    case 'gap':
      return '<w:p/>';
  }
}

/** @param look properties in the order of their schema */
export function paragraph(look: string, runs: string): string {
  return `<w:p><w:pPr>${look}</w:pPr>${runs}</w:p>`;
}

/** A text in one look. @param size in half points */
export function run(text: string, font: string, size: number): string {
  return `<w:r>${runLook(font, size)}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
}

/** Chinese in its own font, letters and digits in another. @param size in half points */
export function runLook(font: string, size: number): string {
  const closer = size === SIZES.body ? CLOSER : '';
  return `<w:rPr>${fontsXml(font)}<w:color w:val="000000"/>${closer}${sizeXml(size)}</w:rPr>`;
}

/** Names of the fonts of a run. */
export function fontsXml(eastAsia: string): string {
  return `<w:rFonts w:ascii="${LATIN_FONT}" w:hAnsi="${LATIN_FONT}" w:eastAsia="${eastAsia}" w:cs="${LATIN_FONT}"/>`;
}

/** @param size in half points */
export function sizeXml(size: number): string {
  return `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
}

/** A line as high as its type wants. @param size of the type in half points; space before and after in twentieths of a point */
export function tight(size: number, before?: number, after?: number): string {
  return exactly(Math.round(size * 13.5), before, after);
}

function exactly(line: number, before?: number, after?: number): string {
  const space = [
    before === undefined ? '' : ` w:before="${before}"`,
    after === undefined ? '' : ` w:after="${after}"`,
  ];
  return `<w:spacing${space.join('')} w:line="${line}" w:lineRule="exact"/>`;
}
