import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase, type Database, type Transaction } from '../../src/lib/server/db/connection';
import { DatabaseUnusable, type OpenFailure } from '../../src/lib/server/db/errors';
import { packagePath } from '../../src/lib/server/root';
import { temporaryFolder } from './temporary';

async function withTable(): Promise<Database> {
  const db = await openDatabase(join(temporaryFolder(), 'one.duckdb'));
  await db.write((transaction) =>
    transaction.run(`CREATE TABLE t (a INTEGER NOT NULL CHECK (a > 0), b VARCHAR, c DOUBLE, d BOOLEAN)`),
  );
  return db;
}

async function letters(db: Database): Promise<unknown[]> {
  return (await db.read('SELECT b FROM t ORDER BY b')).map((row) => row['b']);
}

test('a failed turn is rolled back alone: those before and after it stand', async () => {
  const db = await withTable();
  const turn = (letter: string, fails: boolean) =>
    db.write(async (transaction) => {
      await transaction.run('INSERT INTO t VALUES (1, $letter, NULL, NULL)', { letter });
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (fails) throw new Error(`no ${letter}`);
      return letter;
    });
  const turns = await Promise.allSettled([turn('a', false), turn('b', true), turn('c', false)]);
  expect(turns.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await letters(db)).toEqual(['a', 'c']);
  await db.close();
});

test.each<[string, (transaction: Transaction, rows: number) => Promise<void>]>([
  [
    'by a statement',
    (transaction, rows) =>
      transaction.run(`INSERT INTO t SELECT i + 1, 'b' || i, 0.5, true FROM range(${rows}) r(i)`),
  ],
  [
    'row by row',
    (transaction, rows) =>
      transaction.append(
        't',
        Array.from({ length: rows }, (_, at) => [at + 1, `b${at}`, 0.5, true]),
      ),
  ],
])('a commit of many rows %s that is cut off leaves none of them', async (_name, insert) => {
  const db = await withTable();
  await db.write((transaction) => transaction.run(`INSERT INTO t VALUES (1, 'before', NULL, NULL)`));
  await db.read('CHECKPOINT');
  await db.read(`SET GLOBAL checkpoint_threshold = '1GB'`);
  await db.write(async (transaction) => {
    await insert(transaction, 250_000);
    await transaction.run(`UPDATE t SET b = 'after' WHERE b = 'before'`);
  });
  const counted = `SELECT count(*) FILTER (b = 'before') AS before, count(*) FILTER (b = 'after') AS after, count(*) AS rows FROM t`;
  expect(await db.read(counted)).toEqual([{ before: 0n, after: 1n, rows: 250_001n }]);

  const copy = join(temporaryFolder(), 'copy.duckdb');
  copyFileSync(db.path, copy);
  copyFileSync(`${db.path}.wal`, `${copy}.wal`);
  await db.close();
  // The last byte of the log belongs to the mark that the transaction is whole.
  truncateSync(`${copy}.wal`, statSync(`${copy}.wal`).size - 1);
  const again = await openDatabase(copy);
  expect(await again.read(counted)).toEqual([{ before: 1n, after: 0n, rows: 1n }]);
  await again.close();
});

test('columns are appended whole, over many chunks; a column too short, or no whole number, is refused', async () => {
  const db = await withTable();
  await db.write((transaction) => transaction.run('CREATE TABLE n (a INTEGER, b DOUBLE, c VARCHAR)'));
  const count = 5000;
  const whole = Int32Array.from({ length: count }, (_, at) => at - 7);
  const halves = Float64Array.from(whole, (one) => one / 2);
  const texts = Array.from(whole, (one) => `第 ${one} 行`);
  await db.write((transaction) => transaction.appendColumns('n', count, [whole, halves, texts]));
  const rows = await db.read('SELECT * FROM n ORDER BY a');
  expect(rows).toEqual(Array.from(whole, (a, at) => ({ a, b: halves[at], c: texts[at] })));
  const append = (columns: (Int32Array | Float64Array | string[])[]) =>
    db.write((transaction) => transaction.appendColumns('n', count, columns));
  await expect(append([whole, halves.subarray(1), texts])).rejects.toThrow(RangeError);
  await expect(append([halves, halves, texts])).rejects.toThrow('not an integer');
  expect(await db.read('SELECT count(*) AS n FROM n')).toEqual([{ n: 5000n }]);
  await db.close();
});

