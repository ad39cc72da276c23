import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { absentCell, numberCell } from '../../src/lib/domain/cell';
import { SELF } from '../../src/lib/domain/observation';
import { openDatabase, type Database } from '../../src/lib/server/db/connection';
import { migrate } from '../../src/lib/server/db/migrate';
import { MIGRATIONS_FOLDER, packagePath } from '../../src/lib/server/root';
import { commitImport } from '../../src/lib/server/store/commit';
import { checkIntegrity } from '../../src/lib/server/store/integrity';
import { readLineage } from '../../src/lib/server/store/lineage';
import { stageImport } from '../../src/lib/server/store/stage';
import { undoImport } from '../../src/lib/server/store/undo';
import { handmadeLine, input, tick, type Said } from './handmade-line';
import { temporaryFolder, temporaryStore } from './temporary';

/** The migrations since the version before narrow figures. */
const LATER = readdirSync(packagePath(MIGRATIONS_FOLDER))
  .filter((file) => file >= '006')
  .map((file) => file.replace(/\.sql$/, ''))
  .sort();

const KEY = { subject: SELF, year: 2021, period: 'year', indicator: 'cases' } as const;
const by = (shown: string) => ({ person: '甲', at: tick(), shown });

/** Committed, undone, withdrawn, corrected and staged figures, with and without a text of their own. */
async function filled(): Promise<Database> {
  const db = await temporaryStore();
  const commit = async (said: Said, vanished: 'keep' | 'withdraw' = 'keep') => {
    const staged = await stageImport(db, input(said, { decisions: { vanished } }), handmadeLine);
    expect(await commitImport(db, staged.number, by(staged.shown), handmadeLine)).toEqual({ ok: true });
    return staged.number;
  };
  const a = { ...KEY, agency: 'a' };
  await commit({
    entries: [
      { ...a, cell: numberCell(31) },
      { ...a, agency: 'b', cell: numberCell(2.5) },
    ],
  });
  await commit({ entries: [{ ...a, cell: numberCell(40, 'at-least', ['doubtful']) }] });
  const undone = await commit({ entries: [{ ...a, year: 2022, cell: absentCell('blank') }] });
  await undoImport(db, undone, { person: '甲', at: tick() });
  await commit(
    {
      entries: [
        { ...a, subject: '另一机构', cell: numberCell(1e15 + 1) },
        { ...a, subject: '另一机构', cell: numberCell(7), authority: 'transcription' },
      ],
    },
    'withdraw',
  );
  return db;
}

/** The same store as the version before narrow figures wrote it. */
async function asWrittenBefore(db: Database): Promise<Database> {
  const folder = join(temporaryFolder(), 'migrations');
  cpSync(packagePath(MIGRATIONS_FOLDER), folder, { recursive: true });
  for (const name of LATER) rmSync(join(folder, `${name}.sql`));
  const old = await openDatabase(join(temporaryFolder(), 'old.duckdb'));
  await migrate(old, folder);
  const shared = `SELECT table_name FROM duckdb_tables() WHERE table_name <> 'migration' ORDER BY table_name`;
  const tables = (await old.read(shared)).map((row) => String(row['table_name']));
  for (const table of tables) {
    const rows = await db.read(`SELECT to_json(t) AS one FROM ${table} t`);
    const columns = await old.read(
      `SELECT column_name AS name, data_type AS type FROM duckdb_columns() WHERE table_name = '${table}' ORDER BY column_index`,
    );
    const read = columns.map(({ name, type }) =>
      type === 'BLOB'
        ? `CAST(json_extract_string(one, '$.${String(name)}') AS BLOB)`
        : `from_json(json_extract(one, '$.${String(name)}'), '"${String(type)}"')`,
    );
    await old.write(async (transaction) => {
      for (const { one } of rows)
        await transaction.run(
          `INSERT INTO ${table} SELECT ${read.join(', ')} FROM (SELECT $one::JSON AS one)`,
          {
            one: String(one),
          },
        );
    });
  }
  return old;
}

const LOG = 'SELECT * FROM entry ORDER BY number';
const STAGED = 'SELECT * FROM staged_entry ORDER BY import, ordinal';
const KEPT = [LOG, STAGED, 'SELECT * FROM observation ORDER BY ALL', 'SELECT * FROM finding ORDER BY ALL'];

test('a store of the version before keeps its log and what is staged, and goes on from there', async () => {
  const now = await filled();
  const waiting = await stageImport(
    now,
    input({ entries: [{ ...KEY, agency: 'b', cell: numberCell(3) }] }),
    handmadeLine,
  );
  const old = await asWrittenBefore(now);
  const before = await Promise.all(KEPT.map((sql) => old.read(sql)));
  expect(before.map((rows) => rows.length)).toEqual([7, 1, 3, 1]);

  expect(await migrate(old, packagePath(MIGRATIONS_FOLDER))).toEqual(LATER);
  expect(await Promise.all(KEPT.map((sql) => old.read(sql)))).toEqual(before);
  expect(await checkIntegrity(old)).toEqual([]);

  // What was shown before is committed as it was shown, behind the entries there are.
  expect(await commitImport(old, waiting.number, by(waiting.shown), handmadeLine)).toEqual({ ok: true });
  const life = await readLineage(old, { ...KEY, agency: 'b' });
  expect(life.map(({ entry, cell }) => [entry, cell])).toEqual([
    [8, numberCell(3)],
    [2, numberCell(2.5)],
  ]);
  const withdrawn = await readLineage(old, { ...KEY, agency: 'a' });
  expect(withdrawn.map(({ entry, cell }) => [entry, cell])).toEqual([
    [7, absentCell('withdrawn')],
    [3, numberCell(40, 'at-least', ['doubtful'])],
    [1, numberCell(31)],
  ]);
  expect((await undoImport(old, 1, { person: '甲', at: tick() })).ok).toBe(true);
  expect(await checkIntegrity(old)).toEqual([]);
  await old.close();
});
