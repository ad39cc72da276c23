import { expect, test } from 'vitest';
import { absentCell, numberCell, type Cell } from '../../src/lib/domain/cell';
import { SELF, type ObservationKey } from '../../src/lib/domain/observation';
import type { Database } from '../../src/lib/server/db/connection';
import { commitImport } from '../../src/lib/server/store/commit';
import { listDistricts } from '../../src/lib/server/store/districts';
import { reportingCounts } from '../../src/lib/server/store/indicators';
import { readLineage } from '../../src/lib/server/store/lineage';
import {
  observationsOfAgency,
  readObservations,
  yearsWithData,
  type ObservationFilter,
} from '../../src/lib/server/store/observations';
import { reportersOf } from '../../src/lib/server/store/reporters';
import { stageImport } from '../../src/lib/server/store/stage';
import { indicator, RATE } from '../domain/small-district';
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

const FIGURES = [
  figure('a', 2020, 'cases', numberCell(1)),
  figure('a', 2021, 'cases', numberCell(2)),
  figure('b', 2021, 'cases', absentCell('blank')),
  figure('b', 2021, 'cases', numberCell(9), { subject: '部门镇街' }),
  figure('b', 2021, 'lost', numberCell(3), { period: 'until-11' }),
  figure('b', 2019, 'hours', numberCell(4)),
  figure('c', 2022, 'hours', absentCell('withdrawn')),
  figure('x', 2023, 'cases', numberCell(5)),
];

async function store(): Promise<Database> {
  const db = await temporaryStore();
  const staged = await stageImport(db, input({ entries: FIGURES }), handmadeLine);
  await commitImport(db, staged.number, { person: '甲', at: tick(), shown: staged.shown }, handmadeLine);
  return db;
}

test.each<[Omit<ObservationFilter, 'district'>, string[]]>([
  [{}, ['a 2020', 'a 2021', 'b 2021', 'b 2021', 'b 2019', 'c 2022', 'b 2021']],
  [{ indicators: ['cases'] }, ['a 2020', 'a 2021', 'b 2021', 'b 2021']],
  [
    { indicators: ['cases', 'hours'], years: { from: 2021, to: 2022 } },
    ['a 2021', 'b 2021', 'b 2021', 'c 2022'],
  ],
  [{ agencies: ['a', 'x'] }, ['a 2020', 'a 2021']],
  [{ indicators: [] }, []],
  [{ agencies: [] }, []],
  [{ years: { from: 2024, to: 2030 } }, []],
])('observations of %j: by indicator, agency and year, never of another district', async (filter, wanted) => {
  const found = await readObservations(await store(), { district: 'demo', ...filter });
  expect(found.map((one) => `${one.agency} ${one.year}`)).toEqual(wanted);
});

test('observations come back as they went in, of any subject and period', async () => {
  const db = await store();
  const found = await observationsOfAgency(db, 'b');
  expect(found).toMatchObject([FIGURES[2], FIGURES[3], FIGURES[5], FIGURES[4]]);
});

test('years with data, of a district; a withdrawal is none', async () => {
  const db = await store();
  expect(await yearsWithData(db, 'demo')).toEqual([2019, 2020, 2021]);
});

test('only indicators with numbers of agencies’ own full years are offered', async () => {
  const db = await store();
  expect(await reportingCounts(db, 'demo')).toEqual([
    { indicator: 'cases', numbers: 2, agencies: 1, firstYear: 2020, lastYear: 2021, kinds: ['enforcement'] },
    { indicator: 'hours', numbers: 1, agencies: 1, firstYear: 2019, lastYear: 2019, kinds: ['general'] },
  ]);
});

test('who reports an indicator: in the years asked for, or in others only', async () => {
  const db = await store();
  const cases = indicator('cases');
  expect(await reportersOf(db, 'demo', cases, { from: 2021, to: 2025 })).toEqual({
    within: ['a'],
    otherYears: [],
  });
  expect(await reportersOf(db, 'demo', cases, { from: 2022, to: 2025 })).toEqual({
    within: [],
    otherYears: ['a'],
  });
  expect(await reportersOf(db, 'other', cases, { from: 2023, to: 2023 })).toEqual({
    within: ['x'],
    otherYears: [],
  });
  // A ratio without a percentage of its own is known by its parts.
  const rate = { ...RATE, numerator: 'cases', denominator: 'hours' };
  expect(await reportersOf(db, 'demo', rate, { from: 2020, to: 2020 })).toEqual({
    within: ['a'],
    otherYears: [],
  });
});

test('districts count their agencies and observations', async () => {
  const counts = (await listDistricts(await store())).map((one) => [
    one.code,
    one.agencies,
    one.observations,
  ]);
  expect(counts).toEqual([
    ['demo', 3, 7],
    ['other', 1, 1],
  ]);
});

test('the lineage is of exactly one key', async () => {
  const db = await store();
  const entries = async (key: ObservationKey) => (await readLineage(db, key)).map((one) => one.entry);
  expect(await entries(FIGURES[2] as ObservationKey)).toEqual([3]);
  expect(await entries(FIGURES[3] as ObservationKey)).toEqual([4]);
  expect(await entries({ ...(FIGURES[3] as ObservationKey), subject: '无' })).toEqual([]);
});
