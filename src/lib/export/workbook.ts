import {
  writeXlsx,
  type Cell,
  type CellStyle,
  type CellValue,
  type DataValidation,
  type WriteSheet,
} from 'hucre';
import { columnLetters } from '../domain/finding';
import { textWidth } from '../charts/text-width';
import { SHEET_FONT } from './fonts';
import { turn } from './making';
import { mendedWorkbook } from './mended-workbook';
import { freeSheetName, printedAbove, sheetText } from './sheet-text';
import { xmlCharacters } from './xml';

/** How a cell looks: what it is for, not which colour it has. */
export type CellLook = 'title' | 'head' | 'plain' | 'quiet' | 'input' | 'error' | 'warning' | 'note';

/** A cell with more than its value. */
export interface MarkedCell {
  /** Undefined: the cell is empty; never 0 or '' for what is not there. */
  readonly value?: string | number | undefined;
  readonly look?: CellLook;
  /** A comment on the cell: why it is empty, what was found. */
  readonly note?: string | undefined;
  /** Excel number format; General where none is given. */
  readonly format?: string;
}

export type SheetCell = string | number | undefined | MarkedCell;

/** Cells of a column, rows from 1, that take one of some words. */
export interface Choices {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly values: readonly string[];
}

/** A sheet to write. Rows and columns count from 1. */
export interface SheetToWrite {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** Rows at the top that stay in sight. */
  readonly frozenRows?: number;
  /** A row over the whole width: a title. */
  readonly spanned?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly choices?: readonly Choices[];
  /** Widths in characters, by column; the others by what they hold. */
  readonly widths?: Readonly<Record<number, number>>;
  /** The row that a printer repeats on every page. */
  readonly printHead?: number;
  /** Printed above every page; the foot then counts the pages. */
  readonly printTitle?: string;
}

const NARROWEST = 6;
const WIDEST = 48;
/** So many rows say how wide a column must be. */
const MEASURED = 500;

const FILLS: Readonly<Partial<Record<CellLook, string>>> = {
  head: 'F1EEE6',
  input: 'FFFBE3',
  error: 'F4C9C3',
  warning: 'F8E3BC',
  note: 'DCE8F1',
};
const LINE = { style: 'thin', color: { rgb: 'C9C4B8' } } as const;

/**
 * Sheets as an XLSX workbook: numbers as numbers, absent cells empty with the reason in a comment, the header in
 * sight, columns as wide as what they hold. Nothing is a formula: a text that looks like one stays a text.
 * @param title of the document, for its properties
 * @throws the reason of the signal, where it is called off
 */
export async function workbookBytes(
  sheets: readonly SheetToWrite[],
  title: string,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const names = new Set<string>();
  const written: WriteSheet[] = [];
  // The library writes all of them in one go; at least they are not laid out in it too.
  for (const sheet of sheets) {
    written.push(writtenSheet(sheet, freeSheetName(sheet.name, names)));
    await turn(signal);
  }
  const bytes = await writeXlsx({
    sheets: written,
    properties: { title: xmlCharacters(title) },
    defaultFont: { name: SHEET_FONT, size: 11 },
  });
  return mendedWorkbook(new Uint8Array(bytes));
}

function writtenSheet(sheet: SheetToWrite, name: string): WriteSheet {
  const { rows, frozenRows = 0, spanned = [], choices = [], printHead } = sheet;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cells = new Map<string, Partial<Cell>>();
  const values = rows.map((row, rowIndex) =>
    row.map((cell, column): CellValue => {
      const marked = markedOf(cell);
      const value = typeof marked.value === 'string' ? sheetText(marked.value) : (marked.value ?? null);
      cells.set(`${rowIndex},${column}`, {
        value,
        style: styleOf(marked),
        ...(marked.note === undefined ? {} : { comment: { text: sheetText(marked.note) } }),
      });
      return value;
    }),
  );
  return {
    name,
    rows: values,
    cells,
    columns: Array.from({ length: width }, (_, column) => ({
      width: sheet.widths?.[column + 1] ?? widthOf(rows, column, spanned),
      hidden: sheet.hiddenColumns?.includes(column + 1) ?? false,
    })),
    merges: spanned.map((row) => ({ startRow: row - 1, endRow: row - 1, startCol: 0, endCol: width - 1 })),
    dataValidations: choices.map(validationOf),
    ...(frozenRows === 0 ? {} : { freezePane: { rows: frozenRows } }),
    pageSetup: {
      paperSize: 'a4',
      orientation: width > 6 ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(printHead === undefined ? {} : { printTitlesRow: `$${printHead}:$${printHead}` }),
    },
    ...(sheet.printTitle === undefined
      ? {}
      : { headerFooter: { oddHeader: printedAbove(sheet.printTitle), oddFooter: '&C&P / &N' } }),
  };
}

function markedOf(cell: SheetCell): MarkedCell {
  return typeof cell === 'object' ? cell : { value: cell };
}

function styleOf({ look, value, format }: MarkedCell): CellStyle {
  const fill = look === undefined ? undefined : FILLS[look];
  const bordered = look !== undefined && look !== 'title' && look !== 'quiet';
  return {
    font: {
      name: SHEET_FONT,
      size: look === 'title' ? 16 : 11,
      bold: look === 'title' || look === 'head',
      ...(look === 'quiet' ? { color: { rgb: '5B6673' } } : {}),
    },
    alignment: {
      vertical: 'center',
      wrapText: look !== undefined && look !== 'title',
      ...(look === 'title' ? { horizontal: 'center' } : {}),
      ...(typeof value === 'number' ? { horizontal: 'right' } : {}),
    },
    ...(fill === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } as const }),
    ...(bordered ? { border: { top: LINE, right: LINE, bottom: LINE, left: LINE } } : {}),
    ...(format === undefined ? {} : { numFmt: format }),
  };
}

function validationOf({ column, firstRow, lastRow, values }: Choices): DataValidation {
  const letters = columnLetters(column);
  return {
    type: 'list',
    values: [...values],
    allowBlank: true,
    // What is not in the list may be written all the same: the import says what it cannot read.
    showErrorMessage: false,
    range: `${letters}${firstRow}:${letters}${lastRow}`,
  };
}

/** Characters as a sheet counts them: a Chinese one is two. */
function widthOf(rows: SheetToWrite['rows'], column: number, spanned: readonly number[]): number {
  let widest = 0;
  for (const [index, row] of rows.slice(0, MEASURED).entries()) {
    if (spanned.includes(index + 1)) continue;
    for (const line of String(markedOf(row[column]).value ?? '').split('\n')) {
      widest = Math.max(widest, textWidth(line, 2));
    }
  }
  return Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(widest) + 2));
}
