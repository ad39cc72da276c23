import { fc } from '../fixtures/property';
import { describe, expect, test } from 'vitest';
import { absentCell, numberCell } from '../../src/lib/domain/cell';
import type { Comparison } from '../../src/lib/domain/comparison';
import { latestChange } from '../../src/lib/domain/latest-change';
import { rankingOf } from '../../src/lib/domain/ranking';
import type { Measure } from '../../src/lib/domain/view';
import { agency, indicator, observed, RATE, scene } from './small-district';

const codes = (count: number) => Array.from({ length: count }, (_, at) => `a${at}`);
const district = (count: number) => codes(count).map((code, at) => agency(code, at));
const THREE = district(3);

/** Figures of 2025, of the agencies in turn. */
const now = (...values: number[]) => values.map((value, at) => observed(`a${at}`, 2025, 'cases', value));

function last(comparison: Comparison, code = 'a0') {
  const series = comparison.series.find((one) => one.agency.code === code);
  return series?.points[series.points.length - 1];
}

const valueOf = (comparison: Comparison, code = 'a0') => {
  const cell = last(comparison, code)?.cell;
  return cell?.kind === 'number' ? cell.value : cell?.reason;
};

describe('a change', () => {
  const observations = [
    observed('a0', 2023, 'cases', 20),
    observed('a0', 2024, 'cases', 40),
    observed('a0', 2025, 'cases', 30),
  ];

  test.each<[Measure, 'previous' | 'first', (number | string)[]]>([
    ['change', 'previous', ['not-reported', 20, -10]],
    ['change', 'first', [0, 20, 10]],
    ['percent-change', 'previous', ['not-reported', 100, -25]],
    ['percent-change', 'first', [0, 100, 50]],
    ['index', 'previous', [100, 200, 150]],
  ])('%s, baseline %s', (measure, baseline, expected) => {
    const comparison = scene({ agencies: THREE, observations, view: { measure, baseline } });
    expect(
      comparison.series[0]?.points.map(({ cell }) => (cell.kind === 'number' ? cell.value : cell.reason)),
    ).toEqual(expected);
  });

  test('from a declared zero is new; from zero to zero it is neither', () => {
    const zero = (to: number) => [observed('a0', 2024, 'cases', 0), observed('a0', 2025, 'cases', to)];
    const view = { measure: 'percent-change' as const };
    const fresh = last(scene({ agencies: THREE, observations: zero(5), view }));
    expect(fresh).toMatchObject({ cell: absentCell('not-applicable'), fresh: true });
    expect(last(scene({ agencies: THREE, observations: zero(0), view }))?.fresh).toBeUndefined();
    // In the unit itself there is nothing infinite to avoid.
    expect(
      last(scene({ agencies: THREE, observations: zero(5), view: { measure: 'change' } })),
    ).toMatchObject({ cell: numberCell(5) });
  });

  test.each([
    [9, true],
    [10, false],
  ])('in per cent from %d is flagged: %s', (before, small) => {
    const given = [observed('a0', 2024, 'cases', before), observed('a0', 2025, 'cases', 30)];
    const comparison = scene({ agencies: THREE, observations: given, view: { measure: 'percent-change' } });
    expect(last(comparison)?.small).toBe(small);
  });

  test('of a view of one year is known from the year before, unless the definition changed', () => {
    const view = { years: { from: 2025, to: 2025 } };
    const comparison = scene({ agencies: THREE, observations, view });
    const [series] = comparison.series;
    expect(latestChange(comparison, series?.points ?? [], series?.before)).toEqual(numberCell(-10));
    const definition = { indicator: 'cases', district: '', fromYear: 2025, breaks: true };
    const words = { name: '', nameEn: '', text: '', textEn: '' };
    const broken = scene({
      agencies: THREE,
      observations,
      view,
      definitions: [{ ...definition, ...words }],
    });
    expect(broken.series[0]?.before).toBeUndefined();
  });
});

