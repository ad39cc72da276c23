import { describe, expect, test } from 'vitest';
import { isPeriod, monthsOf, periodParts, sinceYear, untilMonth } from '../../src/lib/domain/period';

test.each([
  ['year', true],
  ['until-11', true],
  ['until-01', true],
  ['since-2016', true],
  ['at-2021-12-31', true],
  ['until-13', false],
  ['until-0', false],
  ['since-16', false],
  ['at-2021-13-01', false],
  ['at-2021-12', false],
  ['Year', false],
  ['', false],
  ['year ', false],
  ['months-07-12', true],
  ['months-11-11', true],
  ['months-12-07', false],
  ['months-01-06', false],
  ['months-07-13', false],
  ['months-07', false],
])('%j is a period: %s', (text, is) => {
  expect(isPeriod(text)).toBe(is);
});

describe('months', () => {
  test.each([
    [1, 'until-01'],
    [11, 'until-11'],
    [12, 'year'],
  ])('January to %d is %s', (month, period) => {
    expect(untilMonth(month)).toBe(period);
  });

  test.each([
    [1, 6, 'until-06'],
    [1, 12, 'year'],
    [7, 12, 'months-07-12'],
    [11, 11, 'months-11-11'],
  ])('months %d to %d are %s', (first, last, period) => {
    expect(monthsOf(first, last)).toBe(period);
  });

  test.each([
    [7, 6],
    [0, 6],
    [2, 13],
    [2.5, 6],
  ])('months %d to %d are no stretch', (first, last) => {
    expect(() => monthsOf(first, last)).toThrow(RangeError);
  });

  test.each([0, 13, 1.5, Number.NaN])('%d is no month', (month) => {
    expect(() => untilMonth(month)).toThrow(RangeError);
  });
});

test.each([
  ['year', { kind: 'year', argument: '' }],
  ['until-11', { kind: 'until', argument: '11' }],
  ['months-07-12', { kind: 'months', argument: '07-12' }],
  ['since-2016', { kind: 'since', argument: '2016' }],
  ['at-2021-12-31', { kind: 'at', argument: '2021-12-31' }],
] as const)('the parts of %s', (period, parts) => {
  expect(periodParts(period)).toEqual(parts);
});

test('since a year', () => {
  expect(sinceYear(2016)).toBe('since-2016');
});
