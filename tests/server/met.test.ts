import { expect, test } from 'vitest';
import { numberCell } from '../../src/lib/domain/cell';
import { SELF } from '../../src/lib/domain/observation';
import { FULL_YEAR } from '../../src/lib/domain/period';
import type { Database } from '../../src/lib/server/db/connection';
import { forgetMet, isMet } from '../../src/lib/server/store/met';
import { stageImport } from '../../src/lib/server/store/stage';
import { handmadeLine, input } from './handmade-line';
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
