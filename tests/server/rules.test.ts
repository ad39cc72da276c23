import { expect, test } from 'vitest';
import { indicatorCodes } from '../../src/lib/domain/indicator-names';
import { parseRule } from '../../src/lib/domain/rule-language';
import { numberCell } from '../../src/lib/domain/cell';
import { loadCatalogue, versionOf } from '../../src/lib/server/store/catalogue';
import { commitImport } from '../../src/lib/server/store/commit';
import { addRule, listRuleRecords, listRules, switchRule, tryRule } from '../../src/lib/server/store/rules';
import { stageImport } from '../../src/lib/server/store/stage';
import { smallCatalogue } from './small-catalogue';
import { handmadeLine, input, tick } from './handmade-line';
import { temporaryStore } from './temporary';

const codeOf = indicatorCodes(smallCatalogue().indicators);
const BY = { note: '案件不多于学时', reason: '年报口径', person: '甲', at: '2026-03-01T08:00:00Z' };

test('a rule of the office is read by names, kept by codes, and in force at once', async () => {
  const db = await temporaryStore();
  const before = versionOf(await loadCatalogue(db, { district: 'demo' }));
  expect(await addRule(db, { ...BY, expression: '指标cases + lost ≤ hours' }, codeOf)).toEqual({
    code: 'office-1',
  });
  expect(await addRule(db, { ...BY, expression: 'lost < hours' }, codeOf)).toEqual({ code: 'office-2' });
  const after = await loadCatalogue(db, { district: 'demo' });
  expect(after.rules.map((one) => one.expression)).toEqual([
    'lost <= cases',
    'cases + lost <= hours',
    'lost < hours',
  ]);
  expect(versionOf(after)).not.toBe(before);
  const record = (await listRuleRecords(db))[1];
  expect(record).toMatchObject({
    ...BY,
    at: '2026-03-01T08:00:00.000Z',
    origin: 'office',
    on: true,
    switches: [],
  });
});

test('what cannot be read is not kept', async () => {
  const db = await temporaryStore();
  expect(await addRule(db, { ...BY, expression: 'lost <= gone' }, codeOf)).toEqual({
    fault: { at: 9, got: 'gone', expected: 'name' },
  });
  expect(await listRules(db)).toHaveLength(1);
});

test('a rule switched off is out of force until it is switched on; all of it is kept', async () => {
  const db = await temporaryStore();
  const off = { on: false, reason: '本区另计', person: '乙', at: '2026-03-02T08:00:00.000Z' };
  const on = { on: true, reason: '口径已统一', person: '甲', at: '2026-03-03T08:00:00.000Z' };
  expect(await switchRule(db, 'lost-within', off)).toBe(true);
  expect(await switchRule(db, 'lost-within', off)).toBe(false);
  expect(await switchRule(db, 'gone', off)).toBe(false);
  expect(await listRules(db)).toEqual([]);
  expect(await switchRule(db, 'lost-within', on)).toBe(true);
  expect(await listRules(db)).toHaveLength(1);
  const [record] = await listRuleRecords(db);
  expect(record?.switches.map((one) => [one.on, one.reason, one.person])).toEqual([
    [false, '本区另计', '乙'],
    [true, '口径已统一', '甲'],
  ]);
});

test('a rule is tried on what is stored: held where all its parts are exact', async () => {
  const db = await temporaryStore();
  const at = { agency: 'a', subject: 'self', period: 'year' } as const;
  const staged = await stageImport(
    db,
    input({
      entries: [
        { ...at, year: 2020, indicator: 'cases', cell: numberCell(3) },
        { ...at, year: 2020, indicator: 'lost', cell: numberCell(4) },
        { ...at, year: 2021, indicator: 'cases', cell: numberCell(5) },
        { ...at, year: 2021, indicator: 'lost', cell: numberCell(4) },
        { ...at, year: 2022, indicator: 'cases', cell: numberCell(5, 'about') },
        { ...at, year: 2022, indicator: 'lost', cell: numberCell(9) },
        { ...at, agency: 'b', year: 2020, indicator: 'lost', cell: numberCell(9) },
      ],
    }),
    handmadeLine,
  );
  await commitImport(db, staged.number, { person: '甲', at: tick(), shown: staged.shown }, handmadeLine);
  const tried = async (text: string) => {
    const read = parseRule(text, codeOf);
    return 'rule' in read ? tryRule(db, read.rule) : undefined;
  };
  expect(await tried('lost <= cases')).toEqual({ held: 2, broken: 1 });
  expect(await tried('lost > 100')).toEqual({ held: 4, broken: 4 });
});
