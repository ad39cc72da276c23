import { describe, expect, test } from 'vitest';
import { absentCell } from '../../src/lib/domain/cell';
import { compare, type Comparison } from '../../src/lib/domain/comparison';
import { pairsOf, quartersOf } from '../../src/lib/domain/pairs';
import { agency, DISTRICT, indicator, observed, scene, type Scene } from './small-district';

const TEN = Array.from({ length: 10 }, (_, ordinal) => agency(`p${ordinal}`, ordinal));

/** Two or three indicators of the same agencies. */
function beside(first: Scene, ...others: readonly Scene[]): Comparison {
  const one = scene(first);
  return compare({
    view: { ...one.view, kind: 'scatter' },
    district: DISTRICT,
    indicator: one.indicator,
    definitions: [],
    agencies: first.agencies,
    observations: first.observations,
    beside: others.map((other) => scene(other)),
  });
}

function of(code: string, values: readonly (number | undefined)[]): Scene {
  return {
    agencies: TEN,
    indicator: indicator(code),
    observations: values.flatMap((value, at) =>
      value === undefined ? [] : [observed(`p${at}`, 2025, code, value)],
    ),
  };
}

describe('pairs', () => {
  test('hold who has both figures, and say which of the two the others lack and why', () => {
    const withheld = {
      ...of('y', [1, undefined, 3]),
      observations: [
        observed('p0', 2025, 'y', 1),
        observed('p1', 2025, 'y', absentCell('withheld')),
        observed('p2', 2025, 'y', 3),
      ],
    };
    const pairs = pairsOf(beside(of('x', [10, 20, undefined]), withheld));
    expect(pairs?.paired.map(({ agency: one, x, y }) => [one.code, x.cell.value, y.cell.value])).toEqual([
      ['p0', 10, 1],
    ]);
    expect(pairs?.unpaired.slice(0, 3).map(({ agency: one, x, y }) => [one.code, x, y])).toEqual([
      ['p1', undefined, 'withheld'],
      ['p2', 'not-reported', undefined],
      ['p3', 'not-reported', 'not-reported'],
    ]);
  });

  test('are none without a second indicator', () => {
    expect(pairsOf(scene(of('x', [1])))).toBeUndefined();
  });

  test('take a third indicator as size, unless one of its figures is below zero', () => {
    const x = of('x', [1, 2]);
    const y = of('y', [3, 4]);
    expect(pairsOf(beside(x, y, of('z', [5, 0])))?.paired.map(({ size }) => size?.cell)).toMatchObject([
      { value: 5 },
      { value: 0 },
    ]);
    expect(pairsOf(beside(x, y, of('z', [5, -1])))?.size).toBeUndefined();
  });

  test('have medians from eight reporters on', () => {
    const few = pairsOf(beside(of('x', [1, 2, 3, 4, 5, 6, 7]), of('y', [1, 2, 3, 4, 5, 6, 7, 8])));
    expect(few?.medians).toEqual({ x: undefined, y: 4.5 });
    expect(few && quartersOf(few)).toBeUndefined();
  });
});

test('quarters count members strictly beyond both medians', () => {
  // Medians 4.5 and 4.5; p0–p3 lie below in x, of them p0 and p1 in y; p4–p7 above in x, of them p6 and p7 in y.
  const pairs = pairsOf(beside(of('x', [1, 2, 3, 4, 5, 6, 7, 8]), of('y', [1, 2, 5, 6, 3, 4, 7, 8])));
  expect(pairs && quartersOf(pairs)).toEqual({ above: 2, below: 2, of: 8 });
});

describe('a scatter too sparse to draw', () => {
  test.each([
    ['two pairs', [1, 2], [1, 2, 3, 4], 'pairs'],
    ['three pairs', [1, 2, 3], [1, 2, 3], undefined],
    ['no common agency', [1, 2, 3], [undefined, undefined, undefined, 1, 2, 3], 'pairs'],
  ] as const)('%s', (_, x, y, sparse) => {
    expect(beside(of('x', x), of('y', y)).sparse).toBe(sparse);
  });

  test('no second indicator', () => {
    expect(beside(of('x', [1, 2, 3, 4])).sparse).toBe('pairs');
  });
});
