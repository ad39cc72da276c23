import { fc } from '../fixtures/property';
import { describe, expect, test } from 'vitest';
import { absentCell } from '../../src/lib/domain/cell';
import type { Comparison } from '../../src/lib/domain/comparison';
import type { Definition } from '../../src/lib/domain/indicator';
import { columnsOf, matrixOf, percentilesOf, SHADES } from '../../src/lib/domain/matrix';
import type { View } from '../../src/lib/domain/view';
import { agency, indicator, observed, RATE, scene } from './small-district';

const FIVE = ['a', 'b', 'c', 'd', 'e'].map((code, ordinal) => agency(code, ordinal));

/** The values of five agencies in 2025, and twice them in 2024. */
function five(values: readonly number[], part: Partial<Parameters<typeof scene>[0]> = {}): Comparison {
  return scene({
    agencies: FIVE,
    observations: values.flatMap((value, at) => [
      observed(FIVE[at]?.code ?? '', 2025, 'cases', value),
      observed(FIVE[at]?.code ?? '', 2024, 'cases', value * 2),
    ]),
    ...part,
    view: { kind: 'matrix', years: { from: 2024, to: 2025 }, ...part.view },
  });
}

function shadesOf(comparison: Comparison, key: string) {
  return matrixOf(comparison).rows.map(({ cells }) => cells.find(({ column }) => column.key === key)?.shade);
}

describe('percentiles', () => {
  test('are the share below, ties counted half', () => {
    // Of 1, 3, 3, 7: none below 1 and itself half → 0.5/4; one below 3 and half of two → 2/4; three below 7 → 3.5/4.
    expect([...percentilesOf([3, 1, 7, 3])]).toEqual([
      [1, 0.125],
      [3, 0.5],
      [7, 0.875],
    ]);
  });

  test('of equal values are a half, of nothing nothing', () => {
    expect([...percentilesOf([4, 4, 4])]).toEqual([[4, 0.5]]);
    expect([...percentilesOf([])]).toEqual([]);
  });

  test('rise with the value and stay within 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 60 }), (values) => {
        const shares = [...percentilesOf(values)].sort(([a], [b]) => a - b).map(([, share]) => share);
        expect(shares.every((share) => share > 0 && share < 1)).toBe(true);
        expect(shares).toEqual([...shares].sort((a, b) => a - b));
      }),
    );
  });
});

describe('shades', () => {
  const by: Partial<View> = { by: 'indicators' };

  test('go by fifths within the last year of an indicator', () => {
    expect(shadesOf(five([10, 20, 30, 40, 50], { view: by }), 'cases')).toEqual([0, 1, 2, 3, 4]);
  });

  test('weigh all years of one definition together', () => {
    // 2024 holds 20 40 60 80 100, 2025 holds 10 20 30 40 50: 10 stands at 0.5/10, 100 at 9.5/10, 20 twice at 2/10.
    const comparison = five([10, 20, 30, 40, 50]);
    expect(shadesOf(comparison, '2025')).toEqual([0, 1, 1, 2, 3]);
    expect(shadesOf(comparison, '2024')).toEqual([1, 2, 3, 4, 4]);
  });

  test('weigh each side of a new definition by itself', () => {
    const change: Definition = {
      indicator: 'cases',
      district: '',
      fromYear: 2025,
      name: '新口径',
      nameEn: 'new',
      text: '',
      textEn: '',
      breaks: true,
    };
    const comparison = five([10, 20, 30, 40, 50], { definitions: [change] });
    expect(shadesOf(comparison, '2024')).toEqual([0, 1, 2, 3, 4]);
    expect(shadesOf(comparison, '2025')).toEqual([0, 1, 2, 3, 4]);
    expect(columnsOf(comparison).map(({ opens }) => opens?.name)).toEqual([undefined, '新口径']);
  });

  test('are darkest at the less welcome end of an indicator with a direction', () => {
    const rising = five([1, 2, 3, 4, 5], {
      view: by,
      indicator: indicator('cases', { direction: 'better-high' }),
    });
    const falling = five([1, 2, 3, 4, 5], {
      view: by,
      indicator: indicator('cases', { direction: 'better-low' }),
    });
    expect(shadesOf(rising, 'cases')).toEqual([4, 3, 2, 1, 0]);
    expect(shadesOf(falling, 'cases')).toEqual([0, 1, 2, 3, 4]);
    expect(columnsOf(rising)[0]?.tone).toBe('warm');
    expect(columnsOf(five([1, 2, 3, 4, 5]))[0]?.tone).toBe('ink');
  });

  test('are none for absent cells, small denominators and strangers, and these shade nobody else', () => {
    const comparison = scene({
      agencies: [...FIVE, agency('t', 5, { kind: 'town' })],
      indicator: RATE,
      view: { kind: 'matrix', years: { from: 2025, to: 2025 }, highlight: ['t'] },
      observations: [
        ...(['a', 'b', 't'] as const).flatMap((code, at) => [
          observed(code, 2025, 'won', 10 + at),
          observed(code, 2025, 'closed', 20),
        ]),
        observed('c', 2025, 'won', 1),
        observed('c', 2025, 'closed', 2),
        observed('d', 2025, 'rate', absentCell('withheld')),
      ],
    });
    // t, a, b, c, d, e: a and b alone are weighed, 50 % and 55 %; higher is better, so a is the darker.
    expect(shadesOf(comparison, '2025')).toEqual([undefined, 3, 1, undefined, undefined, undefined]);
  });

  test('never leave their range', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 5 }), (values) => {
        const shades = shadesOf(five(values), '2025');
        expect(shades.every((shade) => shade !== undefined && shade >= 0 && shade < SHADES)).toBe(true);
      }),
    );
  });
});

test('rows keep the order of the comparison and leave out who never existed in its years', () => {
  const comparison = scene({
    agencies: [agency('a', 0), agency('gone', 1, { toYear: 2020 }), agency('b', 2)],
    observations: [observed('b', 2025, 'cases', 1)],
    view: { kind: 'matrix' },
  });
  expect(matrixOf(comparison).rows.map((row) => row.agency.code)).toEqual(['a', 'b']);
  const turned = { ...comparison, series: [...comparison.series].reverse() };
  expect(matrixOf(turned).rows.map((row) => row.agency.code)).toEqual(['b', 'a']);
});
