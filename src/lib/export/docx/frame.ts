import { BODY_FONT, LATIN_FONT } from '../fonts';
import { fontsXml, LINE_PITCH, paragraph, runLook, SIZES, sizeXml } from './paragraph';

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
/** Of the part that holds the text: words, relationships, and what pictures are made of. */
export const DOCUMENT_NAMES =
  `${WORD} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
  ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"' +
  ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
  ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';

const MM = 1440 / 25.4;

/** The page of GB/T 9704—2012: A4, 37, 35, 28 and 26 mm of margin. @param footer id of the relationship to it */
export function pageXml(footer: string): string {
  const [top, right, bottom, left] = [37, 26, 35, 28].map((one) => Math.round(one * MM));
  return (
    `<w:sectPr><w:footerReference w:type="default" r:id="${footer}"/><w:pgSz w:w="11906" w:h="16838"/>` +
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="708" w:footer="708" w:gutter="0"/>` +
    // The 22 × 28 stand in lines and runs: a grid for the whole page would pull tables and captions apart.
    `<w:docGrid w:type="default" w:linePitch="${LINE_PITCH}"/></w:sectPr>`
  );
}

/** The styles that a report can be continued by: its text, its title, its headings. */
export const STYLES =
  `<w:styles ${WORD}><w:docDefaults><w:rPrDefault><w:rPr>${fontsXml(BODY_FONT)}${sizeXml(SIZES.body)}` +
  '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  style('Title', 'Title', '', SIZES.title) +
  style('Heading1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>', SIZES.body) +
  '</w:styles>';

function style(id: string, name: string, paragraphLook: string, size: number): string {
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
    `<w:next w:val="Normal"/><w:qFormat/>${paragraphLook}<w:rPr>${sizeXml(size)}</w:rPr></w:style>`
  );
}

/** As Word 2013 and later set a document. */
export const SETTINGS =
  `<w:settings ${WORD}><w:compat><w:compatSetting w:name="compatibilityMode"` +
  ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>';

const PAGE_LOOK = runLook(LATIN_FONT, SIZES.page);

/** — 1 — */
export const FOOTER = `<w:ftr ${WORD}>${paragraph(
  '<w:jc w:val="center"/>',
  [
    '<w:t xml:space="preserve">— </w:t>',
    '<w:fldChar w:fldCharType="begin"/>',
    '<w:instrText xml:space="preserve">PAGE</w:instrText>',
    '<w:fldChar w:fldCharType="separate"/>',
    '<w:t>1</w:t>',
    '<w:fldChar w:fldCharType="end"/>',
    '<w:t xml:space="preserve"> —</w:t>',
  ]
    .map((piece) => `<w:r>${PAGE_LOOK}${piece}</w:r>`)
    .join(''),
)}</w:ftr>`;
