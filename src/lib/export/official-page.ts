import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { BODY_FONT, fontTable, HEADING_FONT, LATIN_FONT, TITLE_FONT } from './fonts';
import { xmlCharacters } from './xml';

/** A column of a document's table: its head, its share of the width, and how its cells stand. */
export interface DocumentColumn {
  readonly head: string;
  /** Twentieths of a point; all of them together are the width of the text. */
  readonly width: number;
  readonly align?: 'left' | 'centre' | 'right';
}

/** A piece of an official document, from top to bottom. */
export type Block =
  | {
      readonly kind: 'title' | 'heading' | 'plain' | 'paragraph' | 'table-title' | 'figure-title' | 'note';
      readonly text: string;
    }
  | { readonly kind: 'signed'; readonly text: string; readonly last: boolean }
  | { readonly kind: 'gap' }
  | DocumentTable
  | DocumentPicture;

export interface DocumentTable {
  readonly kind: 'table';
  readonly columns: readonly DocumentColumn[];
  /** Lines of a cell are kept apart. */
  readonly rows: readonly (readonly string[])[];
  /** Every cell framed, or the three rules of a table that is only read. */
  readonly rules: 'grid' | 'three';
}

export interface DocumentPicture {
  readonly kind: 'picture';
  readonly svg: string;
  /** For programs that show no vectors. */
  readonly png: Uint8Array;
  /** Px: what it is shown at. */
  readonly width: number;
  readonly height: number;
  readonly description: string;
}

/** Width of the text between the margins of GB/T 9704—2012 (A4, 28 mm left, 26 mm right) in twentieths of a point. */
export const TEXT_WIDTH = 8844;

const MM = 1440 / 25.4;
/** Half points: 二号, 三号, and the smaller type of tables and of what explains them. */
const SIZES = { title: 44, body: 32, caption: 24, table: 21, narrow: 16, page: 28 } as const;
/** More columns than this want narrow type. */
const WIDE_TABLE = 8;
/** 22 lines in the 225 mm between the margins: just under 29 points each. */
const LINE_PITCH = 579;
const LINE = { line: LINE_PITCH, lineRule: LineRuleType.EXACT };
/** 28 characters of 16 points in 156 mm: a quarter of a point closer, in twentieths of a point. */
const CHARACTER_SPACE = -5;
const ALIGN = { left: AlignmentType.LEFT, centre: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const RULE = { ...EDGE, size: 12 } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** An official document as DOCX (GB/T 9704—2012): A4, 22 lines of 28 characters, pages counted at the foot. */
export async function officialDocument(title: string, blocks: readonly Block[]): Promise<Uint8Array> {
  const document = new Document({
    title: xmlCharacters(title),
    creator: '',
    styles: { default: { document: { run: { font: fontOf(BODY_FONT), size: SIZES.body } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 37 * MM, bottom: 35 * MM, left: 28 * MM, right: 26 * MM },
          },
          // The 22 × 28 stand in lines and runs: a grid for the whole page would pull tables and captions apart.
          grid: { type: DocumentGridType.DEFAULT, linePitch: LINE_PITCH },
        },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: blocks.map((block, index) => blockOf(block, index + 1)),
      },
    ],
  });
  const overrides = [{ path: 'word/fontTable.xml', data: fontTable() }];
  return new Uint8Array(await Packer.toArrayBuffer(document, undefined, overrides));
}

/** @param number of its own, by which a picture is told from others */
function blockOf(block: Block, number: number): Paragraph | Table {
  switch (block.kind) {
    case 'title':
      return new Paragraph({
        heading: HeadingLevel.TITLE,
        alignment: AlignmentType.CENTER,
        spacing: { after: 400 },
        children: [run(block.text, TITLE_FONT, SIZES.title)],
      });
    case 'heading':
      return new Paragraph({
        heading: HeadingLevel.HEADING_1,
        spacing: LINE,
        indent: { firstLine: SIZES.body * 20 },
        keepNext: true,
        children: [run(block.text, HEADING_FONT, SIZES.body)],
      });
    case 'plain':
      return new Paragraph({ spacing: LINE, children: [run(block.text, BODY_FONT, SIZES.body)] });
    case 'paragraph':
      return new Paragraph({
        spacing: LINE,
        // Two characters.
        indent: { firstLine: SIZES.body * 20 },
        alignment: AlignmentType.BOTH,
        children: [run(block.text, BODY_FONT, SIZES.body)],
      });
    case 'table-title':
    case 'figure-title':
      return new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { ...tight(SIZES.caption), before: 120, after: 120 },
        keepNext: block.kind === 'table-title',
        children: [run(block.text, HEADING_FONT, SIZES.caption)],
      });
    case 'note':
      return new Paragraph({
        spacing: { ...tight(SIZES.table), before: 60, after: 120 },
        children: [run(block.text, BODY_FONT, SIZES.table)],
      });
    case 'signed':
      return new Paragraph({
        spacing: { ...LINE, before: 240 },
        alignment: AlignmentType.RIGHT,
        keepNext: !block.last,
        keepLines: true,
        children: [run(block.text, BODY_FONT, SIZES.body)],
      });
    case 'gap':
      return new Paragraph({ children: [] });
    case 'table':
      return tableOf(block);
    case 'picture':
      return new Paragraph({
        alignment: AlignmentType.CENTER,
        keepNext: true,
        children: [
          new ImageRun({
            type: 'svg',
            data: new TextEncoder().encode(block.svg),
            fallback: { type: 'png', data: block.png },
            transformation: { width: block.width, height: block.height },
            altText: {
              id: String(number),
              name: xmlCharacters(block.description),
              description: xmlCharacters(block.description),
              title: '',
            },
          }),
        ],
      });
  }
}

function tableOf({ columns, rows, rules }: DocumentTable): Table {
  const three = rules === 'three';
  const size = columns.length > WIDE_TABLE ? SIZES.narrow : SIZES.table;
  const cell = (text: string, column: DocumentColumn, head: boolean) =>
    new TableCell({
      width: { size: column.width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
      ...(head && three ? { borders: { bottom: { ...EDGE, size: 6 } } } : {}),
      children: text.split('\n').map(
        (line) =>
          new Paragraph({
            spacing: tight(size),
            alignment: head && !three ? AlignmentType.CENTER : ALIGN[column.align ?? 'left'],
            children: [run(line, head ? HEADING_FONT : BODY_FONT, size)],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
    borders: three
      ? { top: RULE, bottom: RULE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE }
      : { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE, insideHorizontal: EDGE, insideVertical: EDGE },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column) => cell(column.head, column, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((column, index) => cell(row[index] ?? '', column, false)),
          }),
      ),
    ],
  });
}

/** A line as high as its type wants. @param size of the type in half points */
function tight(size: number) {
  return { line: Math.round(size * 13.5), lineRule: LineRuleType.EXACT };
}

/** — 1 — */
function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({
        font: fontOf(LATIN_FONT),
        size: SIZES.page,
        children: ['— ', PageNumber.CURRENT, ' —'],
      }),
    ],
  });
}

function run(text: string, font: string, size: number): TextRun {
  const spacing = size === SIZES.body ? { characterSpacing: CHARACTER_SPACE } : {};
  return new TextRun({ text: xmlCharacters(text), font: fontOf(font), size, color: '000000', ...spacing });
}

/** Chinese in its own font, letters and digits in another. */
function fontOf(eastAsia: string) {
  return { ascii: LATIN_FONT, hAnsi: LATIN_FONT, cs: LATIN_FONT, eastAsia };
}
