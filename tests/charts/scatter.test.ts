import { fc } from '../fixtures/property';
import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/lib/domain/comparison';
import { overlaps } from '../../src/lib/charts/geometry';
import { scatterTooltip } from '../../src/lib/charts/kind-tooltips';
import { LIVE_KINDS } from '../../src/lib/charts/live-kinds';
import { isHollow } from '../../src/lib/charts/pair-signs';
import { placeLabels } from '../../src/lib/charts/point-labels';
import { scatterLayout } from '../../src/lib/charts/scatter-layout';
import { pointScale } from '../../src/lib/charts/scatter-scale';
import { texts } from '../../src/lib/text/texts';
import { CASES, exampleComparison, RATE } from './examples';
import { KIND_EXAMPLES, several } from './kind-examples';

const zh = texts('zh-CN');
const rate = KIND_EXAMPLES['scatter-rate'] as Comparison;
const sized = KIND_EXAMPLES['scatter-size'] as Comparison;

describe('an axis for points', () => {
  const cases = exampleComparison({ indicator: CASES });
  const rates = exampleComparison({ indicator: RATE, observations: [] });

  test.each<[string, Comparison, number[], number, number]>([
    ['from zero where the lowest is small', cases, [3, 52], 0, 60],
    ['from near the lowest where zero would waste half of it', cases, [52, 60], 52, 60],
    ['at most to 100 of a percentage', rates, [82, 100], 80, 100],
    ['with zero in it for changes, in whole steps', cases, [-4, 9], -6, 9],
    ['with room for one value', cases, [0], 0, 1],
  ])('%s', (_, comparison, values, min, max) => {
    expect(pointScale(comparison, values, 6)).toMatchObject({ min, max });
  });

  test('holds every value', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -500, max: 5000 }), { minLength: 1, maxLength: 40 }),
        (values) => {
          const scale = pointScale(cases, values, 5);
          expect(scale.min).toBeLessThanOrEqual(Math.min(...values));
          expect(scale.max).toBeGreaterThanOrEqual(Math.max(...values));
        },
      ),
    );
  });
});

describe('under the plot', () => {
  const foot = (comparison: Comparison) => scatterLayout(comparison, 960, zh, 'zh-CN')?.foot;

  test('stands which axis does not start at zero, who lacks what and why', () => {
    expect(foot(rate)).toEqual([
      '纵轴不自零起',
      '空心：分母不足 10，个案即可大幅变动',
      '缺出庭应诉率（未报告）：应急局',
      '缺出庭应诉率（不适用）：生态环境局',
    ]);
  });

  test('stands who has no figure to be drawn as an area', () => {
    expect(foot(sized)).toContain('无出庭应诉率，画作十字：生态环境局、应急局');
  });

  test('stands that negative figures can be no area', () => {
    const change = several({ kind: 'scatter', measure: 'change' }, ['cases', 'training', 'cases']);
    expect(foot(change)).toContain('新收一审案件有负数，不能作面积');
  });

  test('nothing is laid out without a second indicator', () => {
    expect(scatterLayout(several({ kind: 'scatter' }, ['cases']), 960, zh, 'zh-CN')).toBeUndefined();
  });
});

test('areas go with the third indicator: four times the figure, twice the radius', () => {
  const plan = scatterLayout(sized, 960, zh, 'zh-CN');
  const pair = plan?.pairs.paired.find((one) => one.size?.cell.kind === 'number');
  if (plan === undefined || pair?.size === undefined) throw new Error('no pair');
  const radiusOf = (value: number) =>
    plan.radius({
      ...pair,
      size: { ...pair.size, cell: { kind: 'number', value, precision: 'exact', marks: [] } } as never,
    });
  expect(radiusOf(100)).toBeCloseTo(2 * (radiusOf(25) ?? 0), 6);
});

test('ratios over a small denominator are hollow', () => {
  const pairs = scatterLayout(rate, 960, zh, 'zh-CN')?.pairs.paired ?? [];
  const small = pairs.filter(({ y }) => (y.parts?.denominator ?? 99) < 10);
  expect(small.length).toBeGreaterThan(0);
  expect(small.every(isHollow)).toBe(true);
  expect(pairs.filter(isHollow)).toHaveLength(small.length);
});

describe('names at points', () => {
  const plot = { x: 0, y: 0, width: 400, height: 300 };
  const at = (x: number, y: number) => ({ id: `${x}`, x, y, radius: 4, width: 60, height: 16 });

  test('stand to the right, or to the left at the edge', () => {
    expect(placeLabels([at(100, 100)], plot)[0]).toMatchObject({ x: 108, y: 92 });
    expect(placeLabels([at(390, 100)], plot)[0]).toMatchObject({ x: 322, y: 92 });
  });

  test('of five points cover neither each other nor a named point, as long as they lie apart', () => {
    const place = fc.record({ x: fc.integer({ min: 70, max: 330 }), y: fc.integer({ min: 50, max: 250 }) });
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 3 }), (places) => {
        const points = places.map(({ x, y }) => at(x, y));
        const boxes = placeLabels(points, plot);
        boxes.forEach((box, index) => {
          expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 400 && box.y + box.height <= 300).toBe(
            true,
          );
          expect(boxes.some((other, at) => at !== index && overlaps(box, other))).toBe(false);
        });
      }),
    );
  });

  test('leave the crowd alone where a place near by is free', () => {
    const [box] = placeLabels([at(100, 100)], plot, [{ x: 110, y: 90, width: 20, height: 20 }]);
    expect(box).toMatchObject({ x: 32, y: 92 });
  });

  test('stand on no words that are there already, even where they have to go farther', () => {
    const words = [
      { x: 105, y: 60, width: 120, height: 80 },
      { x: 0, y: 60, width: 95, height: 80 },
    ];
    const [box] = placeLabels([at(100, 100)], plot, [], words);
    expect(box && words.some((other) => overlaps(box, other))).toBe(false);
  });
});

test('pointing at a point tells both figures, and leads to the first', () => {
  expect(scatterTooltip(rate, 'a01', zh, 'zh-CN')).toEqual({
    title: '住房城乡建委，2025 年',
    lines: [
      { agency: undefined, name: '新收一审案件', figure: '52', remark: '' },
      { agency: undefined, name: '出庭应诉率', figure: '86.5%', remark: '32/37' },
    ],
  });
  expect(scatterTooltip(rate, 'a08', zh, 'zh-CN')).toBeUndefined();
  expect(LIVE_KINDS.scatter.picked(rate, { name: 'a01' } as never)).toEqual({ agency: 'a01', year: 2025 });
  expect(LIVE_KINDS.scatter.picked(rate, { name: '' } as never)).toBeUndefined();
});
