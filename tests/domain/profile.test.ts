import { describe, expect, it } from 'vitest';
import { absentCell, numberCell, valueOf } from '../../src/lib/domain/cell';
import { profileRow } from '../../src/lib/domain/profile';
import { percentileOf } from '../../src/lib/domain/statistics';
import { agency, observed, RATE, scene } from './small-district';

const [a, b] = [agency('a', 0), agency('b', 1)];
const redefined = {
  indicator: 'cases',
  district: '',
  fromYear: 2025,
  name: '新口径',
  nameEn: '',
  text: '',
  textEn: '',
  breaks: true,
};

describe('the percentile in a peer group', () => {
  const eight = [1, 2, 2, 4, 5, 6, 7, 8];

  it.each([
    // (lower + equal ÷ 2) ÷ 8
    [1, 6.25],
    [2, 25],
    [4, 43.75],
    [8, 93.75],
  ])('of %d is %d', (value, percentile) => {
    expect(percentileOf(value, eight)).toBe(percentile);
  });

  it('is the middle where all are level, and none under eight', () => {
    expect(percentileOf(3, [3, 3, 3, 3, 3, 3, 3, 3])).toBe(50);
    expect(percentileOf(1, eight.slice(0, 7))).toBeUndefined();
  });
});

describe('the change on the year before', () => {
  it.each([
    ['more', 12, 15, { kind: 'change', value: 3, isNew: false }],
    ['less', 12, 0, { kind: 'change', value: -12, isNew: false }],
    ['new from zero', 0, 5, { kind: 'change', value: 5, isNew: true }],
    ['still nothing', 0, 0, { kind: 'change', value: 0, isNew: false }],
    ['nothing known before', absentCell('blank'), 5, { kind: 'none', why: 'absent' }],
    ['nothing known now', 5, absentCell('not-reported'), { kind: 'none', why: 'absent' }],
  ] as const)('%s', (_, before, now, expected) => {
    const observations = [observed('a', 2024, 'cases', before), observed('a', 2025, 'cases', now)];
    const change = profileRow(scene({ agencies: [a], observations }), a, 2025)?.change;
    const { value, ...rest } = { value: undefined, ...expected };
    expect(change).toMatchObject(rest);
    if (change?.kind === 'change') expect(valueOf(change.cell)).toBe(value);
  });

  it('is none across a changed definition and in the first year', () => {
    const observations = [2023, 2024, 2025].map((year) => observed('a', year, 'cases', year - 2000));
    const comparison = scene({ agencies: [a], observations, definitions: [redefined] });
    const whyIn = (year: number) => profileRow(comparison, a, year)?.change;
    expect(whyIn(2025)).toEqual({ kind: 'none', why: 'break' });
    expect(whyIn(2024)).toMatchObject({ kind: 'change', cell: numberCell(1) });
    expect(whyIn(2023)).toEqual({ kind: 'none', why: 'first-year' });
  });

  it('of a ratio is in points, also from 0 %, and marked over a small denominator', () => {
    const observations = [
      observed('a', 2024, 'won', 0),
      observed('a', 2024, 'closed', 9),
      observed('a', 2025, 'won', 5),
      observed('a', 2025, 'closed', 20),
    ];
    const change = profileRow(scene({ agencies: [a], observations, indicator: RATE }), a, 2025)?.change;
    expect(change).toMatchObject({ kind: 'change', isNew: false, small: true });
    expect(change?.kind === 'change' && valueOf(change.cell)).toBe(25);
  });
});

describe('the place among peers', () => {
  const nine = Array.from({ length: 9 }, (_, index) => agency(`p${index}`, index));
  const rates = nine.flatMap((one, index) => [
    observed(one.code, 2025, 'won', index + 1),
    // The last over 9 cases alone.
    observed(one.code, 2025, 'closed', index === 8 ? 9 : 20),
  ]);
  const comparison = scene({ agencies: nine, observations: rates, indicator: RATE });

  it('counts no ratio over a small denominator, nor places it', () => {
    // Of eight, one lower and itself: 1.5 ÷ 8.
    expect(profileRow(comparison, nine[1] as never, 2025)?.place).toMatchObject({
      percentile: 18.75,
      reporters: 8,
    });
    expect(profileRow(comparison, nine[8] as never, 2025)?.place).toBeUndefined();
  });

  it('is that of the year looked at', () => {
    const observations = nine.flatMap((one, index) => [
      observed(one.code, 2024, 'cases', index),
      observed(one.code, 2025, 'cases', 8 - index),
    ]);
    const both = scene({ agencies: nine, observations });
    const place = (year: number) => profileRow(both, nine[0] as never, year)?.place;
    expect(place(2024)).toEqual({ percentile: 50 / 9, reporters: 9, median: 4 });
    expect(place(2025)?.percentile).toBeCloseTo(850 / 9, 10);
  });
});

it('is the same where the peers were read apart, of the year alone', () => {
  const nine = Array.from({ length: 9 }, (_, index) => agency(`p${index}`, index));
  const observations = nine.flatMap((one, index) =>
    [2023, 2024, 2025].map((year) => observed(one.code, year, 'cases', (index * 7 + year) % 10)),
  );
  const whole = scene({ agencies: nine, observations });
  for (const year of [2023, 2024, 2025]) {
    const view = { years: { from: year, to: year } };
    const ofYear = observations.filter((one) => one.year === year);
    const peers = scene({ agencies: nine, observations: ofYear, view });
    for (const one of nine) {
      const own = observations.filter(({ agency: code }) => code === one.code);
      const alone = scene({ agencies: [one], observations: own });
      expect(profileRow(alone, one, year, peers)).toEqual(profileRow(whole, one, year));
    }
  }
});

it('the years up to the one looked at, the rest left open', () => {
  const observations = [2023, 2024, 2025].map((year) => observed('a', year, 'cases', 10));
  const row = profileRow(scene({ agencies: [a, b], observations }), a, 2024);
  expect(row?.cells).toEqual([numberCell(10), numberCell(10), absentCell('not-applicable')]);
  expect(profileRow(scene({ agencies: [a], observations }), b, 2024)).toBeUndefined();
  expect(profileRow(scene({ agencies: [a], observations }), a, 2022)).toBeUndefined();
});
