import { describe, expect, it } from 'vitest';
import { absentCell, numberCell, type Cell } from '../../src/lib/domain/cell';
import { recordsOf } from '../../src/lib/domain/records';
import { agency, observed, RATE, scene } from './small-district';

const a = agency('a', 0);

function records(values: readonly (number | Cell)[], breakAt?: number) {
  const first = 2026 - values.length;
  const definitions = breakAt === undefined ? [] : [redefined(breakAt)];
  return recordsOf(
    scene({
      agencies: [a],
      observations: values.map((value, index) => observed('a', first + index, 'cases', value)),
      definitions,
      view: { years: { from: first, to: 2025 } },
    }),
  ).map((one) => [one.kind, one.value, one.beforeValue, one.before.year, one.years]);
}

function redefined(fromYear: number) {
  return {
    ...{ indicator: 'cases', district: '', fromYear, breaks: true },
    ...{ name: '新口径', nameEn: '', text: '', textEn: '' },
  };
}

describe('a new high or low', () => {
  it.each([
    ['above four earlier years', [10, 12, 11, 12, 13], [['high', 13, 12, 2024, 4]]],
    ['below four earlier years', [14, 12, 13, 12, 11], [['low', 11, 12, 2024, 4]]],
    ['as high as before is none', [10, 12, 11, 12, 12], []],
    ['in between', [10, 14, 11, 12, 13], []],
    ['three earlier years are too few', [12, 11, 12, 13], []],
    ['from a small record', [5, 8, 9, 7, 40], []],
    ['down to nothing, from ten', [12, 10, 11, 12, 0], [['low', 0, 10, 2022, 4]]],
    [
      'with a gap, four years all the same',
      [10, 11, absentCell('blank'), 12, 11, 13],
      [['high', 13, 12, 2023, 4]],
    ],
    ['nothing this year', [10, 11, 12, 13, absentCell('not-reported')], []],
    ['a doubtful figure sets none', [10, 11, 12, 12, numberCell(90, 'exact', ['doubtful'])], []],
    ['about so many: nobody knows', [10, 11, 12, 12, numberCell(90, 'about')], []],
    ['at least so many before: nobody knows', [10, 11, numberCell(12, 'at-least'), 12, 13], []],
  ] as const)('%s', (_, values, expected) => {
    expect(records(values)).toEqual(expected);
  });

  it('looks back to the definition in force and no further', () => {
    const values = [90, 10, 12, 11, 12, 13];
    expect(records(values)).toEqual([]);
    expect(records(values, 2021)).toEqual([['high', 13, 12, 2024, 4]]);
    expect(records(values, 2022)).toEqual([]);
  });

  it('of a ratio needs no base, but denominators of ten', () => {
    const rates = (closed: number) =>
      [1, 2, 1, 2, 5].flatMap((won, index) => [
        observed('a', 2021 + index, 'won', won),
        observed('a', 2021 + index, 'closed', index === 4 ? closed : 100),
      ]);
    const view = { years: { from: 2021, to: 2025 } };
    const of = (closed: number) =>
      recordsOf(scene({ agencies: [a], observations: rates(closed), indicator: RATE, view })).map((one) => [
        one.kind,
        one.value,
        one.beforeValue,
      ]);
    expect(of(100)).toEqual([['high', 5, 2]]);
    expect(of(9)).toEqual([]);
  });

  it('comes with the largest step first', () => {
    const b = agency('b', 1);
    const observations = [10, 10, 10, 10, 11].flatMap((value, index) => [
      observed('a', 2021 + index, 'cases', value),
      observed('b', 2021 + index, 'cases', index === 4 ? 15 : 10),
    ]);
    const found = recordsOf(
      scene({ agencies: [a, b], observations, view: { years: { from: 2021, to: 2025 } } }),
    );
    expect(found.map((one) => one.agency.code)).toEqual(['b', 'a']);
  });
});
