import { describe, expect, test } from 'vitest';
import { absentCell, numberCell, type Cell } from '../../src/lib/domain/cell';
import { expectedIndicators, isAnswered } from '../../src/lib/domain/coverage';
import { SELF, type ObservationKey } from '../../src/lib/domain/observation';
import type { ReportChange } from '../../src/lib/domain/report-change';
import type { Database } from '../../src/lib/server/db/connection';
import { readCoverage } from '../../src/lib/server/read-coverage';
import { readDuties } from '../../src/lib/server/read-duties';
import { readProfile } from '../../src/lib/server/read-profile';
import { fillCatalogue } from '../../src/lib/server/store/catalogue-fill';
import { commitImport } from '../../src/lib/server/store/commit';
import { answeredCounts, firstYears, unanswered } from '../../src/lib/server/store/completeness';
import { getDistrict } from '../../src/lib/server/store/districts';
import { changeDuty, listDutyChanges } from '../../src/lib/server/store/duty-changes';
import { listIndicators } from '../../src/lib/server/store/indicators';
import { readObservations } from '../../src/lib/server/store/observations';
import { changeReport, listReportChanges } from '../../src/lib/server/store/report-changes';
import { listDuties, listReportRecords } from '../../src/lib/server/store/reports';
import { stageImport } from '../../src/lib/server/store/stage';
import { undoImport } from '../../src/lib/server/store/undo';
import { handmadeLine, input, tick, type Said } from './handmade-line';
import { smallCatalogue } from './small-catalogue';
import { temporaryStore } from './temporary';

const TODAY = '2026-06-01';
const BY = { reason: '纸质件已收', person: '王某', at: '2026-05-01T08:00:00.000Z' };
const YEARS = { from: 2019, to: 2022 };

function figure(
  agency: string,
  year: number,
  indicator: string,
  cell: Cell,
  key: Partial<ObservationKey> = {},
) {
  return { subject: SELF, period: 'year' as const, ...key, agency, year, indicator, cell };
}

/** Of agency b, which three indicators are expected of; `hours` first appears in 2020. */
const FIGURES = [
  figure('b', 2019, 'cases', numberCell(3)),
  figure('b', 2019, 'lost', absentCell('blank')),
  figure('a', 2019, 'lost', numberCell(1)),
  figure('a', 2020, 'hours', numberCell(5)),
  figure('b', 2019, 'hours', absentCell('not-applicable')),
  figure('b', 2020, 'cases', numberCell(0)),
  figure('b', 2020, 'lost', absentCell('withheld')),
  figure('b', 2020, 'hours', absentCell('not-applicable')),
  figure('b', 2021, 'cases', numberCell(4), { period: 'until-11' }),
  figure('b', 2021, 'lost', numberCell(4), { subject: '部门镇街' }),
  figure('x', 2019, 'hours', numberCell(9)),
];
const REGISTER: Said['reports'] & object = [
  {
    agency: 'b',
    year: 2019,
    title: '年报',
    link: undefined,
    submitted: '2020-02-20',
    published: '2020-04-02',
    exempt: undefined,
  },
];

async function store(): Promise<{ db: Database; register: number }> {
  const db = await temporaryStore();
  const commit = async (said: Said) => {
    const staged = await stageImport(db, input(said), handmadeLine);
    await commitImport(db, staged.number, { person: '甲', at: tick(), shown: staged.shown }, handmadeLine);
    return staged.number;
  };
  await commit({ entries: FIGURES });
  return { db, register: await commit({ reports: REGISTER }) };
}

describe('how much is answered', () => {
  test('counts figures and stated reasons of the agency’s own full year, from the first year in the district', async () => {
    const { db } = await store();
    expect(Object.fromEntries(await firstYears(db, 'demo'))).toEqual({
      cases: 2019,
      lost: 2019,
      hours: 2020,
    });
    const answered = await answeredCounts(db, 'demo', YEARS);
    expect([2019, 2020, 2021, 2022].map((year) => answered('b', year))).toEqual([1, 3, 0, 0]);
    expect([2019, 2020].map((year) => answered('a', year))).toEqual([1, 1]);
  });

  test('and what is wanting stands by name, in the catalogue’s order', async () => {
    const { db } = await store();
    expect((await unanswered(db, 'demo', 2019)).get('b')).toEqual(['lost']);
    expect((await unanswered(db, 'demo', 2020)).get('b')).toBeUndefined();
    expect((await unanswered(db, 'demo', 2021)).get('b')).toEqual(['cases', 'lost', 'hours']);
    expect((await unanswered(db, 'demo', 2018)).size).toBe(0);
  });

  test('is what the domain says, cell by cell', async () => {
    const { db } = await store();
    const indicators = await listIndicators(db);
    const first = await firstYears(db, 'demo');
    const own = (await readObservations(db, { district: 'demo' })).filter(
      (one) => one.subject === SELF && one.period === 'year',
    );
    const answered = await answeredCounts(db, 'demo', YEARS);
    for (const [agency, kind] of [
      ['a', 'enforcement'],
      ['b', 'general'],
      ['c', 'town'],
    ] as const) {
      for (const year of [2019, 2020, 2021, 2022]) {
        const expected = expectedIndicators(indicators, first, kind, year).filter((one) =>
          own.some(
            (o) => o.agency === agency && o.year === year && o.indicator === one.code && isAnswered(o.cell),
          ),
        );
        expect([agency, year, answered(agency, year)]).toEqual([agency, year, expected.length]);
      }
    }
  });

  test('and the profile of the agency tells the same', async () => {
    const { db } = await store();
    const district = await getDistrict(db, 'demo');
    const agency = smallCatalogue().agencies[1];
    if (district === undefined || agency === undefined) throw new Error('the small catalogue has both');
    const of = (year: number) =>
      readProfile(db, agency, { district, years: YEARS, asked: year, today: TODAY, smallDenominator: 10 });
    const codes = (rows: readonly { indicator: { code: string } }[]) => rows.map((row) => row.indicator.code);
    const in2019 = await of(2019);
    expect([codes(in2019.wanting), codes(in2019.saidWhy)]).toEqual([['lost'], []]);
    expect(in2019.standing?.completeness).toEqual({ known: 1, of: 2 });
    const in2020 = await of(2020);
    expect([codes(in2020.wanting), codes(in2020.saidWhy)]).toEqual([[], ['lost', 'hours']]);
    expect(in2020.predecessors.map((one) => one.code)).toEqual(['c']);
    expect((await of(1999)).year).toBe(2022);
  });
});