test('narrowing the years changes no year-on-year figure', () => {
  const value = fc.option(fc.integer({ min: 0, max: 50 }), { nil: undefined });
  const grid = fc.array(fc.array(value, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 5 });
  const measure = fc.constantFrom<Measure>('change', 'percent-change', 'value', 'share', 'rank');
  const years = fc.tuple(fc.integer({ min: 2021, max: 2025 }), fc.integer({ min: 2021, max: 2025 }));
  fc.assert(
    fc.property(grid, measure, years, (rows, by, [one, other]) => {
      const agencies = district(rows.length);
      const observations = rows.flatMap((row, at) =>
        row.flatMap((figure, index) =>
          figure === undefined ? [] : [observed(`a${at}`, 2020 + index, 'cases', figure)],
        ),
      );
      const whole = scene({
        agencies,
        observations,
        view: { measure: by, years: { from: 2021, to: 2025 } },
      });
      const narrow = { from: Math.min(one, other), to: Math.max(one, other) };
      const part = scene({ agencies, observations, view: { measure: by, years: narrow } });
      for (const series of part.series) {
        const same = whole.series.find((all) => all.agency.code === series.agency.code);
        expect(series.points).toEqual(same?.points.filter(({ year }) => part.years.includes(year)));
      }
    }),
  );
});

describe('per 1,000 of another indicator', () => {
  const staff = indicator('staff', { name: '编制人数', unit: '人' });
  const observations = [
    ...now(12, 3, 5),
    ...[2000, 5, 0].map((value, at) => observed(`a${at}`, 2025, 'staff', value)),
  ];
  const comparison = scene({
    agencies: THREE,
    observations,
    related: [staff],
    view: { measure: 'per-exposure', per: 'staff' },
  });

  test('is worked out from the view’s own choice, which the comparison names', () => {
    expect(comparison.per?.code).toBe('staff');
    expect(valueOf(comparison)).toBe(6);
    expect(valueOf(comparison, 'a2')).toBe('not-applicable');
  });

  test('is flagged over fewer than ten', () => {
    expect(last(comparison)?.small).toBe(false);
    expect(last(comparison, 'a1')).toMatchObject({ small: true, cell: numberCell(600) });
  });

  test('of nothing is not applicable', () => {
    const nothing = scene({ agencies: THREE, observations, view: { measure: 'per-exposure' } });
    expect(valueOf(nothing)).toBe('not-applicable');
  });
});

describe('the share of the group’s total', () => {
  const view = { measure: 'share' as const };

  test('is of those that reported', () => {
    const comparison = scene({ agencies: district(4), observations: now(10, 30, 60), view });
    expect(codes(4).map((code) => valueOf(comparison, code))).toEqual([10, 30, 60, 'not-reported']);
  });

  test('is about where one figure of the total is', () => {
    const observations = [...now(10, 30), observed('a2', 2025, 'cases', numberCell(60, 'at-least'))];
    expect(last(scene({ agencies: THREE, observations, view }))?.cell).toEqual(numberCell(10, 'about'));
  });

  test('is not applicable of a total of zero, to strangers, and to what does not add up', () => {
    const town = agency('town', 9, { kind: 'town' });
    const observations = [...now(0, 0, 0), observed('town', 2025, 'cases', 4)];
    const comparison = scene({
      agencies: [...THREE, town],
      observations,
      view: { ...view, highlight: ['town'] },
    });
    expect(valueOf(comparison)).toBe('not-applicable');
    expect(valueOf(comparison, 'town')).toBe('not-applicable');
    const apart = indicator('cases', { additive: false });
    expect(valueOf(scene({ agencies: THREE, observations: now(1, 2), indicator: apart, view }))).toBe(
      'not-applicable',
    );
  });
});

describe('places', () => {
  test('ties share the better rank; absent agencies have none', () => {
    const comparison = scene({
      agencies: district(5),
      observations: now(7, 9, 7, 1),
      view: { measure: 'rank' },
    });
    expect(codes(5).map((code) => valueOf(comparison, code))).toEqual([2, 1, 2, 4, 'not-reported']);
    expect(comparison.peers[2]?.spread).toBeUndefined();
  });

  test('small denominators have none and take nobody else’s', () => {
    const parts = (code: string, won: number, closed: number) => [
      observed(code, 2025, 'won', won),
      observed(code, 2025, 'closed', closed),
    ];
    const comparison = scene({
      agencies: THREE,
      indicator: RATE,
      observations: [...parts('a0', 3, 3), ...parts('a1', 10, 20), ...parts('a2', 5, 20)],
      view: { measure: 'rank' },
    });
    expect(codes(3).map((code) => valueOf(comparison, code))).toEqual(['not-applicable', 1, 2]);
    expect(last(comparison)?.small).toBe(true);
  });

  test('a percentile wants eight', () => {
    const view = { measure: 'percentile' as const };
    const eight = scene({ agencies: district(8), observations: now(1, 2, 3, 4, 5, 6, 7, 8), view });
    expect(valueOf(eight, 'a7')).toBe(93.75);
    const seven = scene({ agencies: district(7), observations: now(1, 2, 3, 4, 5, 6, 7), view });
    expect(valueOf(seven, 'a6')).toBe('not-applicable');
  });
});

