import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase, type Database } from '../../src/lib/server/db/connection';
import { migrate } from '../../src/lib/server/db/migrate';
import { MIGRATIONS_FOLDER, packagePath } from '../../src/lib/server/root';
import { temporaryFolder } from './temporary';

const names = readdirSync(packagePath(MIGRATIONS_FOLDER)).map((file) => file.replace(/\.sql$/, ''));

function copyOfMigrations(): string {
  const folder = join(temporaryFolder(), 'migrations');
  cpSync(packagePath(MIGRATIONS_FOLDER), folder, { recursive: true });
  return folder;
}

async function fresh(): Promise<Database> {
  return openDatabase(join(temporaryFolder(), 'one.duckdb'));
}

test('a fresh database gets all, in order, once; a second start none', async () => {
  const db = await fresh();
  expect(await migrate(db, packagePath(MIGRATIONS_FOLDER))).toEqual(names);
  expect(await migrate(db, packagePath(MIGRATIONS_FOLDER))).toEqual([]);
  const recorded = await db.read('SELECT name FROM migration ORDER BY number');
  expect(recorded.map((row) => row['name'])).toEqual(names);
  await db.close();
});

test('the large tables have neither key nor index; every column of theirs is NOT NULL or checked', async () => {
  const db = await fresh();
  await migrate(db, packagePath(MIGRATIONS_FOLDER));
  const kinds = await db.read(
    `SELECT DISTINCT constraint_type FROM duckdb_constraints() WHERE list_contains($large, table_name)`,
    { large: ['figure', 'observation'] },
  );
  expect(kinds.map((row) => row['constraint_type']).sort()).toEqual(['CHECK', 'NOT NULL']);
  expect(await db.read('SELECT * FROM duckdb_indexes()')).toEqual([]);
  expect(await db.read(`SELECT * FROM duckdb_constraints() WHERE constraint_type = 'FOREIGN KEY'`)).toEqual(
    [],
  );
  await db.close();
});

test.each([
  ['number without value', `'number', NULL, 'exact', NULL, false`],
  ['number without precision', `'number', 3, NULL, NULL, false`],
  ['number with reason', `'number', 3, 'exact', 'blank', false`],
  ['number that is none', `'number', 'nan'::DOUBLE, 'exact', NULL, false`],
  ['infinite', `'number', 'inf'::DOUBLE, 'exact', NULL, false`],
  ['absent without reason', `'absent', NULL, NULL, NULL, false`],
  ['absent with value', `'absent', 0, NULL, 'blank', false`],
  ['absent and doubtful', `'absent', NULL, NULL, 'blank', true`],
  ['withdrawn with value', `'withdrawn', 0, NULL, NULL, false`],
  ['unknown kind', `'zero', 0, 'exact', NULL, false`],
])('the table refuses a cell: %s', async (_name, cell) => {
  const db = await fresh();
  await migrate(db, packagePath(MIGRATIONS_FOLDER));
  const insert = (values: string, key = `'a', 'self', 2020, 'year', 'cases'`) =>
    db.write((transaction) =>
      transaction.run(
        `INSERT INTO observation (agency, subject, year, period, indicator, kind, value, precision, reason, doubtful,
          provisional, restated, confirmed, entry) VALUES (${key}, ${values}, false, false, false, 1)`,
      ),
    );
  await expect(insert(cell)).rejects.toThrow('CHECK');
  await insert(`'number', 3, 'exact', NULL, true`);
  await insert(`'withdrawn', NULL, NULL, NULL, false`);
  for (const key of [
    `'', 'self', 2020, 'year', 'cases'`,
    `'a', '', 2020, 'year', 'cases'`,
    `'a', 'self', 1899, 'year', 'cases'`,
    `'a', 'self', 2020, 'until-13', 'cases'`,
    `'a', 'self', 2020, 'years', 'cases'`,
  ]) {
    await expect(insert(`'number', 3, 'exact', NULL, true`, key)).rejects.toThrow('CHECK');
  }
  await db.close();
});

test('a changed text of an applied migration is refused, line ends are not a change', async () => {
  const folder = copyOfMigrations();
  const first = join(folder, `${names[0]}.sql`);
  const db = await fresh();
  await migrate(db, folder);
  const sql = readFileSync(first, 'utf8');
  writeFileSync(first, sql.replaceAll('\n', '\r\n'));
  expect(await migrate(db, folder)).toEqual([]);
  writeFileSync(first, `${sql}-- more\n`);
  await expect(migrate(db, folder)).rejects.toMatchObject({
    failure: { code: 'migration-changed', found: names[0] },
  });
  await db.close();
});

test('a database with a migration that the program lacks is from a newer version', async () => {
  const folder = copyOfMigrations();
  const last = `${String(names.length + 1).padStart(3, '0')}-later`;
  writeFileSync(join(folder, `${last}.sql`), 'CREATE TABLE later (a INTEGER NOT NULL);');
  const db = await fresh();
  await migrate(db, folder);
  await expect(migrate(db, packagePath(MIGRATIONS_FOLDER))).rejects.toMatchObject({
    failure: { code: 'database-newer', found: last },
  });
  await db.close();
});

test('a migration that fails half way leaves nothing behind and is tried again', async () => {
  const folder = copyOfMigrations();
  const last = `${String(names.length + 1).padStart(3, '0')}-halting`;
  const path = join(folder, `${last}.sql`);
  writeFileSync(path, 'CREATE TABLE halting (a INTEGER NOT NULL); SELECT * FROM nowhere;');
  const db = await fresh();
  await expect(migrate(db, folder)).rejects.toThrow('nowhere');
  expect(await db.read(`SELECT * FROM duckdb_tables() WHERE table_name = 'halting'`)).toEqual([]);
  writeFileSync(path, 'CREATE TABLE halting (a INTEGER NOT NULL);');
  expect(await migrate(db, folder)).toEqual([last]);
  rmSync(path);
  await db.close();
});

test.each([['1-short.sql'], ['notes.txt'], ['099-gap.sql']])('a folder with %s is refused', async (name) => {
  const folder = copyOfMigrations();
  writeFileSync(join(folder, name), 'SELECT 1;');
  const db = await fresh();
  await expect(migrate(db, folder)).rejects.toThrow(name);
  await db.close();
});
