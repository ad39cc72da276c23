import { formatValue, readOds, readXls, type CellValue } from 'hucre';
import type { CellRange } from './merged-cells';

/** The one file that imports the workbook library for reading: old formats whole, and dates as a cell shows them. */

/** A cell of an old format: its value, and its number format where the format keeps one. */
export interface OldCell {
  readonly value: string | number | boolean | Date;
  readonly format: string;
}

export interface OldSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Row by row, from the first; undefined where a cell is empty. */
  readonly rows: readonly (readonly (OldCell | undefined)[])[];
  readonly merged: readonly CellRange[];
}

/**
 * A date as its cell shows it.
 * @param serial days since 1899-12-31, or since 1904-01-01
 * @param format an Excel number format for dates
 */
export function shownDate(serial: number, format: string, since1904: boolean): string {
  return formatValue(serial, format, { is1904: since1904 });
}

/**
 * A whole workbook of a format before or beside XLSX (.xls of Excel 97 on, .ods), by values.
 * @returns undefined where it cannot be read
 */
export async function readOldWorkbook(
  bytes: Uint8Array,
  format: 'xls' | 'ods',
): Promise<OldSheet[] | undefined> {
  try {
    const read = format === 'xls' ? readXls : readOds;
    const workbook = await read(bytes, { readStyles: true });
    return workbook.sheets.map((sheet) => ({
      name: sheet.name,
      hidden: sheet.hidden === true || sheet.veryHidden === true,
      rows: Array.from(sheet.rows, (row: readonly CellValue[] | undefined, rowIndex) =>
        Array.from(row ?? [], (value, column) =>
          value === null || value === undefined || value === ''
            ? undefined
            : { value, format: sheet.cells?.get(`${rowIndex},${column}`)?.style?.numFmt ?? '' },
        ),
      ),
      merged: (sheet.merges ?? []).map((range) => ({
        firstRow: range.startRow + 1,
        lastRow: range.endRow + 1,
        firstColumn: range.startCol + 1,
        lastColumn: range.endCol + 1,
      })),
    }));
  } catch {
    return undefined;
  }
}
