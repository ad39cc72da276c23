import { cellRange, type CellRange } from './merged-cells';
import { GENERAL, type NumberFormat } from './number-format';
import { XmlTokens } from './xml-tokens';

/** What the cells of a sheet refer to. */
export interface SheetWorld {
  readonly pieces: readonly Uint8Array[];
  readonly strings: readonly string[];
  /** By the number of the cell's style. */
  readonly formats: readonly NumberFormat[];
}

/** What a cell is beside its text; most cells are nothing beside it. */
export type CellRemark =
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'formula-empty'; readonly formula: string }
  | { readonly kind: 'error' }
  | { readonly kind: 'missing' }
  /** The number in its other form: as shown where the text is as stored, as stored where it is as shown. */
  | { readonly kind: 'digits'; readonly other: string }
  | { readonly kind: 'repeated' }
  | { readonly kind: 'far' };

/** A row that the file names; its cells from column 1, '' where one is empty. */
export interface SheetRow {
  readonly row: number;
  readonly cells: string[];
  readonly hidden: boolean;
}

/** Told on the way, to whoever wants to know; rows and columns from 1. */
export interface SheetEar {
  remark(row: number, column: number, text: string, remark: CellRemark): void;
  hiddenColumns(first: number, last: number): void;
}

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;
/** A cell so far right of all the others is a slip of the hand; its row is not made that wide. */
const WIDEST_GAP = 1000;

/**
 * Reads a sheet's XML from its beginning, row by row, in the order of the file (ECMA-376, 18.3.1). Nothing is
 * kept, so that a sheet may be read twice but never stands in memory.
 * @returns false where the XML ends early or is none
 */
export function* readSheetXml(world: SheetWorld, ear?: SheetEar): Generator<SheetRow, boolean> {
  const xml = new XmlTokens(world.pieces);
  let row = 0;
  let widest = 0;
  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if (token !== 'open') continue;
    if (xml.name === 'row') {
      row = whole(xml.attribute('r')) ?? row + 1;
      if (row < 1 || row > LAST_ROW) return false;
      const hidden = flag(xml.attribute('hidden'));
      const cells = readRow(xml, row, world, ear, widest);
      widest = Math.max(widest, cells.length);
      yield { row, cells, hidden };
    } else if (xml.name === 'col' && flag(xml.attribute('hidden'))) {
      const first = whole(xml.attribute('min')) ?? 0;
      ear?.hiddenColumns(first, whole(xml.attribute('max')) ?? first);
    }
  }
  return !xml.broken;
}

function readRow(
  xml: XmlTokens,
  row: number,
  world: SheetWorld,
  ear: SheetEar | undefined,
  widest: number,
): string[] {
  const cells: string[] = [];
  let column = 0;
  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if (token === 'close' && xml.name === 'row') break;
    if (token !== 'open' || xml.name !== 'c') continue;
    column = columnOf(xml.attribute('r')) ?? column + 1;
    const { text, remark } = readCell(xml, world, ear !== undefined);
    if (text === '') continue;
    if (column < 1 || column > LAST_COLUMN || column > Math.max(cells.length, widest) + WIDEST_GAP) {
      ear?.remark(row, column, text, { kind: 'far' });
      continue;
    }
    while (cells.length < column) cells.push('');
    if (remark !== undefined) ear?.remark(row, column, text, remark);
    if (cells[column - 1] !== '') ear?.remark(row, column, text, { kind: 'repeated' });
    cells[column - 1] = text;
  }
  return cells;
}

interface ReadCell {
  readonly text: string;
  readonly remark?: CellRemark | undefined;
}

const EMPTY: ReadCell = { text: '' };

