import { expect, test } from 'vitest';
import {
  ABSENCE_REASONS,
  absentCell,
  MARKS,
  numberCell,
  PRECISIONS,
  type Cell,
} from '../../src/lib/domain/cell';
import { SELF } from '../../src/lib/domain/observation';
import { commitImport } from '../../src/lib/server/store/commit';
import { observationsOfAgency, readObservations } from '../../src/lib/server/store/observations';
import { stageImport } from '../../src/lib/server/store/stage';
import { handmadeLine, input, tick } from './handmade-line';
import { temporaryStore } from './temporary';

/** Every precision, with every set of marks, and every absence. */
const CELLS: Cell[] = [
  ...PRECISIONS.flatMap((precision, at) =>
    Array.from({ length: 1 << MARKS.length }, (_, set) =>
      numberCell(
        at * 100 + set + 0.25,
        precision,
        MARKS.filter((_mark, bit) => (set & (1 << bit)) !== 0),
      ),
    ),
  ),
  numberCell(0),
  numberCell(-3),
  ...ABSENCE_REASONS.map((reason) => absentCell(reason)),
];

test('read by column and read by row, an observation is the same: every kind of cell, subject and period', async () => {
  const db = await temporaryStore();
  const entries = CELLS.flatMap((cell, index) => [
    { agency: 'a', subject: SELF, year: 1990 + index, period: 'year' as const, indicator: 'cases', cell },
    {
      agency: 'b',
      subject: '部门镇街',
      year: 1990 + index,
      period: 'until-11' as const,
      indicator: 'hours',
      cell,
    },
  ]);
  const staged = await stageImport(db, input({ entries }), handmadeLine);
  await commitImport(db, staged.number, { person: '甲', at: tick(), shown: staged.shown }, handmadeLine);
  const byRow = [...(await observationsOfAgency(db, 'a')), ...(await observationsOfAgency(db, 'b'))];
  expect(byRow.length).toBe(entries.length);
  expect(await readObservations(db, { district: 'demo' })).toEqual(byRow);
  expect(byRow.map((one) => one.cell)).toEqual([...CELLS, ...CELLS]);
});
