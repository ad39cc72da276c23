import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/lib/domain/comparison';
import { drawChart } from '../../src/lib/charts/draw';
import { facetsLayout, panelTicks } from '../../src/lib/charts/facets-layout';
import { facetsTooltip } from '../../src/lib/charts/kind-tooltips';
import { LIVE_KINDS } from '../../src/lib/charts/live-kinds';
import { texts } from '../../src/lib/text/texts';
import { KIND_EXAMPLES } from './kind-examples';

const zh = texts('zh-CN');
const agencies = KIND_EXAMPLES['facets-agencies'] as Comparison;
const chosen = KIND_EXAMPLES['facets-highlight'] as Comparison;
const indicators = KIND_EXAMPLES['facets-indicators'] as Comparison;
const planOf = (comparison: Comparison, width = 960) => facetsLayout(comparison, width, zh, 'zh-CN');
const keyOf = (comparison: Comparison) =>
  planOf(comparison).legend.places.map(({ lines }) => lines.map(({ text }) => text).join(''));

describe('small charts', () => {
  test.each([360, 960, 1440])(
    'stand on a grid at %i: equal plots, rows level, nothing beyond the edge',
    (width) => {
      const { plans } = planOf(agencies, width);
      expect(plans).toHaveLength(30);
      expect(new Set(plans.map(({ plot }) => `${plot.width} ${plot.height}`)).size).toBe(1);
      const columns = plans.filter(({ plot }) => plot.y === plans[0]?.plot.y).length;
      plans.forEach(({ plot }, index) => {
        expect(plot.x).toBe(plans[index % columns]?.plot.x);
        expect(plot.y).toBe(plans[index - (index % columns)]?.plot.y);
        expect(plot.x + plot.width).toBeLessThanOrEqual(width + 1e-6);
      });
    },
  );

  test('say whether they share an axis', () => {
    expect(keyOf(agencies)).toContain('各图共用一轴：0 至 75');
    expect(keyOf(chosen)).toContain('各图各用一轴，高低不能跨图相比');
    expect(keyOf(indicators)).toContain('单位不同，各图各用一轴，高低不能跨图相比');
    expect(new Set(planOf(agencies).plans.map(({ scale }) => scale.max)).size).toBe(1);
    expect(planOf(chosen).plans.map(({ scale }) => scale.max)).toEqual([75, 60, 30]);
  });

  test('say how many there are, and from when a definition is new', () => {
    expect(keyOf(agencies)).toContain('第 1–30 图，共 31 图');
    expect(keyOf(agencies)).toContain('竖虚线：2024 年起改按一审新收统计');
  });

  test('name the last figure, with its year where that is not the last', () => {
    expect(planOf(chosen).plans.map(({ figure }) => figure)).toEqual(['28', '52', '21（2024）']);
  });

  test('name fewer values where all would be too close', () => {
    const narrow = planOf(indicators, 360);
    const rate = narrow.plans[1];
    expect(rate && panelTicks(rate, narrow.layout)).toEqual([0, 50, 100]);
    expect(narrow.plans.every((one) => panelTicks(one, narrow.layout).includes(one.scale.base))).toBe(true);
  });

  test('bear the first and the last year each', () => {
    const svg = drawChart(chosen, { width: 960, locale: 'zh-CN' });
    expect([svg.split('>2016<').length - 1, svg.split('>2025<').length - 1]).toEqual([3, 3]);
  });
});

test('pointing at a year tells the panel’s figures', () => {
  expect(facetsTooltip(agencies, 'a01 2025', zh, 'zh-CN')).toMatchObject({
    title: '2025 年',
    lines: [
      { name: '住房城乡建委', figure: '52' },
      { name: '中位数', figure: '19' },
    ],
  });
  const tooltip = facetsTooltip(indicators, 'rate 2025', zh, 'zh-CN');
  expect(tooltip?.title).toBe('出庭应诉率，2025 年');
  expect(tooltip?.lines[1]).toMatchObject({ name: '住房城乡建委', figure: '86.5%' });
  expect(facetsTooltip(agencies, 'a01 1999', zh, 'zh-CN')).toBeUndefined();
  expect(facetsTooltip(indicators, 'nothing 2025', zh, 'zh-CN')).toBeUndefined();
});

test.each<[string, Comparison, string, unknown]>([
  ['of its agency', agencies, 'a04 2020', { agency: 'a04', year: 2020 }],
  [
    'of the first highlighted agency',
    indicators,
    'rate 2020',
    { agency: 'a00', year: 2020, indicator: 'rate' },
  ],
  ['of none without a year', agencies, 'a04', undefined],
])('a click leads to the cell %s', (_, comparison, name, picked) => {
  expect(LIVE_KINDS.facets.picked(comparison, { name } as never)).toEqual(picked);
});
