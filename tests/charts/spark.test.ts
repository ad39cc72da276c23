import { expect, test } from 'vitest';
import { absentCell, numberCell } from '../../src/lib/domain/cell';
import { sparkOf } from '../../src/lib/charts/spark';

const SIZE = { width: 46, height: 26 };
const gap = absentCell('not-reported');

test.each([
  [
    'a line from zero, its last year dotted',
    [numberCell(0), numberCell(5), numberCell(10)],
    [],
    'M3 23L23 13L43 3',
    [{ x: 43, y: 3, last: true }],
  ],
  [
    'a gap lifts the pen; a year alone is a dot',
    [numberCell(10), gap, numberCell(10), numberCell(5), gap],
    [],
    'M23 3L33 13',
    [
      { x: 3, y: 3, last: false },
      { x: 33, y: 13, last: true },
    ],
  ],
  [
    'a break lifts the pen',
    [numberCell(10), numberCell(10), numberCell(10), numberCell(10), numberCell(10)],
    [2],
    'M3 3L13 3M23 3L33 3L43 3',
    [{ x: 43, y: 3, last: true }],
  ],
  [
    'zero is drawn at the bottom',
    [numberCell(0), numberCell(0)],
    [],
    'M3 23L43 23',
    [{ x: 43, y: 23, last: true }],
  ],
  ['nothing is nothing', [gap, gap], [], '', []],
])('%s', (_, cells, breaks, line, dots) => {
  expect(sparkOf(cells, SIZE, breaks)).toEqual({ ...SIZE, line, dots });
});
