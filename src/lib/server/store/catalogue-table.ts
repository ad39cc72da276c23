import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { openText } from '../../import/csv';

/** A file of the catalogue cannot be used; it is a reference list of ours, so the program refuses to start. */
export class CatalogueFault extends Error {
  override readonly name = 'CatalogueFault';

  constructor(
    readonly file: string,
    readonly row: number,
    readonly column: string,
    readonly got: string,
    readonly expected: string,
  ) {
    super(`${file} row ${row} column ${column}: got "${got}", expected ${expected}`);
  }
}

/** A row of a catalogue file; every reader throws CatalogueFault where the cell is not what it should be. */
export interface CatalogueRow {
  readonly row: number;
  text(column: string): string;
  /** Text that may not be empty. */
  required(column: string): string;
  optional(column: string): string | undefined;
  list(column: string): string[];
  whole(column: string): number;
  optionalWhole(column: string): number | undefined;
  flag(column: string): boolean;
  word<T extends string>(column: string, words: readonly T[]): T;
  fault(column: string, expected: string): CatalogueFault;
}

const LIST_SEPARATOR = '|';

/**
 * Reads a comma-separated UTF-8 file with exactly these columns, in any order.
 * @throws CatalogueFault
 */
export function readTable(path: string, columns: readonly string[]): CatalogueRow[] {
  const file = basename(path);
  let header: readonly string[] | undefined;
  const rows: CatalogueRow[] = [];
  const source = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const { sheet } = openText(source, { delimiter: ',', quote: '"', escape: 'doubled' }, (told) => {
    throw new CatalogueFault(file, told.place.row ?? 0, '', told.code, 'CSV');
  });
  for (const batch of sheet.lines())
    for (const { cells, row } of batch) {
      if (cells.every((cell) => cell.trim() === '')) continue;
      if (header === undefined) header = checkedHeader(file, row, cells, columns);
      else rows.push(catalogueRow(file, row, header, cells));
    }
  if (header === undefined) throw new CatalogueFault(file, 1, '', '', columns.join(','));
  return rows;
}

function checkedHeader(
  file: string,
  row: number,
  cells: readonly string[],
  columns: readonly string[],
): readonly string[] {
  const header = cells.map((cell) => cell.trim());
  const complete = columns.every((column) => header.includes(column)) && header.length === columns.length;
  if (!complete) throw new CatalogueFault(file, row, '', header.join(','), columns.join(','));
  return header;
}

function catalogueRow(
  file: string,
  row: number,
  header: readonly string[],
  cells: readonly string[],
): CatalogueRow {
  const text = (column: string) => (cells[header.indexOf(column)] ?? '').trim();
  const fault = (column: string, expected: string) =>
    new CatalogueFault(file, row, column, text(column), expected);
  const optional = (column: string) => text(column) || undefined;
  const whole = (column: string) => {
    if (!/^\d+$/.test(text(column))) throw fault(column, '0, 1, 2 …');
    return Number(text(column));
  };
  return {
    row,
    text,
    optional,
    whole,
    fault,
    required: (column) => {
      if (text(column) === '') throw fault(column, 'text');
      return text(column);
    },
    list: (column) =>
      text(column)
        .split(LIST_SEPARATOR)
        .map((item) => item.trim())
        .filter((item) => item !== ''),
    optionalWhole: (column) => (optional(column) === undefined ? undefined : whole(column)),
    flag: (column) => {
      if (text(column) !== 'true' && text(column) !== 'false') throw fault(column, 'true, false');
      return text(column) === 'true';
    },
    word: (column, words) => {
      const found = words.find((word) => word === text(column));
      if (found === undefined) throw fault(column, words.join(', '));
      return found;
    },
  };
}
