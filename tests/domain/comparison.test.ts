import { describe, expect, test } from 'vitest';
import { absentCell, numberCell } from '../../src/lib/domain/cell';
import { neededIndicators, neededYears, type Comparison } from '../../src/lib/domain/comparison';
import { agency, indicator, observed, RATE, scene } from './small-district';

const A = agency('a', 0);
const B = agency('b', 1);
const C = agency('c', 2);
const THREE = [A, B, C];
const BREAK = {
  indicator: 'cases',
  district: '',
  fromYear: 2025,
  name: '新口径',
  nameEn: 'new',
  text: '',
  textEn: '',
  breaks: true,
};

function cells(comparison: Comparison, code: string) {
  return comparison.series
    .find((one) => one.agency.code === code)
    ?.points.map(({ cell }) => (cell.kind === 'number' ? cell.value : cell.reason));
}

describe('values', () => {
  test('an absent year is not reported, and never a zero', () => {
    const comparison = scene({
      agencies: THREE,
      observations: [observed('a', 2023, 'cases', 3), observed('a', 2024, 'cases', 0)],
    });
    expect(cells(comparison, 'a')).toEqual([3, 0, 'not-reported']);
    expect(comparison.peers.map(({ reporters, existing }) => [reporters, existing])).toEqual([
      [1, 3],
      [1, 3],
      [0, 3],
    ]);
  });

  test('an agency that did not exist is not applicable, and not counted as existing', () => {
    const late = agency('late', 3, { fromYear: 2025 });
    const gone = agency('gone', 4, { toYear: 2023 });
    const comparison = scene({ agencies: [A, late, gone], observations: [] });
    expect(cells(comparison, 'late')).toEqual(['not-applicable', 'not-applicable', 'not-reported']);
    expect(cells(comparison, 'gone')).toEqual(['not-reported', 'not-applicable', 'not-applicable']);
    expect(comparison.peers.map(({ existing }) => existing)).toEqual([2, 1, 2]);
  });

  test('figures of another subject or period are kept aside and not charted', () => {
    const until = { ...observed('a', 2024, 'cases', 40), period: 'until-11' as const };
    const other = { ...observed('a', 2024, 'cases', 300), subject: '部门镇街' };
    const comparison = scene({ agencies: THREE, observations: [until, other] });
    expect(cells(comparison, 'a')).toEqual(['not-reported', 'not-reported', 'not-reported']);
    expect(comparison.aside).toEqual([until, other]);
  });

  test('highlighted agencies come first, in the order chosen, and may be of another group', () => {
    const town = agency('town', 5, { kind: 'town' });
    const comparison = scene({
      agencies: [...THREE, town],
      observations: [observed('town', 2025, 'cases', 99)],
      view: { highlight: ['town', 'b'] },
    });
    expect(comparison.series.map((one) => one.agency.code)).toEqual(['town', 'b', 'a', 'c']);
    expect(comparison.peers[2]).toMatchObject({ reporters: 0, existing: 3 });
  });
});

describe('changes', () => {
  const observations = [10, 14, 12].map((value, at) => observed('a', 2023 + at, 'cases', value));

  test('the first year changes from the year before the view, where that is known', () => {
    const known = [observed('a', 2022, 'cases', 4), ...observations];
    const view = { measure: 'change' as const };
    expect(cells(scene({ agencies: THREE, observations: known, view }), 'a')).toEqual([6, 4, -2]);
    expect(cells(scene({ agencies: THREE, observations, view }), 'a')).toEqual(['not-reported', 4, -2]);
  });

  test('nothing changes across a break', () => {
    const comparison = scene({
      agencies: THREE,
      observations,
      definitions: [BREAK],
      view: { measure: 'change' },
    });
    expect(cells(comparison, 'a')).toEqual(['not-reported', 4, 'not-applicable']);
  });

  test('an index ends at a break, for good', () => {
    const comparison = scene({
      agencies: THREE,
      observations,
      definitions: [{ ...BREAK, fromYear: 2024 }],
      view: { measure: 'index' },
    });
    expect(cells(comparison, 'a')).toEqual([100, 'not-applicable', 'not-applicable']);
  });

  test('a new name for the same thing is no break, nor is a break of another district', () => {
    const definitions = [
      { ...BREAK, breaks: false },
      { ...BREAK, district: 'elsewhere' },
    ];
    const comparison = scene({ agencies: THREE, observations, definitions, view: { measure: 'change' } });
    expect(comparison.breaks).toEqual([]);
    expect(cells(comparison, 'a')).toEqual(['not-reported', 4, -2]);
  });

  test('a definition that began with the first year is no break within the view', () => {
    expect(
      scene({ agencies: THREE, observations, definitions: [{ ...BREAK, fromYear: 2023 }] }).breaks,
    ).toEqual([]);
  });
});

