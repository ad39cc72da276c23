import { fc } from '../fixtures/property';
import { describe, expect, test } from 'vitest';
import { absentCell, numberCell, type Cell } from '../../src/lib/domain/cell';
import { compare, type Comparison } from '../../src/lib/domain/comparison';
import { shareOf, stackingOf } from '../../src/lib/domain/stacking';
import { PLAIN, type View } from '../../src/lib/domain/view';
import { agency, DISTRICT, indicator, observed } from './small-district';

type Row = readonly [whole: Cell | number | undefined, ...parts: (Cell | number | undefined)[]];

/** Whole and two parts of each agency in 2025. */
function composed(rows: Record<string, Row>, exhaustive: boolean, view: Partial<View> = {}): Comparison {
  const indicators = ['closed', 'upheld', 'corrected'].map((code) => indicator(code));
  const agencies = Object.keys(rows).map((code, ordinal) =>
    agency(code, ordinal, code === 'town' ? { kind: 'town' } : code === 'gone' ? { toYear: 2024 } : {}),
  );
  const observations = Object.entries(rows).flatMap(([code, row]) =>
    row.flatMap((cell, at) =>
      cell === undefined ? [] : [observed(code, 2025, indicators[at]?.code ?? '', cell)],
    ),
  );
  const of = (index: number, beside: readonly Comparison[]): Comparison => {
    const one = indicators[index] as (typeof indicators)[number];
    return compare({
      view: {
        ...{
          kind: 'parts',
          district: 'demo',
          indicator: one.code,
          group: 'enforcement',
          highlight: ['town'],
        },
        ...{ years: { from: 2024, to: 2025 }, measure: 'value', ...PLAIN, ...view },
      },
      ...{ district: DISTRICT, indicator: one, definitions: [], agencies, beside, exhaustive },
      observations: observations.filter((each) => each.indicator === one.code),
    });
  };
  return of(0, [of(1, []), of(2, [])]);
}

const codes = (list: readonly { agency: { code: string } }[]) => list.map((one) => one.agency.code);

describe('parts of a whole', () => {
  test('that make it up are stacked, the largest whole first', () => {
    const stacking = stackingOf(composed({ a: [5, 3, 2], b: [9, 9, 0], c: [0, 0, 0] }, true));
    expect([stacking.year, stacking.rest]).toEqual([2025, false]);
    expect(stacking.parts.map((one) => one.code)).toEqual(['upheld', 'corrected']);
    expect(stacking.placed.map((one) => [one.agency.code, one.cell.value, one.values])).toEqual([
      ['b', 9, [9, 0]],
      ['a', 5, [3, 2]],
      ['c', 0, [0, 0]],
    ]);
  });

  test('that do not make up an exhaustive whole are not stacked: 3 + 1 ≠ 5', () => {
    const stacking = stackingOf(composed({ a: [5, 3, 1], b: [3, 3, 1] }, true));
    expect(stacking.placed).toEqual([]);
    expect(stacking.unstacked.map((one) => one.misfit)).toEqual([
      { why: 'unequal', sum: 4 },
      { why: 'unequal', sum: 4 },
    ]);
  });

  test('that leave something of another whole have a rest, and may not exceed it', () => {
    const stacking = stackingOf(composed({ a: [10, 3, 1], b: [4, 3, 1], c: [3, 3, 1] }, false));
    expect(stacking.rest).toBe(true);
    expect(stacking.placed.map((one) => one.values)).toEqual([
      [3, 1, 6],
      [3, 1, 0],
    ]);
    expect(stacking.unstacked.map((one) => [one.agency.code, one.misfit])).toEqual([
      ['c', { why: 'exceeds', sum: 4 }],
    ]);
  });

  test('an absent part is no zero: it is named, and the rest does not swallow it', () => {
    const stacking = stackingOf(
      composed({ a: [10, 3, undefined], b: [absentCell('withheld'), 3, 1], c: [10, 0, 0] }, false),
    );
    expect(codes(stacking.placed)).toEqual(['c']);
    expect(stacking.unstacked.map(({ misfit }) => misfit.why === 'absent' && misfit.indicator.code)).toEqual([
      'corrected',
      'closed',
    ]);
  });

  test('a bound is not summed as if it were exact', () => {
    const { unstacked } = stackingOf(composed({ a: [numberCell(40, 'at-least'), 3, 1] }, false));
    expect(unstacked[0]?.misfit).toMatchObject({ why: 'inexact', indicator: { code: 'closed' } });
  });

  test('what is doubted of a part is doubted of the stack', () => {
    const { placed } = stackingOf(composed({ a: [5, 3, numberCell(2, 'exact', ['doubtful'])] }, true));
    expect(placed[0]?.cell).toEqual(numberCell(5, 'exact', ['doubtful']));
  });

  test('decimals that add up do add up', () => {
    expect(codes(stackingOf(composed({ a: [0.3, 0.1, 0.2] }, true)).placed)).toEqual(['a']);
  });

  test('as shares go by the first part, small wholes apart, and zero has none', () => {
    const stacking = stackingOf(
      composed({ a: [20, 10, 10], b: [40, 30, 10], c: [4, 4, 0], d: [0, 0, 0] }, true, { shares: true }),
    );
    expect(stacking.placed.map((one) => [one.agency.code, shareOf(one, 0), shareOf(one, 1)])).toEqual([
      ['b', 75, 25],
      ['a', 50, 50],
    ]);
    expect(codes(stacking.small)).toEqual(['c']);
    expect(stacking.unstacked.map((one) => one.misfit.why)).toEqual(['empty']);
  });

  test('strangers stand apart, and who no longer exists is not missed', () => {
    const stacking = stackingOf(composed({ a: [5, 3, 2], town: [9, 5, 4], gone: [undefined] }, true));
    expect([codes(stacking.placed), codes(stacking.outside), stacking.unstacked]).toEqual([
      ['a'],
      ['town'],
      [],
    ]);
  });

  test('slices always sum to their whole, and everybody stands in one list', () => {
    const cell = fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined });
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.boolean(), fc.boolean(), (all, exhaustive, shares) => {
        const named = Object.fromEntries(all.map((row, at) => [`x${at}`, row as Row]));
        const { placed, small, outside, unstacked } = stackingOf(composed(named, exhaustive, { shares }));
        const stacked = [...placed, ...small, ...outside];
        for (const one of stacked) {
          expect(one.values.reduce((sum, value) => sum + value, 0)).toBe(one.cell.value);
          expect(one.values.every((value) => value >= 0)).toBe(true);
        }
        expect(codes([...stacked, ...unstacked]).sort()).toEqual(Object.keys(named).sort());
      }),
    );
  });
});

describe('a picture of stacks', () => {
  test('wants parts on record, and three that can be stacked', () => {
    const three = { a: [5, 3, 2], b: [9, 9, 0], c: [1, 1, 0] } as const;
    expect(composed(three, true).sparse).toBeUndefined();
    expect(composed({ ...three, c: [1, 1, 1] }, true).sparse).toBe('sums');
    expect({ ...composed(three, true).beside[0] }.sparse).toBe('parts');
  });
});
