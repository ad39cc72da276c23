import { describe, expect, it } from 'vitest';
import { absentCell } from '../../src/lib/domain/cell';
import { latestChange } from '../../src/lib/domain/latest-change';
import { moversOf } from '../../src/lib/domain/movers';
import { summaryOf } from '../../src/lib/domain/summary';
import { agency, observed, RATE, scene } from './small-district';

const [a, b, c] = [agency('a', 0), agency('b', 1), agency('c', 2)];
const breakIn = (year: number) => ({
  indicator: 'cases',
  district: '',
  fromYear: year,
  name: '新口径',
  nameEn: 'new definition',
  text: '',
  textEn: '',
  breaks: true,
});

describe('the summary of an indicator', () => {
  const observations = [
    observed('a', 2024, 'cases', 10),
    observed('a', 2025, 'cases', 14),
    observed('b', 2024, 'cases', 5),
    observed('b', 2025, 'cases', absentCell('blank')),
    observed('c', 2025, 'cases', 100),
  ];

  it('says how many reported, and changes only over those with both years', () => {
    const summary = summaryOf(scene({ agencies: [a, b, c], observations }));
    expect(summary.total).toEqual({ value: 114, known: 2, of: 3 });
    expect(summary.change).toEqual({ value: 4, agencies: 1 });
  });

  it('tells no change across a changed definition', () => {
    const summary = summaryOf(scene({ agencies: [a, b, c], observations, definitions: [breakIn(2025)] }));
    expect(summary.broken).toBe(true);
    expect(summary.change).toBeUndefined();
  });

  it('counts no agency that did not exist', () => {
    const gone = agency('d', 3, { toYear: 2020 });
    expect(summaryOf(scene({ agencies: [a, gone], observations })).total).toEqual({
      value: 14,
      known: 1,
      of: 1,
    });
  });

  it('sums a ratio as numerators over denominators: Simpson’s two bureaus', () => {
    const rates = [
      observed('a', 2025, 'won', 1),
      observed('a', 2025, 'closed', 2),
      observed('b', 2025, 'won', 90),
      observed('b', 2025, 'closed', 100),
      observed('c', 2025, 'rate', 100),
    ];
    const summary = summaryOf(scene({ agencies: [a, b, c], observations: rates, indicator: RATE }));
    expect(summary.total).toBeUndefined();
    expect(summary.ratio).toEqual({
      value: (91 / 102) * 100,
      numerator: 91,
      denominator: 102,
      known: 2,
      of: 3,
    });
  });
});

describe('change on the year before', () => {
  it.each([
    [[3, 5], { kind: 'number', value: 2, precision: 'exact', marks: [] }],
    [[5, 0], { kind: 'number', value: -5, precision: 'exact', marks: [] }],
    [[5, absentCell('withheld')], { kind: 'absent', reason: 'withheld' }],
    [[absentCell('blank'), 5], { kind: 'absent', reason: 'blank' }],
  ] as const)('%o', ([before, now], expected) => {
    const observations = [observed('a', 2024, 'cases', before), observed('a', 2025, 'cases', now)];
    const comparison = scene({ agencies: [a], observations });
    expect(latestChange(comparison, comparison.series[0]?.points ?? [])).toEqual(expected);
  });
});

describe('largest changes', () => {
  it('leave out small denominators, breaks and those that did not move', () => {
    const rates = [
      ...[2024, 2025].flatMap((year) => [
        observed('a', year, 'won', year - 2024),
        observed('a', year, 'closed', 2),
        observed('b', year, 'won', year === 2025 ? 60 : 50),
        observed('b', year, 'closed', 100),
      ]),
    ];
    const rate = scene({ agencies: [a, b], observations: rates, indicator: RATE });
    expect(moversOf([rate]).map((one) => [one.agency.code, one.before, one.now, one.change])).toEqual([
      ['b', 50, 60, 10],
    ]);
    const still = [observed('a', 2024, 'cases', 14), observed('a', 2025, 'cases', 14)];
    expect(moversOf([scene({ agencies: [a], observations: still })])).toEqual([]);
    const moved = [observed('a', 2024, 'cases', 14), observed('a', 2025, 'cases', 19)];
    expect(moversOf([scene({ agencies: [a], observations: moved, definitions: [breakIn(2025)] })])).toEqual(
      [],
    );
  });

  it.each([
    ['9 to 30: no base', 9, 30, undefined],
    ['0 to 30: new', 0, 30, undefined],
    ['10 to 30', 10, 30, 20],
    ['12 to 3', 12, 3, -9],
  ] as const)('of counts want a base of ten: %s', (_, before, now, change) => {
    const observations = [observed('a', 2024, 'cases', before), observed('a', 2025, 'cases', now)];
    const [mover] = moversOf([scene({ agencies: [a], observations })]);
    expect(mover?.change).toBe(change);
    if (change !== undefined) {
      expect([mover?.points.before.year, mover?.points.now.year]).toEqual([2024, 2025]);
    }
  });
});
