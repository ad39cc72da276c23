import { describe, expect, it } from 'vitest';
import { stripOf } from '../../src/lib/charts/strip';
import type { YearDistribution } from '../../src/lib/domain/distribution';
import type { Point } from '../../src/lib/domain/comparison';
import { agency } from '../domain/small-district';

const a = agency('a', 0);
/** 500 wide between left and right: the scale is easily reckoned. */
const SIZE = { width: 600, row: 40, radius: 4, left: 50, right: 50, top: 20 };

function year(of: number, values: readonly number[], part: Partial<YearDistribution> = {}): YearDistribution {
  return {
    year: of,
    dots: values.map((value) => ({ agency: a, value, point: {} as Point })),
    reporters: values.length,
    existing: values.length,
    spread: undefined,
    broken: false,
    ...part,
  };
}

describe('a strip plot', () => {
  it('puts every year on one scale from zero to a round end', () => {
    const strip = stripOf([year(2024, [10, 90]), year(2025, [50])], SIZE);
    // 90 ÷ 5 = 18: steps of 20, up to 100; 5 pixels each.
    expect(strip.ticks.map((tick) => tick.value)).toEqual([0, 20, 40, 60, 80, 100]);
    expect(strip.ticks.map((tick) => tick.x)).toEqual([50, 150, 250, 350, 450, 550]);
    expect(strip.rows.map((row) => row.y)).toEqual([40, 80]);
    expect(strip.rows.map((row) => row.dots.map((dot) => dot.x))).toEqual([[100, 500], [300]]);
    expect(strip.height).toBe(100);
  });

  it('steps by whole numbers where all are whole, and goes below zero where it must', () => {
    expect(stripOf([year(2025, [1, 2])], SIZE).ticks.map((tick) => tick.value)).toEqual([0, 1, 2]);
    expect(stripOf([year(2025, [-4, 6])], SIZE).ticks.map((tick) => tick.value)).toEqual([
      -4, -2, 0, 2, 4, 6,
    ]);
  });

  it('spreads dots that would overlap about the middle line, each at its own value', () => {
    const [row] = stripOf([year(2025, [50, 50, 50, 100])], SIZE).rows;
    expect(row?.dots).toEqual([
      { x: 300, y: 40 },
      { x: 300, y: 46.4 },
      { x: 300, y: 33.6 },
      { x: 550, y: 40 },
    ]);
  });

  it('keeps every dot within its row, however many are level', () => {
    const [row] = stripOf(
      [
        year(
          2025,
          Array.from({ length: 60 }, () => 5),
        ),
      ],
      SIZE,
    ).rows;
    expect(row?.dots).toHaveLength(60);
    expect(row?.dots.every((dot) => dot.y >= 24 && dot.y <= 56)).toBe(true);
  });

  it('marks quartiles and median where there are any', () => {
    const spread = { lower: 20, median: 50, upper: 80 };
    const [with8, without] = stripOf([year(2024, [0, 100], { spread }), year(2025, [100])], SIZE).rows;
    expect(with8?.spread).toEqual({ lower: 150, median: 300, upper: 450 });
    expect(without?.spread).toBeUndefined();
  });

  it.each([
    ['oldest first', [2023, 2024, 2025], 60],
    ['newest first', [2025, 2024, 2023], 100],
  ])('draws a new definition between its year and the earlier one, %s', (_, order, edge) => {
    const years = order.map((of) => year(of, [1], { broken: of === 2024 }));
    const at = stripOf(years, SIZE).rows.map((row) => row.breakAt);
    expect(at).toEqual([undefined, edge, undefined]);
  });

  it('draws no figures as no dots', () => {
    expect(stripOf([year(2025, [])], SIZE).rows[0]?.dots).toEqual([]);
  });
});
