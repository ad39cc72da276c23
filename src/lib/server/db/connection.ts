import {
  blobValue,
  DuckDBDataChunk,
  DuckDBDoubleVector,
  DuckDBInstance,
  DuckDBIntegerVector,
  DuckDBTypeId,
  LIST,
  listValue,
  VARCHAR,
  type DuckDBAppender,
  type DuckDBConnection,
  type DuckDBResultReader,
  type DuckDBType,
  type DuckDBValue,
  type DuckDBVector,
} from '@duckdb/node-api';
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { BulkRows } from './bulk-rows';
import { DatabaseUnusable } from './errors';
import { KeptReads } from './kept-reads';

/** A row as DuckDB gives it: `unknown` until `rows.ts` has read it. */
export type Row = Readonly<Record<string, unknown>>;

/** What may be bound to `$name`: a list is always a list of texts. */
export type Parameter = string | number | boolean | null | Uint8Array | readonly string[];
export type Parameters = Readonly<Record<string, Parameter>>;

/** Values by the name of their column, all of one length: `unknown` until they have been read. */
export type Columns = Readonly<Record<string, readonly unknown[]>>;

/** One value of an appended row, in the type of its column; null where the column allows it. */
export type Appended = string | number | boolean | null;

export interface Reader {
  /** Runs one statement with bound parameters and gives all rows. */
  read(sql: string, parameters?: Parameters): Promise<Row[]>;
  /** The same by column, for what is long: an object a row costs more than reading it. */
  readColumns(sql: string, parameters?: Parameters): Promise<Columns>;
  /**
   * What a read gives, read again only after something was written. For what every page asks anew and the whole store
   * must be counted for. Readers share the value: nobody may change it. In a transaction nothing is kept.
   * @param key names what is read, its parameters included
   */
  kept<T>(key: string, read: () => Promise<T>): Promise<T>;
}

/** The writer inside one transaction: reads what it has written. */
export interface Transaction extends Reader {
  run(sql: string, parameters?: Parameters): Promise<void>;
  /** Appends many rows, one value for every column in table order; rolled back with the transaction. */
  append(table: string, rows: Iterable<readonly Appended[]>): Promise<void>;
  /** The same column by column, each as long as `count`: several times faster for what is large. */
  appendColumns(table: string, count: number, columns: readonly Column[]): Promise<void>;
}

/** A column of values without NULL. */
export type Column = Int32Array | Float64Array | readonly string[];

export interface Database extends Reader {
  readonly path: string;
  /**
   * Runs `work` in a transaction of its own on the one writing connection, after all earlier ones: committed when it
   * returns, rolled back when it throws. Must not be called from inside `work`.
   */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Waits for the writer, then closes every connection. */
  close(): Promise<void>;
}

/** Rows appended before other work of the process gets its turn: some ten milliseconds. */
const ROWS_AT_A_STRETCH = 2000;

/** Rows of one data chunk: what DuckDB works in. */
const CHUNK_ROWS = 2048;

/** Reading connections kept for the next request. */
const READERS_KEPT = 4;

/**
 * Opens or creates the database file; only one process may.
 * @throws DatabaseUnusable when the folder cannot be written, another process holds the file, or it is none of ours
 */
export async function openDatabase(path: string): Promise<Database> {
  makeFolder(path);
  const instance = await openInstance(path);
  const writer = await instance.connect();
  const idle: DuckDBConnection[] = [];
  let queue: Promise<unknown> = Promise.resolve();
  const kept = new KeptReads();

  return {
    path,
    kept: (key, read) => kept.give(key, read),
    read: (sql, parameters = {}) => reading((connection) => rowsOf(connection, sql, parameters)),
    readColumns: (sql, parameters = {}) => reading((connection) => columnsOf(connection, sql, parameters)),
    write(work) {
      const turn = queue.then(async () => {
        const result = await inTransaction(writer, work);
        kept.forget();
        return result;
      });
      // A failed turn is its caller's to hear of; the next one runs all the same.
      queue = turn.then(
        () => undefined,
        () => undefined,
      );
      return turn;
    },
    async close() {
      await queue;
      for (const connection of [writer, ...idle.splice(0)]) connection.closeSync();
      instance.closeSync();
    },
  };

  async function reading<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    const connection = idle.pop() ?? (await instance.connect());
    try {
      return await work(connection);
    } finally {
      if (idle.length < READERS_KEPT) idle.push(connection);
      else connection.closeSync();
    }
  }
}

async function inTransaction<T>(
  writer: DuckDBConnection,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const bulk = new BulkRows();
  await writer.run('BEGIN TRANSACTION');
  try {
    const result = await work({
      read: (sql, parameters = {}) => rowsOf(writer, sql, parameters),
      readColumns: (sql, parameters = {}) => columnsOf(writer, sql, parameters),
      kept: (_, read) => read(),
      run: async (sql, parameters = {}) => {
        bulk.ran(sql, await rowsOf(writer, sql, parameters));
      },
      append: async (table, rows) => {
        bulk.appended(table, await appendRows(writer, table, rows));
      },
      appendColumns: async (table, count, columns) => {
        await appendColumns(writer, table, count, columns);
        bulk.appended(table, count);
      },
    });
    await bulk.settle((sql, parameters) => rowsOf(writer, sql, parameters));
    await writer.run('COMMIT');
    return result;
  } catch (error) {
    await writer.run('ROLLBACK');
    throw error;
  }
}

async function rowsOf(connection: DuckDBConnection, sql: string, parameters: Parameters): Promise<Row[]> {
  return (await answerOf(connection, sql, parameters)).getRowObjectsJS();
}

