import { expect, test } from 'vitest';
import { isKept, medianOf, p95Of, tableOf, type Line } from '../../scripts/bench/figures';
import { terminalTexts } from '../../src/lib/text/terminal';

test.each([
  [[3, 1, 2], 2, 3],
  [[5], 5, 5],
  [Array.from({ length: 100 }, (_, index) => 100 - index), 51, 95],
  [Array.from({ length: 20 }, (_, index) => index + 1), 11, 19],
])('of %j the median is %d and all but one in twenty are at most %d', (values, median, p95) => {
  expect(medianOf(values)).toBe(median);
  expect(p95Of(values)).toBe(p95);
});

const line = { what: 'first chart', unit: 'ms' };

test.each<[Line, boolean]>([
  [{ ...line, ours: 100 }, true],
  [{ ...line, ours: 100, bound: 100 }, true],
  [{ ...line, ours: 101, bound: 100 }, false],
  [{ ...line, ours: 60, floor: 100, times: 0.6 }, true],
  [{ ...line, ours: 61, floor: 100, times: 0.6 }, false],
  [{ ...line, ours: 30, floor: 100, times: 0.6, bound: 20 }, false],
  [{ ...line, ours: 500, floor: 100 }, true],
])('%j is kept: %s', (one, kept) => {
  expect(isKept(one)).toBe(kept);
});

test('a miss is printed as a miss, beside what was allowed', () => {
  const table = tableOf(
    [
      { ...line, ours: 61, floor: 100, times: 0.6 },
      { ...line, ours: 40, bound: 60 },
    ],
    terminalTexts('en').bench,
  );
  const [, first, second] = table.split('\n');
  expect(first).toMatch(/61\.0 ms\s+100 ms\s+0\.61×\s+0\.6×\s+MISSED$/);
  expect(second).toMatch(/40\.0 ms\s+60 ms\s+kept$/);
});