function readCell(xml: XmlTokens, world: SheetWorld, told: boolean): ReadCell {
  const type = xml.attribute('t') ?? 'n';
  const style = xml.attribute('s');
  let stored: string | undefined;
  let formula: string | undefined;
  let inline = '';
  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if (token === 'close' && xml.name === 'c') break;
    if (token !== 'open') continue;
    if (xml.name === 'v') stored = xml.textWithin();
    else if (xml.name === 'f') formula = xml.textWithin();
    else if (xml.name === 'is') inline = xml.textWithin('t', PHONETIC);
  }
  if (stored === undefined && formula === undefined)
    return inline === '' ? EMPTY : { text: unescaped(inline) };
  const read = valueOf(type, stored ?? '', style, world, told);
  if (formula === undefined || read.remark !== undefined) return read;
  if (stored === undefined || (stored === '' && type !== 'str')) {
    return { text: `=${formula}`, remark: { kind: 'formula-empty', formula } };
  }
  return { text: read.text, remark: { kind: 'formula', formula } };
}

/** Pronunciation (拼音) is written over a text and is none of it. */
export const PHONETIC = ['rPh', 'phoneticPr'];

function valueOf(
  type: string,
  stored: string,
  style: string | undefined,
  world: SheetWorld,
  told: boolean,
): ReadCell {
  switch (type) {
    case 's': {
      const text = stored === '' ? undefined : world.strings[Number(stored)];
      return text === undefined ? { text: `#${stored}`, remark: { kind: 'missing' } } : { text };
    }
    case 'str':
    case 'inlineStr':
      return { text: unescaped(stored) };
    case 'b':
      return { text: stored === '1' || stored === 'true' ? 'TRUE' : stored === '' ? '' : 'FALSE' };
    case 'e':
      return { text: stored, remark: { kind: 'error' } };
    case 'd':
      return { text: stored.replace(/T00:00:00(?:\.0+)?Z?$/, '').replace('T', ' ') };
    default:
      return numberOf(
        stored,
        style === undefined ? GENERAL : (world.formats[Number(style)] ?? GENERAL),
        told,
      );
  }
}

function numberOf(stored: string, format: NumberFormat, told: boolean): ReadCell {
  if (format.asStored && PLAIN.test(stored)) {
    const other = told ? format.other(Number(stored)) : undefined;
    return { text: stored, remark: other === undefined ? undefined : { kind: 'digits', other } };
  }
  const value = stored.trim() === '' ? Number.NaN : Number(stored);
  if (!Number.isFinite(value)) return { text: stored };
  const other = told ? format.other(value) : undefined;
  return { text: format.text(value), remark: other === undefined ? undefined : { kind: 'digits', other } };
}

/** Digits that need no reading, since they would be written the same again. */
const PLAIN = /^(?:0|-?[1-9]\d{0,14}|-?(?:0|[1-9]\d{0,5})\.\d{0,7}[1-9])$/;

/** `_x000D_` and the like stand for signs that XML cannot hold (ECMA-376, 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function columnOf(reference: string | undefined): number | undefined {
  if (reference === undefined) return undefined;
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const sign = reference.charCodeAt(at);
    if (sign >= 65 && sign <= 90) column = column * 26 + sign - 64;
    else if (sign >= 97 && sign <= 122) column = column * 26 + sign - 96;
    else break;
  }
  return column;
}

/** The merged cells of a sheet: they stand behind its rows, in the last pieces. */
export function mergedIn(pieces: readonly Uint8Array[]): CellRange[] {
  const ranges: CellRange[] = [];
  const xml = new XmlTokens(pieces.slice(endOfRows(pieces)));
  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if (token !== 'open' || xml.name !== 'mergeCell') continue;
    const range = cellRange(xml.attribute('ref') ?? '');
    if (range !== undefined) ranges.push(range);
  }
  return ranges;
}

/** The piece in which the rows end; the first where they cannot be found, as in UTF-16. */
function endOfRows(pieces: readonly Uint8Array[]): number {
  const decoder = new TextDecoder('windows-1252');
  let after = '';
  for (let index = pieces.length - 1; index > 0; index -= 1) {
    const text = decoder.decode(pieces[index]);
    if (`${text}${after}`.includes('sheetData>')) return index;
    after = text.slice(0, 'sheetData>'.length);
  }
  return 0;
}

function whole(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function flag(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}
