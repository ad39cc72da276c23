import { expect, test } from 'vitest';
import type { ValueType } from '../../src/lib/domain/indicator';
import { FAR_FROM_OWN, isOutlier } from '../../src/lib/domain/outlier';

test.each<[string, ValueType, number[], boolean]>([
  ['ten times the usual', 'count', [310, 30, 31, 33, 29], true],
  ['a tenth of the usual', 'count', [30, 300, 310, 330, 290], true],
  ['a steady growth', 'count', [80, 10, 20, 40, 60], false],
  ['a good year', 'count', [45, 30, 31, 33, 29], false],
  ['small counts jump', 'count', [9, 1, 0, 2, 1], false],
  ['a series that jumps by itself', 'count', [400, 20, 300, 50, 8], false],
  ['all the same', 'count', [30, 30, 30, 30, 30], false],
  ['more than double a constant', 'count', [90, 30, 30, 30, 30], true],
  ['a percentage far off', 'percent', [55, 98, 97.5, 99, 100], true],
  ['a percentage a little off', 'percent', [92, 98, 97.5, 99, 100], false],
  ['an amount with a slipped unit', 'amount', [1.2e6, 120, 130, 118, 125], true],
])('%s', (_name, type, series, expected) => {
  expect(isOutlier(series[0] as number, series, type, FAR_FROM_OWN)).toBe(expected);
});
