import { describe, expect, test } from 'vitest';
import { compare, type Comparison } from '../../src/lib/domain/comparison';
import type { View } from '../../src/lib/domain/view';
import { AS_GIVEN, inOrder, sortColumns, usualSort } from '../../src/lib/query/arrange';
import { agency, DISTRICT, indicator, observed, scene } from '../domain/small-district';

const AGENCIES = ['a', 'b', 'c', 'd'].map((code, ordinal) => agency(code, ordinal));
const rows: readonly (readonly [string, number, number])[] = [
  ['a', 2025, 5],
  ['b', 2025, 9],
  ['c', 2025, 7],
  ['a', 2024, 8],
  ['d', 2024, 6],
];

function of(view: Partial<View>): Comparison {
  const observations = rows.map(([code, year, value]) => observed(code, year, 'cases', value));
  const one = scene({ agencies: AGENCIES, observations, view });
  const other = scene({
    agencies: AGENCIES,
    indicator: indicator('other'),
    observations: [observed('d', 2025, 'other', 3), observed('a', 2025, 'other', 4)],
    view,
  });
  return compare({
    view: one.view,
    district: DISTRICT,
    indicator: one.indicator,
    definitions: [],
    agencies: AGENCIES,
    observations,
    beside: [other],
  });
}

const order = (comparison: Comparison, column: string, descending = false) =>
  inOrder(comparison, { column, descending }, ({ code }) => code).series.map((one) => one.agency.code);

describe('the order of a picture', () => {
  test.each<[string, Partial<View>, string, boolean, string[]]>([
    ['a year, downwards, absent last', { kind: 'matrix' }, '2025', true, ['b', 'c', 'a', 'd']],
    ['a year, upwards, absent last', { kind: 'matrix' }, '2025', false, ['a', 'c', 'b', 'd']],
    ['the name', { kind: 'matrix' }, 'agency', true, ['d', 'c', 'b', 'a']],
    ['a further indicator', { kind: 'matrix', by: 'indicators' }, 'other', true, ['a', 'd', 'b', 'c']],
    ['the change on the year before', { kind: 'facets' }, 'change', false, ['a', 'b', 'c', 'd']],
    ['a column that it has not', { kind: 'matrix' }, 'nothing', true, ['a', 'b', 'c', 'd']],
    ['a trend, whose lines stay', { kind: 'trend' }, '2025', true, ['a', 'b', 'c', 'd']],
  ])('by %s', (_, view, column, descending, expected) => {
    expect(order(of(view), column, descending)).toEqual(expected);
  });

  test('is a matrix’s last year or first indicator downwards where nothing is said', () => {
    expect(usualSort(of({ kind: 'matrix' }))).toEqual({ column: '2025', descending: true });
    expect(usualSort(of({ kind: 'matrix', by: 'indicators' }))).toEqual({
      column: 'cases',
      descending: true,
    });
    expect(usualSort(of({ kind: 'facets' }))).toBe(AS_GIVEN);
    expect(sortColumns(of({ kind: 'matrix' }))).toEqual(['cases', 'other']);
  });
});
