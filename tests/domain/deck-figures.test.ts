import { describe, expect, test } from 'vitest';
import { absentCell, numberCell, type Cell } from '../../src/lib/domain/cell';
import { bigNumberOf } from '../../src/lib/domain/big-number';
import { differences } from '../../src/lib/domain/deck-difference';
import type { Observation } from '../../src/lib/domain/observation';
import { AGENCIES, BREAK, exampleComparison, observed, RATE } from '../charts/examples';

const cases = (agency: string, ...values: readonly (number | Cell)[]): Observation[] =>
  values.map((value, index) =>
    observed(agency, 2023 + index, 'cases', typeof value === 'number' ? numberCell(value) : value),
  );
const years = { from: 2023, to: 2025 };
const of = (observations: readonly Observation[], highlight: string[] = [], rest = {}) =>
  exampleComparison({ observations, agencies: AGENCIES.slice(0, 4), view: { years, highlight }, ...rest });

describe('the big number of a View', () => {
  const observations = [...cases('a00', 5, 7, 12), ...cases('a01', 1, 1, 0), ...cases('a02', 2, 2, 3)];

  test('is the first highlighted agency’s last figure with its change from the year before', () => {
    const big = bigNumberOf(of(observations, ['a00', 'a01']));
    expect(big).toMatchObject({
      of: 'agency',
      year: 2025,
      agency: { code: 'a00' },
      point: { cell: { value: 12 } },
      change: { kind: 'number', value: 5 },
    });
    expect(bigNumberOf(of(observations, ['a01']))).toMatchObject({
      point: { cell: { value: 0 } },
      change: { value: -1 },
    });
  });

  test('has no change over a changed definition, and an absence stays one', () => {
    const definitions = [{ ...BREAK, fromYear: 2025 }];
    expect(bigNumberOf(of(observations, ['a00'], { definitions }))).toMatchObject({
      change: absentCell('not-applicable'),
    });
    const gap = [...cases('a00', 5, 7, absentCell('withheld'))];
    expect(bigNumberOf(of(gap, ['a00']))).toMatchObject({ point: { cell: absentCell('withheld') } });
  });

  test('without a highlight is the group’s total, which says how many it is of', () => {
    expect(bigNumberOf(of(observations))).toEqual({
      of: 'total',
      year: 2025,
      value: 15,
      known: 3,
      existing: 4,
    });
  });

  test('is the median where nothing may be summed, and nothing where too few reported', () => {
    const shares = AGENCIES.slice(0, 9).map((one, index) =>
      observed(one.code, 2025, 'rate', numberCell(60 + index)),
    );
    const comparison = exampleComparison({
      indicator: RATE,
      observations: shares,
      agencies: AGENCIES.slice(0, 9),
      view: { years: { from: 2025, to: 2025 }, highlight: [] },
    });
    expect(bigNumberOf(comparison)).toEqual({ of: 'median', year: 2025, value: 64, reporters: 9 });
    expect(bigNumberOf(of([]))).toBeUndefined();
  });
});

describe('what differs between a frozen View and today', () => {
  const before = of([...cases('a00', 5, 7, 12), ...cases('a01', 1, 1, 0)]);

  test('nothing of the same figures', () => {
    expect(differences(before, of([...cases('a00', 5, 7, 12), ...cases('a01', 1, 1, 0)]))).toEqual([]);
  });

  test('changed figures, marks and absences, each with old and new', () => {
    const doubtful = numberCell(7, 'exact', ['doubtful']);
    const today = of([...cases('a00', 5, doubtful, 13), ...cases('a01', 1, 1, absentCell('withdrawn'))]);
    expect(
      differences(before, today).map((one) => [one.agency.code, one.year, one.before, one.after]),
    ).toEqual([
      ['a00', 2024, numberCell(7), doubtful],
      ['a00', 2025, numberCell(12), numberCell(13)],
      ['a01', 2025, numberCell(0), absentCell('withdrawn')],
    ]);
  });

  test('agencies and years that only one of them shows', () => {
    const fewer = exampleComparison({
      observations: cases('a00', 5, 7, 12),
      agencies: AGENCIES.slice(0, 3),
      view: { years, highlight: [] },
    });
    const gone = differences(before, fewer).filter((one) => one.after === undefined);
    expect(gone.map((one) => [one.agency.code, one.year])).toEqual([
      ['a03', 2023],
      ['a03', 2024],
      ['a03', 2025],
    ]);
    expect(differences(fewer, before).filter((one) => one.before === undefined)).toHaveLength(3);
  });

  test('further indicators are compared too', () => {
    const rate = (value: number) =>
      exampleComparison({
        indicator: RATE,
        observations: [observed('a00', 2025, 'rate', numberCell(value))],
        agencies: AGENCIES.slice(0, 1),
        view: { years: { from: 2025, to: 2025 } },
      });
    const withRate = (value: number) => of([], [], { beside: [rate(value)] });
    expect(differences(withRate(90), withRate(91))).toMatchObject([
      { indicator: { code: 'rate' }, before: { value: 90 }, after: { value: 91 } },
    ]);
  });
});
