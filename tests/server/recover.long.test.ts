import { expect, test } from 'vitest';
import { finding } from '../../src/lib/domain/finding';
import type { PackedEntries } from '../../src/lib/import/pack';
import type { ExtractSummary } from '../../src/lib/import/staged';
import type { Database } from '../../src/lib/server/db/connection';
import { commitImport } from '../../src/lib/server/store/commit';
import { STAGED_TABLES } from '../../src/lib/server/store/figures';
import type { ImportDetail } from '../../src/lib/server/store/imports';
import { checkIntegrity } from '../../src/lib/server/store/integrity';
import { recover } from '../../src/lib/server/store/recover';
import { restageImport, stageImport, type ReadExtract } from '../../src/lib/server/store/stage';
import { contentHash } from './content-hash';
import { handmadeLine, input, tick } from './handmade-line';
import { temporaryStore } from './temporary';

const ENTRY = {
  ...{ agency: 'a', subject: 'self', year: 2020, period: 'year' as const, indicator: 'cases' },
  cell: { kind: 'number' as const, value: 2.5, precision: 'exact' as const, marks: [] },
};

const REPORT = { agency: 'a', year: 2020, title: '年报', exempt: false } as const;
const WORDS = { ...REPORT, link: undefined, submitted: undefined, published: undefined };
const SENT_BACK = { ...ENTRY, raw: '/', reason: '不清', place: { row: 9, column: 3 } };

/** No number of decisions on cells comes near a row group, and a key keeps them apart. */
const KEYED: readonly string[] = ['cell_decision', 'sent_back'];

const DECISIONS = { cells: { '!R2C3': { kind: 'take' as const } } };

/** The handmade line, sending one figure back as well. */
const sendingBack: ReadExtract = function* (...given) {
  const summary = yield* handmadeLine(...given) as Generator<PackedEntries, ExtractSummary, void>;
  return { ...summary, sentBack: [SENT_BACK] };
};

/** One committed import and one that waits, each with rows in every table that it may have. */
async function store() {
  const db = await temporaryStore();
  await fill(db);
  const said = { entries: [{ ...ENTRY, year: 2021 }], reports: [{ ...WORDS, year: 2021 }] };
  const asked = [finding('outlier-history', 'warning', { row: 2, column: 3 }, '2.5')];
  const waiting = await stageImport(
    db,
    input({ ...said, findings: asked }, { decisions: DECISIONS }),
    sendingBack,
  );
  return { db, waiting };
}

/** One committed import. */
async function fill(db: Database): Promise<void> {
  const first = await stageImport(db, input({ entries: [ENTRY], reports: [WORDS] }), handmadeLine);
  const by = { person: '甲', at: tick(), shown: first.shown };
  expect(await commitImport(db, first.number, by, handmadeLine)).toEqual({ ok: true });
}

/** Puts rows of a table, changed so, behind those that it has. */
async function double(db: Database, table: string, columns: string, where = ''): Promise<void> {
  const [counted] = await db.read(`SELECT count(*) AS rows FROM ${table} ${where}`);
  expect(Number(counted?.['rows']), table).toBeGreaterThan(0);
  await db.write((transaction) =>
    transaction.run(`INSERT INTO ${table} SELECT ${columns} FROM ${table} ${where}`),
  );
}

test('a store that is whole stays as it is', async () => {
  const { db } = await store();
  const before = await contentHash(db);
  await recover(db);
  expect(await contentHash(db)).toEqual(before);
});

const ALL_OF_ONE = [...STAGED_TABLES, 'report_entry', 'observation', 'report'];

test.each(ALL_OF_ONE)('rows of %s that a commit cut off left behind go', async (table) => {
  const { db } = await store();
  const before = await contentHash(db);
  const column = { observation: 'year', report: 'year' }[table] ?? 'import';
  await double(db, table, `* REPLACE (2099 AS ${column})`);
  expect(await contentHash(db)).not.toEqual(before);
  await recover(db);
  expect(await contentHash(db)).toEqual(before);
  expect(await checkIntegrity(db)).toEqual([]);
});

test.each(STAGED_TABLES.filter((table) => !KEYED.includes(table)))(
  'staged anew and cut off, rows of %s too many: those of the staging that stands stay',
  async (table) => {
    const { db, waiting } = await store();
    const again = (await restageImport(db, waiting.number, DECISIONS, tick(), handmadeLine)) as ImportDetail;
    const before = await contentHash(db);
    await double(db, table, '*', `WHERE import = ${waiting.number}`);
    await double(db, table, '*', `WHERE import = ${waiting.number}`);
    await recover(db);
    expect(await contentHash(db)).toEqual(before);
    const by = { person: '甲', at: tick(), shown: again.shown };
    expect(await commitImport(db, waiting.number, by, handmadeLine)).toEqual({ ok: true });
  },
);

test('what a staging lacked and its cut-off successor had goes altogether', async () => {
  const { db, waiting } = await store();
  const plain = input({ entries: [{ ...ENTRY, year: 2022, cell: { ...ENTRY.cell, value: 3 } }] });
  const { number } = await stageImport(db, plain, handmadeLine);
  const before = await contentHash(db);
  for (const table of ['figure_text', 'finding', 'staged_report'])
    await double(db, table, `* REPLACE (${number} AS import)`, `WHERE import = ${waiting.number}`);
  await recover(db);
  expect(await contentHash(db)).toEqual(before);
});

test('report words of a commit that was cut off go, and the import still waits', async () => {
  const { db, waiting } = await store();
  const before = await contentHash(db);
  await double(db, 'report_entry', `* REPLACE (${waiting.number} AS import, number + 1 AS number)`);
  await double(db, 'staged_report', '* REPLACE (1 AS import)');
  expect((await checkIntegrity(db)).map((one) => one.code).sort()).toContain('report-entry-import');
  await recover(db);
  expect(await contentHash(db)).toEqual(before);
});

test('staged before rows were counted, and cut off: the line is run again before anything is committed', async () => {
  const { db, waiting } = await store();
  await db.write((transaction) => transaction.run('UPDATE import SET staged_rows = NULL'));
  const before = await contentHash(db);
  await recover(db);
  expect(await contentHash(db)).toEqual(before);
  await double(db, 'figure', '*', 'WHERE import = 2');
  await recover(db);
  const by = { person: '甲', at: tick(), shown: waiting.shown };
  expect(await commitImport(db, waiting.number, by, handmadeLine)).toEqual({ ok: false, refused: 'changed' });
  expect((await db.read('SELECT count(*) AS rows FROM staged_entry'))[0]?.['rows']).toBe(1n);
});
