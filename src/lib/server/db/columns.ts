import type { Row } from './connection';

/** A column is not of the type its reader takes it for: a fault of ours, never of data. */
export class ColumnMismatch extends Error {
  override readonly name = 'ColumnMismatch';

  constructor(column: string, wanted: string, got: unknown) {
    super(`column ${column}: wanted ${wanted}, got ${got === null ? 'null' : typeof got}`);
  }
}

export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new ColumnMismatch(column, 'text', value);
  return value;
}

/** A number; counts and entry numbers come as bigint and stay far below 2^53. */
export function number(row: Row, column: string): number {
  const value = row[column];
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  throw new ColumnMismatch(column, 'number', value);
}

export function flag(row: Row, column: string): boolean {
  const value = row[column];
  if (typeof value !== 'boolean') throw new ColumnMismatch(column, 'boolean', value);
  return value;
}

export function textList(row: Row, column: string): string[] {
  const value = row[column];
  if (!Array.isArray(value)) throw new ColumnMismatch(column, 'list', value);
  return value.map((item: unknown) => {
    if (typeof item !== 'string') throw new ColumnMismatch(column, 'list of text', item);
    return item;
  });
}

/** A UTC timestamp as ISO 8601. */
export function instant(row: Row, column: string): string {
  const value = row[column];
  if (!(value instanceof Date)) throw new ColumnMismatch(column, 'timestamp', value);
  return value.toISOString();
}

/** Reads a column with `reader`, or gives undefined where it is NULL. */
export function optional<T>(
  reader: (row: Row, column: string) => T,
  row: Row,
  column: string,
): T | undefined {
  return row[column] === null || row[column] === undefined ? undefined : reader(row, column);
}

/** One of a closed list of words, as the CHECK of its column keeps it. */
export function word<T extends string>(words: readonly T[], row: Row, column: string): T {
  const value = text(row, column);
  if (!(words as readonly string[]).includes(value)) {
    throw new ColumnMismatch(column, words.join(' | '), value);
  }
  return value as T;
}