async function columnsOf(
  connection: DuckDBConnection,
  sql: string,
  parameters: Parameters,
): Promise<Columns> {
  return (await answerOf(connection, sql, parameters)).getColumnsObjectJS();
}

async function answerOf(
  connection: DuckDBConnection,
  sql: string,
  parameters: Parameters,
): Promise<DuckDBResultReader> {
  const names = Object.keys(parameters);
  if (names.length === 0) return connection.runAndReadAll(sql);
  const values: Record<string, DuckDBValue> = {};
  const types: Record<string, DuckDBType> = {};
  for (const name of names) {
    const value = parameters[name] as Parameter;
    values[name] = bound(value);
    // An empty list has no item to tell its type from.
    if (Array.isArray(value)) types[name] = LIST(VARCHAR);
  }
  return connection.runAndReadAll(sql, values, types);
}

function bound(value: Parameter): DuckDBValue {
  if (value instanceof Uint8Array) return blobValue(value);
  if (value !== null && typeof value === 'object') return listValue([...value]);
  return value;
}

async function appendRows(
  writer: DuckDBConnection,
  table: string,
  rows: Iterable<readonly Appended[]>,
): Promise<number> {
  let count = 0;
  await appending(writer, table, async (appender) => {
    const columns = typesOf(appender).map((type) => type.typeId);
    for (const row of rows) {
      count += 1;
      // A large extract must not keep other people's pages waiting.
      if (count % ROWS_AT_A_STRETCH === 0) await setImmediate();
      if (row.length !== columns.length) {
        throw new RangeError(`${table} has ${columns.length} columns, got ${row.length} values`);
      }
      for (let index = 0; index < columns.length; index += 1) {
        appendOne(appender, columns[index] as DuckDBTypeId, row[index] as Appended);
      }
      appender.endRow();
    }
  });
  return count;
}

async function appendColumns(
  writer: DuckDBConnection,
  table: string,
  count: number,
  columns: readonly Column[],
): Promise<void> {
  await appending(writer, table, async (appender) => {
    const types = typesOf(appender);
    if (columns.length !== types.length || columns.some((column) => column.length !== count)) {
      throw new RangeError(
        `${table} has ${types.length} columns, got ${columns.length}, each of ${count} values`,
      );
    }
    for (let from = 0; from < count; from += CHUNK_ROWS) {
      const to = Math.min(from + CHUNK_ROWS, count);
      const chunk = DuckDBDataChunk.create(types, to - from);
      for (const [index, column] of columns.entries()) {
        fill(chunk.getColumnVector(index), column, from, to);
      }
      appender.appendDataChunk(chunk);
      await setImmediate();
    }
  });
}

/** Whole numbers and doubles lie in the vector as in the column; item by item takes ten times as long. */
function fill(vector: DuckDBVector, column: Column, from: number, to: number): void {
  const whole = vector instanceof DuckDBIntegerVector && column instanceof Int32Array;
  const double = vector instanceof DuckDBDoubleVector && column instanceof Float64Array;
  const items: unknown = Reflect.get(vector, 'items');
  if (whole && items instanceof Int32Array) items.set(column.subarray(from, to));
  else if (double && items instanceof Float64Array) items.set(column.subarray(from, to));
  else for (let at = from; at < to; at += 1) vector.setItem(at - from, column[at] as Appended);
  vector.flush();
}

async function appending(
  writer: DuckDBConnection,
  table: string,
  work: (appender: DuckDBAppender) => Promise<void>,
): Promise<void> {
  const appender = await writer.createAppender(table);
  try {
    await work(appender);
    appender.flushSync();
  } catch (error) {
    appender.clear();
    throw error;
  } finally {
    appender.closeSync();
  }
}

function typesOf(appender: DuckDBAppender): DuckDBType[] {
  return Array.from({ length: appender.columnCount }, (_, index) => appender.columnType(index));
}

function appendOne(appender: DuckDBAppender, column: DuckDBTypeId, value: Appended): void {
  if (value === null) appender.appendNull();
  else if (typeof value === 'string') appender.appendVarchar(value);
  else if (typeof value === 'boolean') appender.appendBoolean(value);
  else if (column === DuckDBTypeId.DOUBLE) appender.appendDouble(value);
  else appender.appendInteger(value);
}

function makeFolder(path: string): void {
  try {
    createFolder(dirname(path));
    accessSync(dirname(path), constants.W_OK);
    if (existsSync(path)) accessSync(path, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new DatabaseUnusable(
      { code: 'folder-unwritable', path: dirname(path), detail: messageOf(error) },
      error,
    );
  }
}

/** One missing folder after the other: Node's own recursive way never ends below `/proc`. */
function createFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
  createFolder(dirname(folder));
  mkdirSync(folder);
}

async function openInstance(path: string): Promise<DuckDBInstance> {
  try {
    return await DuckDBInstance.fromCache(path);
  } catch (error) {
    const detail = messageOf(error);
    if (detail.includes('Could not set lock')) {
      throw new DatabaseUnusable({ code: 'database-busy', path }, error);
    }
    if (/newer version|version number \d+/i.test(detail)) {
      throw new DatabaseUnusable({ code: 'database-newer', path, found: 'DuckDB' }, error);
    }
    if (/permission denied|read-only/i.test(detail)) {
      throw new DatabaseUnusable({ code: 'folder-unwritable', path: dirname(path), detail }, error);
    }
    throw new DatabaseUnusable({ code: 'database-damaged', path, detail }, error);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
