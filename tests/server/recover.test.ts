import { expect, test } from 'vitest';
import { commitImport } from '../../src/lib/server/store/commit';
import { FIGURE_TABLES } from '../../src/lib/server/store/figures';
import { checkIntegrity } from '../../src/lib/server/store/integrity';
import { recover } from '../../src/lib/server/store/recover';
import { stageImport } from '../../src/lib/server/store/stage';
import { contentHash } from './content-hash';
import { handmadeLine, input, tick } from './handmade-line';
import { temporaryStore } from './temporary';

const ENTRY = {
  ...{ agency: 'a', subject: 'self', year: 2020, period: 'year' as const, indicator: 'cases' },
  cell: { kind: 'number' as const, value: 2.5, precision: 'exact' as const, marks: [] },
};

/** One committed import, and one that waits. */
async function store() {
  const db = await temporaryStore();
  const first = await stageImport(db, input({ entries: [ENTRY] }), handmadeLine);
  const by = { person: '甲', at: tick(), shown: first.shown };
  expect(await commitImport(db, first.number, by, handmadeLine)).toEqual({ ok: true });
  const waiting = await stageImport(db, input({ entries: [{ ...ENTRY, year: 2021 }] }), handmadeLine);
  return { db, waiting };
}

test('a store that is whole stays as it is', async () => {
  const { db } = await store();
  const before = await contentHash(db);
  await recover(db);
  expect(await contentHash(db)).toEqual(before);
});

test.each([
  ['observation', `INSERT INTO observation SELECT * REPLACE (2021 AS year) FROM observation`],
  ...FIGURE_TABLES.map((table) => [
    table,
    `INSERT INTO ${table} SELECT * REPLACE (99 AS import) FROM ${table}`,
  ]),
] as [string, string][])('rows of %s that a commit cut off left behind go', async (_, torn) => {
  const { db } = await store();
  const before = await contentHash(db);
  await db.write((transaction) => transaction.run(torn));
  expect(await contentHash(db)).not.toEqual(before);
  await recover(db);
  expect(await contentHash(db)).toEqual(before);
  expect(await checkIntegrity(db)).toEqual([]);
});

test('staged anew and cut off, the line is run again before anything is committed', async () => {
  const { db, waiting } = await store();
  await db.write((transaction) => transaction.run('INSERT INTO figure FROM figure WHERE import = 2'));
  await recover(db);
  const by = { person: '甲', at: tick(), shown: waiting.shown };
  expect(await commitImport(db, waiting.number, by, handmadeLine)).toEqual({ ok: false, refused: 'changed' });
  expect((await db.read('SELECT count(*) AS rows FROM staged_entry'))[0]?.['rows']).toBe(1n);
});
