import { expect, test } from 'vitest';
import type { Database } from '../../src/lib/server/db/connection';
import { commitImport } from '../../src/lib/server/store/commit';
import { readImport } from '../../src/lib/server/store/imports';
import { checkIntegrity } from '../../src/lib/server/store/integrity';
import { stageImport } from '../../src/lib/server/store/stage';
import { undoImport } from '../../src/lib/server/store/undo';
import { input, tick } from './handmade-line';
import { temporaryStore } from './temporary';

const FILE = 'Agency,Figure\n别名a,5\n';

const COLUMNS = [
  { role: 'field', field: 'agency' },
  { role: 'indicator', indicator: 'cases' },
];

/** What version 0.1.0 kept of a delimited extract with one decision of each kind. */
const EARLIER = {
  decisions: { columns: COLUMNS, layout: 'wide-indicators', year: 2021, agencies: { 别名a: 'a' } },
  mapping: {
    encoding: 'utf-8',
    headerRow: 1,
    layout: 'wide-indicators',
    columns: COLUMNS,
    year: 2021,
    agencies: { 别名a: 'a' },
    indicators: {},
    absences: { '/': 'blank' },
  },
  preview: [
    { row: 1, taken: 'header', cells: ['Agency', 'Figure'] },
    { row: 2, taken: 'data', cells: ['别名a', '5'] },
  ],
};

/** An import staged today whose row is then written as version 0.1.0 would have. */
async function stagedEarlier(db: Database, written: Record<string, unknown> = EARLIER): Promise<number> {
  const bytes = new TextEncoder().encode(FILE);
  const { number } = await stageImport(db, { ...input({}), bytes, fileName: 'one.csv' });
  await db.write((transaction) =>
    transaction.run(
      `UPDATE import SET decisions = $decisions, mapping = $mapping, preview = $preview, catalogue_version = 'earlier'
      WHERE number = $number`,
      {
        number,
        decisions: JSON.stringify(written['decisions']),
        mapping: JSON.stringify(written['mapping']),
        preview: JSON.stringify(written['preview']),
      },
    ),
  );
  return number;
}

test('an import that version 0.1.0 staged is read with its one table, its decisions as that table’s', async () => {
  const db = await temporaryStore();
  const read = await readImport(db, await stagedEarlier(db));
  expect(read?.mapping).toEqual({
    encoding: 'utf-8',
    dialect: undefined,
    tables: [
      {
        sheet: '',
        ordinal: 1,
        headerRow: 1,
        headerLines: 1,
        layout: 'wide-indicators',
        headers: ['Agency', 'Figure'],
        columns: COLUMNS,
        year: 2021,
        used: true,
        fingerprint: 'agency|figure',
      },
    ],
    agencies: { 别名a: 'a' },
    indicators: {},
    absences: { '/': 'blank' },
    years: {},
    percents: {},
  });
  expect(read?.decisions).toEqual({
    agencies: { 别名a: 'a' },
    tables: { '1': { columns: COLUMNS, layout: 'wide-indicators', year: 2021 } },
  });
  expect(read?.preview.map((row) => row.sheet)).toEqual(['', '']);
});

test('it is shown anew before it is committed, with what was decided then, and can be undone', async () => {
  const db = await temporaryStore();
  const number = await stagedEarlier(db);
  const shown = (await readImport(db, number))?.shown ?? '';
  const by = { person: '甲', at: tick() };
  expect(await commitImport(db, number, { ...by, shown })).toEqual({ ok: false, refused: 'changed' });
  const again = await readImport(db, number);
  expect(again?.diff.new).toBe(1);
  expect(again?.severities.error).toBe(0);
  expect(await commitImport(db, number, { ...by, shown: again?.shown ?? '' })).toEqual({ ok: true });
  expect(await undoImport(db, number, by)).toMatchObject({ ok: true });
  expect(await checkIntegrity(db)).toEqual([]);
});

test('an earlier import of JSON had no columns and shows no table', async () => {
  const db = await temporaryStore();
  const mapping = {
    encoding: 'utf-8',
    headerRow: 0,
    layout: 'long',
    columns: [],
    agencies: {},
    indicators: {},
  };
  const number = await stagedEarlier(db, { decisions: {}, mapping, preview: [] });
  const read = await readImport(db, number);
  expect(read?.mapping).toMatchObject({ tables: [], absences: {}, years: {} });
  expect(read?.decisions).toEqual({});
});
