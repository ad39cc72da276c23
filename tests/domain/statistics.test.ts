import { fc } from '../fixtures/property';
import { describe, expect, test } from 'vitest';
import { percentileOf, quantile, ranksOf, spreadOf } from '../../src/lib/domain/statistics';

test.each([
  // R: quantile(c(1, 2, 3, 4), c(0, .25, .5, .75, 1), type = 7)
  [[1, 2, 3, 4], 0, 1],
  [[1, 2, 3, 4], 0.25, 1.75],
  [[1, 2, 3, 4], 0.5, 2.5],
  [[1, 2, 3, 4], 0.75, 3.25],
  [[1, 2, 3, 4], 1, 4],
  [[7], 0.25, 7],
  [[0, 10], 0.1, 1],
])('quantile of %j at %d is %d', (sorted, share, value) => {
  expect(quantile(sorted, share)).toBeCloseTo(value, 12);
});

test('a quantile of nothing is an error, not a number', () => {
  expect(() => quantile([], 0.5)).toThrow(RangeError);
});

describe('the spread', () => {
  test('wants eight numbers', () => {
    expect(spreadOf([1, 2, 3, 4, 5, 6, 7])).toBeUndefined();
    expect(spreadOf([8, 1, 7, 2, 6, 3, 5, 4])).toEqual({ lower: 2.75, median: 4.5, upper: 6.25 });
  });

  test('sorts numbers as numbers and leaves the list as it was', () => {
    const values = [100, 9, 80, 7, 60, 5, 40, 3];
    expect(spreadOf(values)?.median).toBe(24.5);
    expect(values).toEqual([100, 9, 80, 7, 60, 5, 40, 3]);
  });

  test('lies in order within the numbers', () => {
    const many = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 8, maxLength: 60 });
    fc.assert(
      fc.property(many, (values) => {
        const spread = spreadOf(values);
        if (spread === undefined) throw new Error('eight numbers have a spread');
        expect(spread.lower).toBeGreaterThanOrEqual(Math.min(...values));
        expect(spread.median).toBeGreaterThanOrEqual(spread.lower);
        expect(spread.upper).toBeGreaterThanOrEqual(spread.median);
        expect(spread.upper).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });
});

test.each([
  [
    [30, 20, 10],
    [1, 2, 3],
  ],
  [
    [10, 20, 20, 5],
    [3, 1, 1, 4],
  ],
  [
    [0, 0, 0],
    [1, 1, 1],
  ],
  [
    [0, -0],
    [1, 1],
  ],
  [[], []],
])('ranks of %j are %j', (values, ranks) => {
  expect(ranksOf(values)).toEqual(ranks);
});

describe('percentile rank', () => {
  const eight = [1, 2, 3, 4, 4, 6, 7, 8];

  test.each([
    [1, 6.25],
    [3, 31.25],
    // Three below, two the same: (3 + 1) ÷ 8.
    [4, 50],
    [8, 93.75],
  ])('%d stands at %d', (value, percentile) => {
    expect(percentileOf(value, eight)).toBe(percentile);
  });

  test('of fewer than eight is not told', () => {
    expect(percentileOf(1, eight.slice(1))).toBeUndefined();
  });

  test('ties share it, all level stand at 50, and turned round it is the rest of 100', () => {
    const values = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 8, maxLength: 40 });
    fc.assert(
      fc.property(values, (list) => {
        for (const value of list) {
          const turned = list.map((one) => -one);
          expect(percentileOf(value, list)).toBeCloseTo(100 - (percentileOf(-value, turned) ?? 0), 9);
        }
      }),
    );
    expect(percentileOf(5, Array<number>(9).fill(5))).toBe(50);
  });
});
