import { fc } from '../fixtures/property';
import { expect, test } from 'vitest';
import { absentCell, numberCell, type Cell } from '../../src/lib/domain/cell';
import { FAR_FROM_OWN, FEWEST_YEARS, isOutlier } from '../../src/lib/domain/outlier';
import type { Database } from '../../src/lib/server/db/connection';
import { commitImport } from '../../src/lib/server/store/commit';
import { readFindings } from '../../src/lib/server/store/findings';
import { stageImport } from '../../src/lib/server/store/stage';
import { handmadeLine, input, tick } from './handmade-line';
import { addPeers } from './peer-agencies';
import { temporaryStore } from './temporary';

type Figure = [agency: string, indicator: string, year: number, cell: Cell | number, subject?: string];

function said(figures: readonly Figure[]) {
  return {
    entries: figures.map(([agency, indicator, year, cell, subject = 'self']) => ({
      ...{ agency, subject, year, period: 'year' as const, indicator },
      cell: typeof cell === 'number' ? numberCell(cell) : cell,
    })),
  };
}

/** What is told of the second figures once the first are committed; rows count from 2. */
async function told(db: Database, before: readonly Figure[], now: readonly Figure[]): Promise<string[]> {
  if (before.length > 0) {
    const staged = await stageImport(db, input(said(before)), handmadeLine);
    const committed = await commitImport(
      db,
      staged.number,
      { person: '甲', at: tick(), shown: staged.shown },
      handmadeLine,
    );
    expect(committed.ok).toBe(true);
  }
  const { number } = await stageImport(db, input(said(now)), handmadeLine);
  const findings = await readFindings(db, number, { limit: 1000, offset: 0 });
  return findings
    .filter((one) => one.code !== 'same-file')
    .map((one) => `${one.severity} ${one.code} ${one.place.row ?? '-'} ${one.got} ${one.expected}`);
}

const YEARS: Figure[] = [30, 31, 33, 29].map((value, index) => ['a', 'cases', 2018 + index, value]);
const NOBODY: Figure[] = [];

test.each<[string, Figure[], Figure[], string[]]>([
  ['a usual figure', YEARS, [['a', 'cases', 2022, 32]], []],
  ['ten times the usual', YEARS, [['a', 'cases', 2022, 320]], ['warning outlier-history 2 320 31 4']],
  [
    'the same, all in one file',
    NOBODY,
    [...YEARS, ['a', 'cases', 2022, 320]],
    ['warning outlier-history 6 320 31 4'],
  ],
  ['three years are no history', YEARS.slice(1), [['a', 'cases', 2022, 320]], []],
  ['another agency’s years', YEARS, [['b', 'cases', 2022, 320]], []],
  ['a zero after years of figures', YEARS, [['a', 'cases', 2022, 0]], ['warning sudden-zero 2 0 29 2021']],
  ['a zero after two', YEARS.slice(2), [['a', 'cases', 2022, 0]], []],
  [
    'a number that is blank now',
    YEARS,
    [['a', 'cases', 2021, absentCell('blank')]],
    ['warning number-vanished 2 / 29 2021'],
  ],
  [
    'blank where last year had a number',
    YEARS,
    [['a', 'cases', 2022, absentCell('blank')]],
    ['note number-vanished 2 / 29 2021'],
  ],
  ['not applicable is no gap', YEARS, [['a', 'cases', 2022, absentCell('not-applicable')]], []],
  [
    'not asked of a town',
    NOBODY,
    [
      ['c', 'cases', 2020, 3],
      ['c', 'cases', 2021, 3],
    ],
    ['note not-expected 2 cases 机构c'],
  ],
  [
    'one subject, two reporters',
    [['b', 'cases', 2020, 7, '部门镇街']],
    [['a', 'cases', 2020, 8, '部门镇街']],
    ['warning two-reporters 2 8 7 机构b'],
  ],
  ['of two years', [['b', 'cases', 2019, 7, '部门镇街']], [['a', 'cases', 2020, 8, '部门镇街']], []],
  [
    'a subject that reports itself',
    [['b', 'cases', 2020, 7]],
    [['a', 'cases', 2020, 8, '机构b']],
    ['warning two-reporters 2 8 7 机构b'],
  ],
  [
    'a year that has not come',
    NOBODY,
    [
      ['a', 'cases', 2027, 8],
      ['b', 'cases', 2027, 8],
    ],
    ['warning year-future 2 2027 2026'],
  ],
])('%s', async (_name, before, now, expected) => {
  expect(await told(await temporaryStore(), before, now)).toEqual(expected);
});

test('the same figures in another file are told, in any order; other figures are not', async () => {
  const db = await temporaryStore();
  const five: Figure[] = [...YEARS, ['b', 'cases', 2021, 4]];
  expect(await told(db, five, [...five].reverse())).toEqual(['warning same-content - said.json 1']);
  expect(await told(db, [], [...five.slice(1), ['a', 'cases', 2018, 31]])).toEqual([]);
});

test('peers of one kind and year are a crowd from nine on', async () => {
  const db = await temporaryStore();
  await addPeers(db, 8);
  const peers = [50, 45, 60, 55, 40, 52, 48, 51].map((value, index): Figure => [
    `p${index}`,
    'cases',
    2020,
    value,
  ]);
  expect(await told(db, [], [...peers.slice(1), ['a', 'cases', 2020, 900]])).toEqual([]);
  expect(await told(db, [], [...peers, ['a', 'cases', 2020, 900]])).toEqual([
    'warning outlier-peers 10 900 51 8',
  ]);
});

test('of one kind only so many are told, and the rest counted', async () => {
  const figures = Array.from({ length: 205 }, (_, index): Figure => [
    'a',
    'cases',
    1900 + index,
    8,
    `x${index % 3}`,
  ]);
  const other = figures.map(([, indicator, year], index): Figure => [
    'b',
    indicator,
    year,
    9,
    `x${index % 3}`,
  ]);
  const findings = await told(
    await temporaryStore(),
    figures.filter((one) => one[2] <= 2100),
    other.filter((one) => one[2] <= 2100),
  );
  expect(findings.filter((one) => one.startsWith('warning two-reporters'))).toHaveLength(200);
  expect(findings).toContain('warning more-of-kind - two-reporters 1');
});

test('thousands of subjects are held against each other at once', async () => {
  const subjects = Array.from({ length: 5000 }, (_, index) => `对象${index}`);
  const figures = ['a', 'b'].flatMap((agency) =>
    subjects.map((subject): Figure => [agency, 'cases', 2020, 8, subject]),
  );
  const db = await temporaryStore();
  const start = performance.now();
  expect(await told(db, [], figures)).toContain('warning more-of-kind - two-reporters 9800');
  expect(performance.now() - start).toBeLessThan(5000);
});

test('outliers in SQL are those of the domain', async () => {
  const db = await temporaryStore();
  const value = fc.oneof(fc.nat(40), fc.nat(1000));
  await fc.assert(
    fc.asyncProperty(fc.array(value, { minLength: 4, maxLength: 8 }), async (values) => {
      const figures = values.map((one, index): Figure => ['a', 'cases', 2010 + index, one]);
      const found = (await told(db, [], figures)).filter((one) => one.includes('outlier-history'));
      const expected = values.flatMap((one, index) =>
        values.length > FEWEST_YEARS && one !== 0 && isOutlier(one, values, 'count', FAR_FROM_OWN)
          ? [index + 2]
          : [],
      );
      expect(found.map((one) => Number(one.split(' ')[2]))).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});
