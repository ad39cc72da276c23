import { expect, test } from 'vitest';
import { absentCell, numberCell, sameCell, valueOf, type Cell } from '../../src/lib/domain/cell';

test.each([Number.NaN, Infinity, -Infinity])('%d is never a cell', (value) => {
  expect(() => numberCell(value)).toThrow(RangeError);
});

test('an absent cell has no value, a declared zero has', () => {
  expect(valueOf(absentCell('blank'))).toBeUndefined();
  expect(valueOf(undefined)).toBeUndefined();
  expect(valueOf(numberCell(0))).toBe(0);
});

test.each<[string, Cell, Cell, boolean]>([
  ['equal numbers', numberCell(3), numberCell(3), true],
  ['other numbers', numberCell(3), numberCell(4), false],
  ['other precision', numberCell(40), numberCell(40, 'at-least'), false],
  ['other marks', numberCell(3), numberCell(3, 'exact', ['doubtful']), false],
  [
    'marks in another order',
    numberCell(3, 'exact', ['doubtful', 'restated']),
    numberCell(3, 'exact', ['restated', 'doubtful']),
    true,
  ],
  ['one reason', absentCell('blank'), absentCell('blank'), true],
  ['two reasons', absentCell('blank'), absentCell('withheld'), false],
  ['zero and blank', numberCell(0), absentCell('blank'), false],
])('%s are the same cell: %s', (_, a, b, same) => {
  expect(sameCell(a, b)).toBe(same);
  expect(sameCell(b, a)).toBe(same);
});
