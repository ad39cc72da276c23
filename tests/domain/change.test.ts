import { fc } from '../fixtures/property';
import { describe, expect, test } from 'vitest';
import { absentCell, numberCell, type Cell } from '../../src/lib/domain/cell';
import { changesOf, turnOf, type Changes } from '../../src/lib/domain/change';
import type { Comparison } from '../../src/lib/domain/comparison';
import { asCompared, withShownYears } from '../../src/lib/domain/kind';
import { agency, indicator, observed, RATE, scene } from './small-district';

const NEW_DEFINITION = {
  indicator: 'cases',
  district: '',
  fromYear: 2024,
  name: '改口径',
  nameEn: 'new',
  text: '',
  textEn: '',
  breaks: true,
};

/** 2023 and 2025 of each agency; undefined where nothing is on record. What lies between is not looked at. */
function between(
  ends: Record<string, readonly [Cell | number | undefined, Cell | number | undefined]>,
  part: Partial<Parameters<typeof scene>[0]> = {},
): Comparison {
  return scene({
    agencies: Object.keys(ends).map((code, ordinal) => agency(code, ordinal)),
    observations: Object.entries(ends).flatMap(([code, cells]) =>
      cells.flatMap((cell, at) =>
        cell === undefined ? [] : [observed(code, at === 0 ? 2023 : 2025, 'cases', cell)],
      ),
    ),
    ...part,
    view: { kind: 'change', ...part.view },
  });
}

function told(list: Changes['placed']): unknown[] {
  return list.map(({ agency: { code }, change, percent }) => [
    code,
    change.value,
    typeof percent === 'object' ? percent.value : percent,
  ]);
}

