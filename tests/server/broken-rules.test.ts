import { expect, test } from 'vitest';
import { numberCell, type Cell } from '../../src/lib/domain/cell';
import { SELF, type ObservationKey } from '../../src/lib/domain/observation';
import { brokenRules } from '../../src/lib/server/store/broken-rules';
import { commitImport } from '../../src/lib/server/store/commit';
import { switchRule } from '../../src/lib/server/store/rules';
import { stageImport } from '../../src/lib/server/store/stage';
import { handmadeLine, input, tick } from './handmade-line';
import { temporaryStore } from './temporary';

function figure(
  agency: string,
  year: number,
  indicator: string,
  cell: Cell,
  key: Partial<ObservationKey> = {},
) {
  return { subject: SELF, period: 'year' as const, ...key, agency, year, indicator, cell };
}

test('rules in force that a year’s current figures of a district do not keep, each with both sides', async () => {
  const db = await temporaryStore();
  const entries = [
    // lost <= cases: kept by a, broken by b of itself, kept of another subject, unknown of c, another year and district.
    figure('a', 2021, 'cases', numberCell(9)),
    figure('a', 2021, 'lost', numberCell(9)),
    figure('b', 2021, 'cases', numberCell(4)),
    figure('b', 2021, 'lost', numberCell(7)),
    figure('b', 2021, 'cases', numberCell(8), { subject: '部门镇街' }),
    figure('b', 2021, 'lost', numberCell(7), { subject: '部门镇街' }),
    figure('c', 2021, 'cases', numberCell(1, 'about')),
    figure('c', 2021, 'lost', numberCell(7)),
    figure('b', 2020, 'cases', numberCell(1)),
    figure('b', 2020, 'lost', numberCell(2)),
    figure('x', 2021, 'cases', numberCell(1)),
    figure('x', 2021, 'lost', numberCell(3)),
  ];
  const staged = await stageImport(db, input({ entries }), handmadeLine);
  await commitImport(db, staged.number, { person: '甲', at: tick(), shown: staged.shown }, handmadeLine);
  expect(await brokenRules(db, 'demo', 2021)).toMatchObject([
    {
      rule: { code: 'lost-within' },
      parts: ['lost', 'cases'],
      breaches: [{ agency: 'b', subject: SELF, year: 2021, period: 'year', left: 7, right: 4 }],
    },
  ]);
  expect((await brokenRules(db, 'other', 2021))[0]?.breaches.map((one) => one.agency)).toEqual(['x']);
  expect(await brokenRules(db, 'demo', 2022)).toEqual([]);
  await switchRule(db, 'lost-within', { on: false, reason: '试', person: '甲', at: tick() });
  expect(await brokenRules(db, 'demo', 2021)).toEqual([]);
});
