import { describe, expect, it } from 'vitest';
import { absentCell, numberCell } from '../../src/lib/domain/cell';
import {
  countStates,
  expectedIndicators,
  isAnswered,
  standingOf,
  toChase,
  type Completeness,
} from '../../src/lib/domain/coverage';
import type { ReportRecord } from '../../src/lib/domain/report-change';
import { agency, indicator } from './small-district';

const DUTIES = [{ kind: 'enforcement' as const, fromYear: 2015, submitDue: '03-01', publishDue: '03-31' }];
const TODAY = '2026-05-01';

function record(part: Partial<ReportRecord>): ReportRecord {
  return {
    agency: 'a',
    year: 2025,
    title: '',
    link: '',
    submitted: undefined,
    published: undefined,
    exempt: false,
    submitDue: undefined,
    publishDue: undefined,
    byHand: [],
    ...part,
  };
}

function standing(part: Partial<ReportRecord>, completeness: Completeness, code = 'a') {
  return standingOf(agency(code, 0), 2025, {
    duties: DUTIES,
    report: record({ ...part, agency: code }),
    completeness,
    today: TODAY,
  });
}

const FULL = { known: 25, of: 25 };
const SHORT = { known: 18, of: 25 };

describe('an answer', () => {
  it.each([
    [numberCell(3), true],
    [numberCell(0), true],
    [numberCell(40, 'at-least'), true],
    [absentCell('not-applicable'), true],
    [absentCell('withheld'), true],
    [absentCell('blank'), false],
    [absentCell('not-reported'), false],
    [absentCell('withdrawn'), false],
  ])('%o: %s', (cell, answered) => {
    expect(isAnswered(cell)).toBe(answered);
  });
});

describe('what is expected of an enforcement agency', () => {
  const indicators = [
    indicator('old', { expectedOf: ['enforcement'] }),
    indicator('new', { expectedOf: ['enforcement', 'town'] }),
    indicator('others', { expectedOf: ['town'] }),
    indicator('nobody', { expectedOf: ['enforcement'] }),
    indicator('free', { expectedOf: [] }),
  ];
  const first = new Map([
    ['old', 2016],
    ['new', 2021],
    ['others', 2016],
    ['free', 2016],
  ]);

  it.each([
    [2015, []],
    [2016, ['old']],
    [2020, ['old']],
    [2021, ['old', 'new']],
    [2025, ['old', 'new']],
  ])('in %d: since the first figure in the district, never what nobody reports', (year, codes) => {
    const found = expectedIndicators(indicators, first, 'enforcement', year);
    expect(found.map((one) => one.code)).toEqual(codes);
  });
});

describe('how a submission stands', () => {
  it.each([
    ['in time and whole', { submitted: '2026-02-20' }, FULL, 'on-time', false],
    ['in time, 18 of 25', { submitted: '2026-02-20' }, SHORT, 'partial', false],
    ['late and whole', { submitted: '2026-03-02' }, FULL, 'late', true],
    ['late, 18 of 25: both are told', { submitted: '2026-03-02' }, SHORT, 'partial', true],
    ['not submitted, whatever is on record', {}, SHORT, 'missing', false],
    ['exempt', { exempt: true }, SHORT, 'exempt', false],
    ['nothing expected', { submitted: '2026-02-20' }, { known: 0, of: 0 }, 'on-time', false],
    ['within an extension', { submitted: '2026-03-10', submitDue: '2026-03-15' }, FULL, 'on-time', false],
    ['an extension that still runs', { submitDue: '2026-06-30' }, SHORT, 'open', false],
  ] as const)('%s', (_, report, completeness, state, late) => {
    const one = standing(report, completeness);
    expect([one.submit, one.late]).toEqual([state, late]);
  });

  it('takes due dates from the duty, or from this agency and year alone', () => {
    expect(standing({}, FULL)).toMatchObject({ submitDue: '2026-03-01', publishDue: '2026-03-31' });
    expect(standing({ publishDue: '2026-04-30' }, FULL)).toMatchObject({
      submitDue: '2026-03-01',
      publishDue: '2026-04-30',
    });
  });

  it('never calls a publication incomplete', () => {
    expect(standing({ published: '2026-03-31' }, SHORT).publish).toBe('on-time');
  });

  it('knows no duty for a kind that has none', () => {
    const town = agency('t', 1, { kind: 'town' });
    const one = standingOf(town, 2025, {
      duties: DUTIES,
      report: undefined,
      completeness: FULL,
      today: TODAY,
    });
    expect([one.submit, one.publish, one.submitDue]).toEqual(['not-expected', 'not-expected', undefined]);
  });
});

describe('the list to chase', () => {
  const done = { submitted: '2026-02-20', published: '2026-03-20' };
  const all = [
    standing(done, FULL, 'whole'),
    standing(done, { known: 24, of: 25 }, 'nearly'),
    standing({ ...done, published: undefined }, FULL, 'unpublished'),
    standing(done, { known: 10, of: 25 }, 'thin'),
    standing({ exempt: true }, SHORT, 'secret'),
    standing({ ...done, submitted: '2026-04-01' }, FULL, 'late'),
    standing({}, SHORT, 'silent'),
  ];

  it('has missed duties first, then the least answered; late and done is done', () => {
    expect(toChase(all).map((one) => one.agency.code)).toEqual(['silent', 'unpublished', 'thin', 'nearly']);
  });

  it('is counted state by state', () => {
    expect(countStates(all.map((one) => one.submit))).toEqual({
      'on-time': 2,
      late: 1,
      partial: 2,
      missing: 1,
      open: 0,
      exempt: 1,
      'not-expected': 0,
    });
  });
});
