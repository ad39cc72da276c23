import { numberFormat } from './number-format';
import { SheetSurvey } from './sheet-survey';
import type { SheetRow } from './sheet-xml';
import { readOldWorkbook, type OldCell, type OldSheet } from './spreadsheet-engine';
import { linesOf, type WorkbookSheet } from './workbook-sheet';

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** The first record of a workbook of Excel 97 on (MS-XLS 2.4.21), and the one that says it is encrypted (2.4.117). */
const WORKBOOK_BEGINS = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00];
const FILE_PASSWORD = 0x2f;
const DAY = 86_400_000;
/** 1970-01-01 as a sheet counts days. */
const EPOCH = 25_569;

/** Old Office files, and new ones with a password, are compound files (MS-CFB). */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return COMPOUND_FILE.every((byte, index) => bytes[index] === byte);
}

/** Does a compound file hold an encrypted workbook, old or new? Read without its password it would be rubbish. */
export function hasPassword(bytes: Uint8Array): boolean {
  const begins = indexOfBytes(bytes, WORKBOOK_BEGINS);
  if (begins < 0) return indexOfBytes(bytes, utf16('EncryptedPackage')) >= 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = begins;
  for (let record = 0; record < 3 && at + 4 <= bytes.length; record += 1) {
    if (view.getUint16(at, true) === FILE_PASSWORD) return true;
    at += 4 + view.getUint16(at + 2, true);
  }
  return false;
}

/**
 * The sheets of a workbook in an old format that hold text.
 * @returns undefined where it cannot be read
 */
export async function linesOfOld(
  bytes: Uint8Array,
  format: 'xls' | 'ods',
): Promise<readonly WorkbookSheet[] | undefined> {
  const sheets = await readOldWorkbook(bytes, format);
  return sheets?.flatMap((sheet) => sheetOf(sheet) ?? []);
}

function sheetOf({ name, hidden, rows, merged }: OldSheet): WorkbookSheet | undefined {
  const survey = new SheetSurvey(name, merged);
  for (const row of rowsOf(rows)) survey.take(row);
  const { rows: last, columns } = survey;
  if (last === 0) return undefined;
  return {
    name,
    hidden,
    merged,
    findings: survey.findings(),
    rows: last,
    columns,
    lines: () => linesOf(rowsOf(rows), last, columns, merged),
  };
}

function* rowsOf(rows: OldSheet['rows']): Generator<SheetRow> {
  for (const [index, row] of rows.entries()) {
    const cells = row.map(textOf);
    let width = cells.length;
    while (width > 0 && cells[width - 1] === '') width -= 1;
    yield { row: index + 1, cells: cells.slice(0, width), hidden: false };
  }
}

function textOf(cell: OldCell | undefined): string {
  if (cell === undefined) return '';
  const { value, format } = cell;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return numberFormat(format, 0, false).text(value);
  const serial = value.getTime() / DAY + EPOCH;
  const shown = format !== '' ? format : serial % 1 === 0 ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm';
  return numberFormat(shown, 0, false).text(serial);
}

function utf16(text: string): number[] {
  return [...text].flatMap((sign) => [sign.charCodeAt(0), 0]);
}

function indexOfBytes(bytes: Uint8Array, sought: readonly number[]): number {
  const [first = 0] = sought;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (sought.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}
