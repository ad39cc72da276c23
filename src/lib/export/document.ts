import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
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
import { BODY_FONT, HEADING_FONT, LATIN_FONT, TITLE_FONT } from './fonts';

/** A column of a document's table: its head, its share of the width, and how its cells stand. */
export interface DocumentColumn {
  readonly head: string;
  /** Twentieths of a point; all of them together are the width of the text. */
  readonly width: number;
  readonly align?: 'left' | 'centre' | 'right';
}

/** A letter of one table, as an office sends it. */
export interface Letter {
  readonly title: string;
  /** Above the table; the first line, the salutation, is not indented. */
  readonly salutation: string;
  readonly paragraphs: readonly string[];
  readonly columns: readonly DocumentColumn[];
  /** Lines of a cell are kept apart. */
  readonly rows: readonly (readonly string[])[];
  /** Under the table, at the right: who seals, when. Kept on one page. */
  readonly closing: readonly string[];
}

/** Width of the text between the margins of GB/T 9704—2012 (A4, 28 mm left, 26 mm right) in twentieths of a point. */
export const TEXT_WIDTH = 8844;

const MM = 1440 / 25.4;
/** Half points: 二号, 三号, and the smaller type of tables. */
const SIZES = { title: 44, body: 32, table: 21, page: 28 } as const;
/** 28 points between lines. */
const LINE = { line: 560, lineRule: LineRuleType.EXACT };
const ALIGN = { left: AlignmentType.LEFT, centre: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

/** A letter as DOCX: A4, margins and type of an official document, the table's head on every page, pages counted. */
export async function letterBytes(letter: Letter): Promise<Uint8Array> {
  const document = new Document({
    title: letter.title,
    creator: '',
    styles: { default: { document: { run: { font: fontOf(BODY_FONT), size: SIZES.body } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 37 * MM, bottom: 35 * MM, left: 28 * MM, right: 26 * MM },
          },
        },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 400 },
            children: [run(letter.title, TITLE_FONT, SIZES.title)],
          }),
          new Paragraph({ spacing: LINE, children: [run(letter.salutation, BODY_FONT, SIZES.body)] }),
          ...letter.paragraphs.map(
            (text) =>
              new Paragraph({
                spacing: LINE,
                // Two characters.
                indent: { firstLine: SIZES.body * 20 },
                alignment: AlignmentType.BOTH,
                children: [run(text, BODY_FONT, SIZES.body)],
              }),
          ),
          new Paragraph({ children: [] }),
          tableOf(letter),
          new Paragraph({ children: [] }),
          ...letter.closing.map(
            (text, index) =>
              new Paragraph({
                spacing: { ...LINE, before: 240 },
                alignment: AlignmentType.RIGHT,
                keepNext: index < letter.closing.length - 1,
                keepLines: true,
                children: [run(text, BODY_FONT, SIZES.body)],
              }),
          ),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function tableOf({ columns, rows }: Letter): Table {
  const cell = (text: string, column: DocumentColumn, head: boolean) =>
    new TableCell({
      width: { size: column.width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
      children: text.split('\n').map(
        (line) =>
          new Paragraph({
            alignment: head ? AlignmentType.CENTER : ALIGN[column.align ?? 'left'],
            children: [run(line, head ? HEADING_FONT : BODY_FONT, SIZES.table)],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
    borders: {
      top: EDGE,
      bottom: EDGE,
      left: EDGE,
      right: EDGE,
      insideHorizontal: EDGE,
      insideVertical: EDGE,
    },
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
  return new TextRun({ text, font: fontOf(font), size });
}

/** Chinese in its own font, letters and digits in another. */
function fontOf(eastAsia: string) {
  return { ascii: LATIN_FONT, hAnsi: LATIN_FONT, cs: LATIN_FONT, eastAsia };
}