describe('ratios', () => {
  const parts = (code: string, year: number, won: number, closed: number) => [
    observed(code, year, 'won', won, 7),
    observed(code, year, 'closed', closed, 8),
  ];

  test('are derived from their parts, and lead back to the numerator', () => {
    const comparison = scene({ agencies: THREE, indicator: RATE, observations: parts('a', 2025, 15, 60) });
    expect(comparison.series[0]?.points[2]).toEqual({
      year: 2025,
      exists: true,
      cell: numberCell(25),
      parts: { numerator: 15, denominator: 60 },
      reported: undefined,
      small: false,
      entry: 7,
    });
  });

  test('derived and reported stand side by side; what is shown is derived', () => {
    const comparison = scene({
      agencies: THREE,
      indicator: RATE,
      observations: [...parts('a', 2025, 15, 60), observed('a', 2025, 'rate', 30)],
    });
    expect(comparison.series[0]?.points[2]).toMatchObject({ cell: { value: 25 }, reported: { value: 30 } });
  });

  test('a bare percentage is shown as reported, without parts', () => {
    const comparison = scene({
      agencies: THREE,
      indicator: RATE,
      observations: [observed('a', 2025, 'rate', 95), observed('a', 2025, 'closed', 20)],
    });
    expect(comparison.series[0]?.points[2]).toMatchObject({ cell: { value: 95 }, parts: undefined });
  });

  test('over zero are not applicable, even where 100 % was reported', () => {
    const comparison = scene({
      agencies: THREE,
      indicator: RATE,
      observations: [...parts('a', 2025, 0, 0), observed('a', 2025, 'rate', 100)],
    });
    expect(comparison.series[0]?.points[2]?.cell).toEqual(absentCell('not-applicable'));
  });

  test.each([
    [9, true],
    [10, false],
  ])('over %d are flagged as small: %s', (closed, small) => {
    const comparison = scene({ agencies: THREE, indicator: RATE, observations: parts('a', 2025, 1, closed) });
    expect(comparison.series[0]?.points[2]?.small).toBe(small);
  });

  test('a change from a small denominator is as shaky as one to it', () => {
    const comparison = scene({
      agencies: THREE,
      indicator: RATE,
      observations: [...parts('a', 2024, 1, 2), ...parts('a', 2025, 15, 60)],
      view: { measure: 'change' },
    });
    expect(comparison.series[0]?.points[2]).toMatchObject({ cell: { value: -25 }, small: true });
  });
});

describe('a view with too little opens as a table', () => {
  const years = (code: string, ...given: number[]) => given.map((year) => observed(code, year, 'cases', 1));

  test.each([
    ['two reporters', [...years('a', 2023, 2024, 2025), ...years('b', 2023)], 'trend', 'reporters'],
    ['two years', [...years('a', 2023, 2024), ...years('b', 2023), ...years('c', 2024)], 'trend', 'years'],
    [
      'three and three',
      [...years('a', 2023, 2024), ...years('b', 2025), ...years('c', 2024)],
      'trend',
      undefined,
    ],
    [
      'two in the year ranked',
      [...years('a', 2024, 2025), ...years('b', 2025), ...years('c', 2024)],
      'rank',
      'reporters',
    ],
    [
      'three in the year ranked',
      [...years('a', 2025), ...years('b', 2025), ...years('c', 2025)],
      'rank',
      undefined,
    ],
  ] as const)('%s', (_, observations, kind, sparse) => {
    expect(scene({ agencies: THREE, observations, view: { kind } }).sparse).toBe(sparse);
  });
});

test('what a comparison reads: the indicator, the parts, the exposure, and the year before', () => {
  const { view } = scene({ agencies: [], observations: [] });
  const cases = indicator('cases', { exposure: 'decisions' });
  expect(neededIndicators(view, cases)).toEqual(['cases']);
  expect(neededIndicators({ ...view, measure: 'per-exposure' }, cases)).toEqual(['cases', 'decisions']);
  expect(neededIndicators(view, RATE)).toEqual(['rate', 'won', 'closed']);
  expect(neededYears(view)).toEqual({ from: 2022, to: 2025 });
});

describe('the same reporters throughout', () => {
  const observations = [
    ...[2023, 2024, 2025].map((year) => observed('a', year, 'cases', 5)),
    ...[2023, 2025].map((year) => observed('b', year, 'cases', 7)),
    ...[2023, 2024, 2025].map((year) => observed('c', year, 'cases', 9)),
  ];

  test('who lacks a year leaves the grey and the peers, and stays where it is highlighted', () => {
    const plain = scene({ agencies: THREE, observations, view: { same: true } });
    expect(plain.series.map((one) => one.agency.code)).toEqual(['a', 'c']);
    const chosen = scene({ agencies: THREE, observations, view: { same: true, highlight: ['b'] } });
    expect(chosen.series.map((one) => one.agency.code)).toEqual(['b', 'a', 'c']);
    expect(chosen.peers.map(({ reporters, existing, total }) => [reporters, existing, total?.value])).toEqual(
      Array(3).fill([2, 2, 14]),
    );
  });

  test('is a matter of kinds that show a range of years', () => {
    const rank = scene({ agencies: THREE, observations, view: { same: true, kind: 'rank' } });
    expect(rank.series).toHaveLength(3);
  });
});
