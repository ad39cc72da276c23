import { describe, expect, it } from 'vitest';
import { absentCell } from '../../src/lib/domain/cell';
import { distributionOf, reportingSpans } from '../../src/lib/domain/distribution';
import { outliersOf } from '../../src/lib/domain/distribution-outliers';
import { agency, observed, RATE, scene } from './small-district';

const ten = Array.from({ length: 10 }, (_, index) => agency(`p${index}`, index));

describe('the distribution of a year', () => {
  const values = [7, 1, 5, 3, 9, 3, 2, 8];
  const observations = values.map((value, index) => observed(`p${index}`, 2025, 'cases', value));
  const years = distributionOf(scene({ agencies: ten, observations }));

  it('has a dot a figure, lowest first, ties in the agencies’ order', () => {
    const dots = years[2]?.dots.map((dot) => `${dot.agency.code} ${dot.value}`);
    expect(dots).toEqual(['p1 1', 'p6 2', 'p3 3', 'p5 3', 'p2 5', 'p0 7', 'p7 8', 'p4 9']);
  });

  it('says how many of how many, and quartiles from eight on', () => {
    expect(years[2]).toMatchObject({
      year: 2025,
      reporters: 8,
      existing: 10,
      // Positions 1.75, 3.5 and 5.25 of 1 2 3 3 5 7 8 9.
      spread: { lower: 2.75, median: 4, upper: 7.25 },
    });
    expect(years[1]).toMatchObject({ year: 2024, dots: [], reporters: 0, spread: undefined });
  });
});

describe('who reports it since when', () => {
  it('counts years with a number among those of its life, and lists those without since the first', () => {
    const agencies = [agency('a', 0), agency('b', 1, { fromYear: 2024 }), agency('c', 2)];
    const observations = [
      observed('a', 2023, 'cases', 0),
      observed('a', 2024, 'cases', absentCell('blank')),
      observed('b', 2025, 'cases', 4),
      observed('c', 2025, 'cases', absentCell('withheld')),
    ];
    const spans = reportingSpans(scene({ agencies, observations })).map((one) => ({
      agency: one.agency.code,
      years: [one.first.year, one.last.year],
      share: [one.known, one.of],
      gaps: one.gaps.map((point) => point.year),
    }));
    expect(spans).toEqual([
      { agency: 'a', years: [2023, 2023], share: [1, 3], gaps: [2024, 2025] },
      { agency: 'b', years: [2025, 2025], share: [1, 2], gaps: [] },
    ]);
  });
});

describe('outliers', () => {
  const view = { years: { from: 2021, to: 2025 } };

  it('lie far from the agency’s own years', () => {
    const observations = [30, 31, 29, 32, 400].map((value, index) =>
      observed('a', 2021 + index, 'cases', value),
    );
    const found = outliersOf(scene({ agencies: [agency('a', 0)], observations, view }));
    expect(found).toMatchObject([
      { value: 400, point: { year: 2025 }, own: { median: 31, others: 4 }, peers: undefined },
    ]);
    // Four years are no history.
    expect(
      outliersOf(scene({ agencies: [agency('a', 0)], observations: observations.slice(1), view })),
    ).toEqual([]);
  });

  it('lie far from the kind in the year, never from another kind', () => {
    const observations = ten.map((one, index) =>
      observed(one.code, 2025, 'cases', index === 9 ? 5000 : 40 + index),
    );
    const all = { observations, view: { ...view, group: 'all' as const } };
    expect(outliersOf(scene({ agencies: ten, ...all }))).toMatchObject([
      { agency: { code: 'p9' }, own: undefined, peers: { median: 44.5, others: 9 } },
    ]);
    const mixed = ten.map((one, index) => (index === 9 ? { ...one, kind: 'town' as const } : one));
    expect(outliersOf(scene({ agencies: mixed, ...all }))).toEqual([]);
  });

  it('are no zeros and no ratios over small denominators', () => {
    const zeros = [300, 310, 290, 305, 0].map((value, index) => observed('a', 2021 + index, 'cases', value));
    expect(outliersOf(scene({ agencies: [agency('a', 0)], observations: zeros, view }))).toEqual([]);
    const rates = (closed: number) =>
      [0, 0, 0, 0, 1].flatMap((share, index) => [
        observed('a', 2021 + index, 'won', index === 4 ? share * closed : 0),
        observed('a', 2021 + index, 'closed', index === 4 ? closed : 20),
      ]);
    const of = (closed: number) =>
      outliersOf(
        scene({ agencies: [agency('a', 0)], observations: rates(closed), indicator: RATE, view }),
      ).map((one) => one.value);
    expect(of(9)).toEqual([]);
    expect(of(10)).toEqual([100]);
  });
});