describe('the total of the group', () => {
  const parts = (code: string, year: number, won: number, closed: number) => [
    observed(code, year, 'won', won),
    observed(code, year, 'closed', closed),
  ];

  test('says how many reported, of those that existed', () => {
    const gone = agency('gone', 9, { toYear: 2020 });
    const comparison = scene({ agencies: [...district(3), gone], observations: now(4, 6) });
    expect(comparison.peers[2]?.total).toEqual({ value: 10, parts: undefined, known: 2, of: 3 });
    expect(comparison.peers[0]?.total).toBeUndefined();
  });

  test('of a ratio is sum ÷ sum: it may fall while each of its parts rises (Simpson)', () => {
    const comparison = scene({
      agencies: district(2),
      indicator: RATE,
      observations: [
        ...parts('a0', 2024, 81, 90),
        ...parts('a1', 2024, 1, 10),
        ...parts('a0', 2025, 10, 10),
        ...parts('a1', 2025, 18, 90),
      ],
    });
    const rates = comparison.series.map(({ points }) =>
      points.slice(1).map(({ cell }) => (cell.kind === 'number' ? cell.value : undefined)),
    );
    expect(rates).toEqual([
      [90, 100],
      [10, 20],
    ]);
    expect(comparison.peers.slice(1).map(({ total }) => total?.value)).toEqual([82, 28]);
  });

  test('a percentage reported without its parts stays out', () => {
    const comparison = scene({
      agencies: THREE,
      indicator: RATE,
      observations: [...parts('a0', 2025, 10, 40), observed('a1', 2025, 'rate', 100)],
    });
    expect(comparison.peers[2]?.total).toEqual({
      value: 25,
      parts: { numerator: 10, denominator: 40 },
      known: 1,
      of: 3,
    });
  });

  test('what does not add up has none: a case with two defendants would count twice', () => {
    const apart = indicator('cases', { additive: false });
    const comparison = scene({ agencies: THREE, observations: now(1, 2, 3), indicator: apart });
    expect(comparison.peers[2]?.total).toBeUndefined();
  });

  test('a ratio of parts that do not add up says that they count for each of the defendants', () => {
    const related = [indicator('won', { additive: false }), indicator('closed', { additive: false })];
    const scenes = [related, []].map((list) =>
      scene({ agencies: THREE, indicator: RATE, observations: [], related: list }),
    );
    expect(scenes.map((one) => one.countsJointly)).toEqual([true, false]);
  });

  test('the same subject reported by two agencies is counted once, by its own', () => {
    const byAnother = { ...observed('a1', 2025, 'cases', 40), subject: '示例区a0局' };
    const partly = { ...observed('a2', 2025, 'cases', 70), period: 'until-11' as const };
    const comparison = scene({ agencies: THREE, observations: [...now(40), byAnother, partly] });
    expect(comparison.peers[2]?.total).toMatchObject({ value: 40, known: 1 });
    expect(comparison.aside).toEqual([byAnother, partly]);
  });
});

test('an office may set what is small', () => {
  const observations = [observed('a0', 2025, 'won', 3), observed('a0', 2025, 'closed', 12)];
  const small = (smallDenominator?: number) =>
    last(
      scene({
        agencies: THREE,
        indicator: RATE,
        observations,
        ...(smallDenominator === undefined ? {} : { smallDenominator }),
      }),
    )?.small;
  expect([small(), small(13), small(12)]).toEqual([false, true, false]);
});

test('a change in per cent from a small base is shown apart, never ranked', () => {
  const observations = [
    ...[1, 20, 30].map((value, at) => observed(`a${at}`, 2024, 'cases', value)),
    ...now(9, 30, 33),
  ];
  const ranking = rankingOf(
    scene({ agencies: THREE, observations, view: { kind: 'rank', measure: 'percent-change' } }),
  );
  expect(ranking.placed.map((one) => one.agency.code)).toEqual(['a1', 'a2']);
  expect(ranking.small.map((one) => one.agency.code)).toEqual(['a0']);
});
