import { describe, expect, test } from 'vitest';
import { dueDate, dutyFor, dutyState, isIsoDate, isMonthDay, type Duty } from '../../src/lib/domain/report';

test('a duty of a report year falls due in the year after', () => {
  expect(dueDate('03-01', 2025)).toBe('2026-03-01');
});

describe('the state of a duty due on 1 March 2026', () => {
  test.each([
    ['done the day before', '2026-03-01', '2026-02-28', false, '2026-05-01', 'on-time'],
    ['done on the day', '2026-03-01', '2026-03-01', false, '2026-05-01', 'on-time'],
    ['done the day after', '2026-03-01', '2026-03-02', false, '2026-05-01', 'late'],
    ['not done on the day itself: not yet missing', '2026-03-01', undefined, false, '2026-03-01', 'open'],
    ['not done the day after', '2026-03-01', undefined, false, '2026-03-02', 'missing'],
    ['long before', '2026-03-01', undefined, false, '2025-12-31', 'open'],
    ['exempt, and not done', '2026-03-01', undefined, true, '2026-05-01', 'exempt'],
    ['no such duty', undefined, undefined, false, '2026-05-01', 'not-expected'],
    ['no such duty, though exempt', undefined, undefined, true, '2026-05-01', 'not-expected'],
  ] as const)('%s', (_, due, done, exempt, today, state) => {
    expect(dutyState(due, done, exempt, today)).toBe(state);
  });
});

describe('the duty in force', () => {
  const duty = (kind: Duty['kind'], fromYear: number): Duty => ({
    kind,
    fromYear,
    submitDue: '01-15',
    publishDue: '03-31',
  });
  const duties = [duty('town', 2016), duty('town', 2020), duty('enforcement', 2018)];

  test.each([
    ['town', 2015, undefined],
    ['town', 2016, 2016],
    ['town', 2019, 2016],
    ['town', 2020, 2020],
    ['town', 2030, 2020],
    ['enforcement', 2020, 2018],
    ['general', 2020, undefined],
  ] as const)('of a %s in %d', (kind, year, fromYear) => {
    expect(dutyFor(duties, kind, year)?.fromYear).toBe(fromYear);
  });
});

describe('days', () => {
  test.each([
    ['03-31', true],
    ['02-28', true],
    ['02-29', false],
    ['04-31', false],
    ['13-01', false],
    ['3-1', false],
    ['', false],
  ])('%s as a due date of every year: %s', (text, is) => {
    expect(isMonthDay(text)).toBe(is);
  });

  test.each([
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-00-10', false],
    ['2026-1-1', false],
    ['20260101', false],
  ])('%s as a day of the calendar: %s', (text, is) => {
    expect(isIsoDate(text)).toBe(is);
  });
});