describe('the change between two years', () => {
  test('is ordered from the largest increase, in the unit and in per cent', () => {
    const changes = changesOf(between({ a: [20, 15], b: [10, 30], c: [8, 8], d: [40, 50] }));
    expect([changes.from, changes.to]).toEqual([2023, 2025]);
    expect(told(changes.placed)).toEqual([
      ['b', 20, 200],
      ['d', 10, 25],
      ['c', 0, 0],
      ['a', -5, -25],
    ]);
  });

  test('from zero is new, from zero to zero has no per cent, to zero is −100 %', () => {
    const changes = changesOf(between({ a: [0, 5], b: [0, 0], c: [12, 0] }));
    expect(told(changes.placed)).toEqual([
      ['a', 5, 'new'],
      ['b', 0, undefined],
      ['c', -12, -100],
    ]);
  });

  test('in the order of per cent sets those under 10 in the first year apart', () => {
    const ends = { a: [10, 15], b: [100, 120], c: [1, 9], d: [0, 40] } as const;
    const changes = changesOf(between(ends, { view: { relative: true } }));
    expect(told(changes.placed)).toEqual([
      ['a', 5, 50],
      ['b', 20, 20],
    ]);
    expect(changes.small.map((one) => one.agency.code)).toEqual(['c', 'd']);
    expect(changesOf(between(ends)).placed.map((one) => one.agency.code)).toEqual(['d', 'b', 'c', 'a']);
  });

  test('absent stays absent: who lacks a year is listed, neither as zero nor as a change', () => {
    const ends = {
      a: [3, undefined],
      b: [absentCell('withheld'), 4],
      c: [undefined, undefined],
      d: [1, 2],
    } as const;
    const changes = changesOf(between(ends));
    expect(told(changes.placed)).toEqual([['d', 1, 100]]);
    const reasons = changes.lacking.map(({ agency: { code }, before, now }) => [
      code,
      ...[before.cell, now.cell].map((cell) => (cell.kind === 'absent' ? cell.reason : cell.value)),
    ]);
    expect(reasons).toEqual([
      ['a', 3, 'not-reported'],
      ['b', 'withheld', 4],
      ['c', 'not-reported', 'not-reported'],
    ]);
  });

  test('an agency that existed in neither year is not listed, one that existed in one is', () => {
    const comparison = scene({
      agencies: [
        agency('gone', 0, { toYear: 2022 }),
        agency('between', 1, { fromYear: 2024, toYear: 2024 }),
        agency('young', 2, { fromYear: 2024 }),
      ],
      observations: [observed('young', 2025, 'cases', 3)],
      view: { kind: 'change' },
    });
    expect(changesOf(comparison).lacking.map((one) => one.agency.code)).toEqual(['young']);
  });

  test('nothing is compared across a new definition', () => {
    const ends = { a: [3, 9], b: [undefined, 4] } as const;
    const changes = changesOf(between(ends, { definitions: [NEW_DEFINITION] }));
    expect(changes.breaks.map((one) => one.name)).toEqual(['改口径']);
    expect([changes.placed, changes.small, changes.outside]).toEqual([[], [], []]);
    expect(changes.uncompared.map((one) => one.agency.code)).toEqual(['a']);
    expect(changes.lacking.map((one) => one.agency.code)).toEqual(['b']);
    const before = changesOf(between(ends, { definitions: [{ ...NEW_DEFINITION, fromYear: 2023 }] }));
    expect(told(before.placed)).toEqual([['a', 6, 200]]);
  });

  test('a bound makes it about, and marks go with it', () => {
    const comparison = between({ a: [10, numberCell(40, 'at-least', ['doubtful'])] });
    expect(changesOf(comparison).placed[0]?.change).toEqual(numberCell(30, 'about', ['doubtful']));
  });

  test('of a ratio is in points, with small denominators apart, and strangers too', () => {
    const parts = (code: string, year: number, won: number, closed: number) => [
      observed(code, year, 'won', won),
      observed(code, year, 'closed', closed),
    ];
    const changes = changesOf(
      scene({
        agencies: [agency('a', 0), agency('b', 1), agency('town', 2, { kind: 'town' })],
        indicator: RATE,
        observations: [
          ...parts('a', 2023, 10, 40),
          ...parts('a', 2025, 20, 40),
          ...parts('b', 2023, 1, 2),
          ...parts('b', 2025, 30, 30),
          ...parts('town', 2023, 10, 20),
          ...parts('town', 2025, 5, 20),
        ],
        view: { kind: 'change', relative: true, highlight: ['town'] },
      }),
    );
    expect(told(changes.placed)).toEqual([['a', 25, undefined]]);
    expect(told(changes.small)).toEqual([['b', 50, undefined]]);
    expect(told(changes.outside)).toEqual([['town', -25, undefined]]);
  });

  test('every agency that existed stands in exactly one list', () => {
    const cell = fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1 }),
        fc.boolean(),
        fc.boolean(),
        (all, relative, broken) => {
          const ends = Object.fromEntries(all.map((pair, at) => [`x${at}`, pair]));
          const changes = changesOf(
            between(ends, { view: { relative }, definitions: broken ? [NEW_DEFINITION] : [] }),
          );
          const { placed, small, outside, uncompared, lacking } = changes;
          const codes = [...placed, ...small, ...outside, ...uncompared, ...lacking].map(
            (one) => one.agency.code,
          );
          expect([...codes].sort()).toEqual(Object.keys(ends).sort());
          for (const { from, to, change } of placed) expect(change.value).toBe(to.value - from.value);
        },
      ),
    );
  });
});

test.each([
  ['neutral', 5, undefined],
  ['better-high', 5, 'better'],
  ['better-high', -5, 'worse'],
  ['better-low', -5, 'better'],
  ['better-low', 5, 'worse'],
  ['better-low', 0, undefined],
  ['better-low', 0.04, undefined],
  ['better-high', -0.06, 'worse'],
] as const)('of a %s indicator %d is %s', (direction, change, turn) => {
  expect(turnOf(indicator('x', { direction }), change)).toBe(turn);
});

test('a View of one year is compared with the year before, and its measure is left to other kinds', () => {
  const { view } = between({ a: [1, 2] }, { view: { years: { from: 2025, to: 2025 }, measure: 'index' } });
  expect(withShownYears(view).years).toEqual({ from: 2024, to: 2025 });
  expect(withShownYears({ ...view, kind: 'rank' }).years).toEqual({ from: 2025, to: 2025 });
  expect(asCompared(view).measure).toBe('value');
  expect(asCompared({ ...view, kind: 'trend' }).measure).toBe('index');
});
