import { expect, test } from 'vitest';
import { numberCell } from '../../src/lib/domain/cell';
import { SELF } from '../../src/lib/domain/observation';
import { FULL_YEAR } from '../../src/lib/domain/period';
import type { Database, Transaction } from '../../src/lib/server/db/connection';
import { commitImport } from '../../src/lib/server/store/commit';
import { forgetMet, isMet } from '../../src/lib/server/store/met';
import { readObservations } from '../../src/lib/server/store/observations';
import { stageImport } from '../../src/lib/server/store/stage';
import { handmadeLine, input, tick } from './handmade-line';
import { temporaryStore } from './temporary';

async function staged(db: Database, value: number): Promise<number> {
  const key = { agency: 'a', subject: SELF, year: 2021, period: FULL_YEAR, indicator: 'cases' };
  return (await stageImport(db, input({ entries: [{ ...key, cell: numberCell(value) }] }), handmadeLine))
    .number;
}

function met(db: Database, importNumber: number): Promise<boolean> {
  return db.write((transaction) => isMet(transaction, importNumber));
}

test('what was found in the store is kept of the import that was staged last, until it is forgotten', async () => {
  const db = await temporaryStore();
  expect(await met(db, 1)).toBe(false);
  const first = await staged(db, 1);
  expect(await met(db, first)).toBe(true);
  const second = await staged(db, 2);
  expect([await met(db, first), await met(db, second)]).toEqual([false, true]);
  await db.write((transaction) => forgetMet(transaction));
  expect(await met(db, second)).toBe(false);
});

test.each([
  ['the same as before', [1, 2]],
  ['changed', [3, 4]],
])('two figures that met one observation are refused at the commit: %s', async (_, values) => {
  const db = await temporaryStore();
  const key = { agency: 'a', subject: SELF, period: FULL_YEAR, indicator: 'cases' };
  const bring = async (numbers: readonly number[], spoil: () => Promise<void>) => {
    const entries = numbers.map((value, at) => ({ ...key, year: 2020 + at, cell: numberCell(value) }));
    const { number, shown } = await stageImport(db, input({ entries }), handmadeLine);
    await spoil();
    return commitImport(db, number, { person: '甲', at: tick(), shown }, handmadeLine);
  };
  expect(await bring([1, 2], () => Promise.resolve())).toEqual({ ok: true });
  const shown = await readObservations(db, { district: 'demo' });
  const toOne = (transaction: Transaction) =>
    transaction.run('UPDATE met SET before_entry = (SELECT min(before_entry) FROM met)');
  await expect(bring(values, () => db.write(toOne))).rejects.toThrow('doubles: 1 broken');
  expect(await readObservations(db, { district: 'demo' })).toEqual(shown);
});