describe('standings', () => {
  test('a submission that lacks figures is incomplete, and to be chased; without a register nobody is', async () => {
    const { db } = await store();
    const coverage = await readCoverage(db, 'demo', YEARS, TODAY);
    expect([...coverage.registered]).toEqual([2019]);
    const b = coverage.rows.find((row) => row.agency.code === 'b')?.standings[0];
    expect(b).toMatchObject({ submit: 'partial', publish: 'late', completeness: { known: 1, of: 2 } });
    const duties = await readDuties(db, 'demo', 2019, TODAY);
    expect(duties.chase.map((one) => one.agency.code)).toEqual(['b']);
    expect((await readDuties(db, 'demo', 2020, TODAY)).chase).toEqual([]);
  });

  test('an agency has no standing in years in which it did not exist', async () => {
    const { db } = await store();
    const coverage = await readCoverage(db, 'demo', { from: 2023, to: 2024 }, TODAY);
    const c = coverage.rows.find((row) => row.agency.code === 'c')?.standings;
    expect(c?.map((one) => one?.year)).toEqual([2023, undefined]);
  });
});

describe('what the office changes by hand', () => {
  const change = (field: ReportChange['field'], value: string | undefined): ReportChange => ({
    ...{ agency: 'b', year: 2019, field, value },
    ...BY,
  });

  test('stands above imports, also later ones and undone ones, until taken back; all of it is kept', async () => {
    const { db, register } = await store();
    await changeReport(db, [change('published', '2020-03-30'), change('submit-due', '2020-02-10')]);
    const now = async () =>
      (await readDuties(db, 'demo', 2019, TODAY)).rows.find((one) => one.agency.code === 'b');
    expect(await now()).toMatchObject({
      publish: 'on-time',
      late: true,
      submitDue: '2020-02-10',
      report: { byHand: ['published', 'submit-due'], submitted: '2020-02-20' },
    });
    await undoImport(db, register, { person: '甲', at: tick() });
    expect((await now())?.report).toMatchObject({ published: '2020-03-30', submitted: undefined, title: '' });
    await changeReport(db, [change('published', undefined)]);
    expect((await now())?.report).toMatchObject({ published: undefined, byHand: ['submit-due'] });
    const kept = await listReportChanges(db, { district: 'demo', agency: 'b', years: YEARS });
    expect(kept.map((one) => [one.field, one.value, one.person, one.reason, one.at])).toEqual([
      ['published', '2020-03-30', BY.person, BY.reason, BY.at],
      ['submit-due', '2020-02-10', BY.person, BY.reason, BY.at],
      ['published', undefined, BY.person, BY.reason, BY.at],
    ]);
    expect(await listReportRecords(db, 'other', YEARS)).toEqual([]);
  });

  test('duties of one district alone, and filling the catalogue anew changes nothing of them', async () => {
    const db = await temporaryStore();
    const kind = 'general' as const;
    const to = { submitDue: '01-31', publishDue: '02-28' };
    await changeDuty(db, 'demo', { kind, fromYear: 2022, to, ...BY });
    await changeDuty(db, 'demo', { kind, fromYear: 2024, to: { ...to, publishDue: undefined }, ...BY });
    expect(await fillCatalogue(db, smallCatalogue())).toBe(0);
    const brief = async (district: string) =>
      (await listDuties(db, district)).map((one) => [
        one.fromYear,
        one.submitDue,
        one.publishDue,
        one.origin,
      ]);
    expect(await brief('demo')).toEqual([
      [2015, '03-01', '03-31', 'catalogue'],
      [2022, '01-31', '02-28', 'office'],
      [2024, '01-31', undefined, 'office'],
    ]);
    expect(await brief('other')).toEqual([
      [2015, '03-01', '03-31', 'catalogue'],
      [2022, '02-15', undefined, 'catalogue'],
    ]);
    await changeDuty(db, 'demo', { kind, fromYear: 2022, to: undefined, ...BY });
    expect((await brief('demo'))[1]).toEqual([2022, '02-15', undefined, 'catalogue']);
    expect((await listDutyChanges(db, 'demo')).map((one) => one.to?.submitDue)).toEqual([
      '01-31',
      '01-31',
      undefined,
    ]);
  });
});
