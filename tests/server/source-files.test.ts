import { expect, test } from 'vitest';
import { numberCell } from '../../src/lib/domain/cell';
import { entriesShown } from '../../src/lib/domain/shown-points';
import { SELF } from '../../src/lib/domain/observation';
import type { Database } from '../../src/lib/server/db/connection';
import { commitImport } from '../../src/lib/server/store/commit';
import { readObservations } from '../../src/lib/server/store/observations';
import { sourceFiles, sourceImports } from '../../src/lib/server/store/source-files';
import { stageImport } from '../../src/lib/server/store/stage';
import { undoImport } from '../../src/lib/server/store/undo';
import { exampleComparison, observed } from '../charts/examples';
import { handmadeLine, input, tick } from './handmade-line';
import { temporaryStore } from './temporary';

async function commit(
  db: Database,
  fileName: string,
  years: readonly number[],
  vanished: 'keep' | 'withdraw' = 'keep',
): Promise<number> {
  const entries = years.map((year) => ({
    agency: 'a',
    subject: SELF,
    year,
    period: 'year' as const,
    indicator: 'cases',
    cell: numberCell(year + 1),
  }));
  const given = { ...input({ entries }, { decisions: { vanished } }), fileName };
  const staged = await stageImport(db, given, handmadeLine);
  await commitImport(db, staged.number, { person: '甲', at: tick(), shown: staged.shown }, handmadeLine);
  return staged.number;
}

test('entries lead to the imports whose run of the log they are in, in the order of the commits', async () => {
  const db = await temporaryStore();
  const first = await commit(db, '一.csv', [2019, 2020, 2021]);
  await stageImport(db, input({ entries: [] }), handmadeLine);
  const second = await commit(db, '二.xlsx', [2021, 2022]);
  const names = async (...entries: number[]) =>
    (await sourceFiles(db, new Set(entries))).map((one) => one.name);
  expect(await sourceFiles(db, new Set([4, 1, 5]))).toEqual([
    { number: first, name: '一.csv' },
    { number: second, name: '二.xlsx' },
  ]);
  expect(await names(3)).toEqual(['一.csv']);
  expect(await names(4)).toEqual(['二.xlsx']);
  expect(await names(6, 0, 1_000_000)).toEqual([]);
  expect(await names()).toEqual([]);

  // What is current of 2021 is the second's alone; once that is undone, the first's again.
  const of2021 = async () => {
    const found = await readObservations(db, { district: 'demo', years: { from: 2021, to: 2021 } });
    return names(...found.map((one) => one.entry));
  };
  expect(await of2021()).toEqual(['二.xlsx']);
  await undoImport(db, second, { person: '甲', at: tick() });
  expect(await of2021()).toEqual(['一.csv']);
});

test('a withdrawal is of the import that withdrew', async () => {
  const db = await temporaryStore();
  await commit(db, '一.csv', [2020]);
  const row = { agency: 'a', subject: SELF, year: 2020, period: 'year' as const };
  const other = { ...row, indicator: 'cases', cell: numberCell(7), subject: '另一机构' };
  const given = {
    ...input({ entries: [other] }, { decisions: { vanished: 'withdraw' } }),
    fileName: '二.csv',
  };
  const staged = await stageImport(db, given, handmadeLine);
  await commitImport(db, staged.number, { person: '甲', at: tick(), shown: staged.shown }, handmadeLine);
  const found = await readObservations(db, { district: 'demo' });
  const entries = new Set(found.map((one) => one.entry));
  expect((await sourceFiles(db, entries)).at(-1)?.name).toBe('二.csv');
  expect((await sourceFiles(db, new Set([3]))).map((one) => one.name)).toEqual(['二.csv']);
});

test('the entries of what is shown: of the years that the kind shows, and of what stands beside and aside', () => {
  const years = [2023, 2024, 2025];
  const own = years.map((year) => observed('a00', year, 'cases', numberCell(1)));
  const view = { years: { from: 2023, to: 2025 }, highlight: [] };
  const aside = { ...observed('a00', 2024, 'cases', numberCell(2)), period: 'until-06' as const, entry: 7 };
  expect([...entriesShown(exampleComparison({ observations: [...own, aside], view }))]).toEqual([
    202300, 202400, 202500, 7,
  ]);
  const other = exampleComparison({
    observations: [{ ...observed('a01', 2025, 'cases', numberCell(3)), entry: 9 }],
    view: { ...view, kind: 'rank' },
  });
  const rank = exampleComparison({ observations: own, view: { ...view, kind: 'rank' }, beside: [other] });
  expect([...entriesShown(rank)]).toEqual([202500, 9]);
});

test('each with its rows, who brought it in and when, and whether it was undone', async () => {
  const db = await temporaryStore();
  const first = await commit(db, '一.csv', [2019, 2020]);
  const told = await sourceImports(db, new Set([1, 2]));
  expect(told).toMatchObject([{ number: first, name: '一.csv', person: '甲', undone: false }]);
  expect(told[0]?.committedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
  await undoImport(db, first, { person: '甲', at: tick() });
  expect(await sourceImports(db, new Set([1]))).toMatchObject([{ undone: true }]);
  expect(await sourceImports(db, new Set())).toEqual([]);
});