test('turns run one after the other, in the order of asking', async () => {
  const db = await withTable();
  const log: string[] = [];
  const turn = (name: string, wait: number) =>
    db.write(async () => {
      log.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, wait));
      log.push(`${name} ends`);
    });
  await Promise.all([turn('first', 20), turn('second', 1)]);
  expect(log).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  await db.close();
});

test('a reader does not see what is not yet committed; the writer does', async () => {
  const db = await withTable();
  await db.write(async (transaction) => {
    await transaction.run(`INSERT INTO t VALUES (1, 'new', NULL, NULL)`);
    expect(await transaction.read('SELECT b FROM t')).toEqual([{ b: 'new' }]);
    expect(await letters(db)).toEqual([]);
  });
  expect(await letters(db)).toEqual(['new']);
  await db.close();
});

test('appended rows are rolled back with their transaction, and a refused row takes all with it', async () => {
  const db = await withTable();
  const rows = [
    [1, 'a', 0.5, true],
    [2, null, null, null],
  ] as const;
  await db.write((transaction) => transaction.append('t', rows));
  expect(await db.read('SELECT * FROM t ORDER BY a')).toEqual([
    { a: 1, b: 'a', c: 0.5, d: true },
    { a: 2, b: null, c: null, d: null },
  ]);
  const thrown = db.write(async (transaction) => {
    await transaction.append('t', rows);
    throw new Error('no');
  });
  await expect(thrown).rejects.toThrow('no');
  const refused = db.write((transaction) => transaction.append('t', [...rows, [0, 'zero', null, null]]));
  await expect(refused).rejects.toThrow('CHECK');
  const short = db.write((transaction) => transaction.append('t', [[1, 'a']]));
  await expect(short).rejects.toThrow(RangeError);
  await db.write((transaction) => transaction.append('t', []));
  expect(await db.read('SELECT count(*) AS n FROM t')).toEqual([{ n: 2n }]);
  await db.close();
});

test.each([
  ['text', `'; DROP TABLE t; --`],
  ['Chinese', '示例区'],
  ['whole', 7],
  ['large', 5_000_000_000],
  ['decimal', 99.3],
  ['flag', false],
  ['nothing', null],
  ['bytes', new Uint8Array([0, 255, 39])],
  ['list', ['a', `b'`]],
  ['empty list', []],
])('a bound %s comes back as it went', async (_name, value) => {
  const db = await withTable();
  const [row] = await db.read('SELECT $value AS value', { value });
  const got = row?.['value'];
  const plain = typeof got === 'bigint' ? Number(got) : got;
  expect(plain instanceof Uint8Array ? new Uint8Array(plain) : plain).toEqual(value);
  await db.close();
});

async function failureOf(path: string): Promise<OpenFailure['code'] | undefined> {
  try {
    await (await openDatabase(path)).close();
    return undefined;
  } catch (error) {
    if (error instanceof DatabaseUnusable) return error.failure.code;
    throw error;
  }
}

test('a file that another process holds is busy, and free again afterwards', async () => {
  const path = join(temporaryFolder(), 'held.duckdb');
  const db = await openDatabase(path);
  const script = `require('@duckdb/node-api').DuckDBInstance.create(process.argv[1]).then(
    () => console.log('opened'), (error) => console.log(error.message))`;
  const other = () =>
    execFileSync(process.execPath, ['-e', script, path], { cwd: packagePath(), encoding: 'utf8' });
  expect(other()).toContain('Could not set lock');
  await db.close();
  expect(other()).toContain('opened');
});

test('what is no database, and a folder that is a file, are told apart', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'text.duckdb'), 'not a database, only some text that is long enough');
  writeFileSync(join(folder, 'file'), '');
  mkdirSync(join(folder, 'folder.duckdb'));
  expect(await failureOf(join(folder, 'text.duckdb'))).toBe('database-damaged');
  expect(await failureOf(join(folder, 'file', 'x.duckdb'))).toBe('folder-unwritable');
  expect(await failureOf(join(folder, 'folder.duckdb'))).toBe('database-damaged');
  expect(await failureOf(join(folder, 'deep', 'er', 'x.duckdb'))).toBeUndefined();
});
