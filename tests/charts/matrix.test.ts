import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/lib/domain/comparison';
import { matrixTooltip, wordsOf } from '../../src/lib/charts/kind-tooltips';
import { LIVE_KINDS } from '../../src/lib/charts/live-kinds';
import { drawChart } from '../../src/lib/charts/draw';
import { hatchPath } from '../../src/lib/charts/hatch';
import { legendOf } from '../../src/lib/charts/legend';
import { layoutFor } from '../../src/lib/charts/layout';
import { cellText, matrixLayout } from '../../src/lib/charts/matrix-layout';
import { chartWidth } from '../../src/lib/charts/registry';
import { texts } from '../../src/lib/text/texts';
import { exampleComparison } from './examples';
import { KIND_EXAMPLES } from './kind-examples';

const zh = texts('zh-CN');
const years = KIND_EXAMPLES['matrix-years'] as Comparison;
const several = KIND_EXAMPLES['matrix-indicators'] as Comparison;
const eighty = KIND_EXAMPLES['matrix-eighty'] as Comparison;
const planOf = (comparison: Comparison, width: number) => matrixLayout(comparison, width, zh, 'zh-CN');

function said(comparison: Comparison, code: string): string[] {
  const row = planOf(comparison, 960).matrix.rows.find((one) => one.agency.code === code);
  return (row?.cells ?? []).map((cell) => cellText(cell, zh));
}

describe('the cells of a matrix', () => {
  test('say the figure with its signs, or which kind of absent', () => {
    expect(said(years, 'a02')).toEqual(['12', '未', '14', '密', '未', '未', '19', '22', '21', '未']);
    expect(said(years, 'a01').slice(3, 6)).toEqual(['≥24', '27', '31*']);
  });

  test('say nothing where there was no agency, which is no absence', () => {
    const [first, ...rest] = years.series;
    const late = first && {
      ...first,
      points: first.points.map((point) => ({ ...point, exists: point.year > 2020 })),
    };
    const comparison = { ...years, series: late === undefined ? rest : [late, ...rest] };
    expect(said(comparison, first?.agency.code ?? '').slice(0, 5)).toEqual(['', '', '', '', '']);
  });

  test('explain in the key the signs that occur, and no others', () => {
    const key = (comparison: Comparison) => planOf(comparison, 960).legend.places.map(({ item }) => item.id);
    expect(key(years)).toEqual([
      'ramp-ink',
      'apart',
      'absent-not-reported',
      'absent-withheld',
      'dashed',
      'signs',
      'star',
    ]);
    expect(key(several)).toContain('framed');
    expect(key(exampleComparison({ view: { kind: 'matrix', years: { from: 2025, to: 2025 } } }))).toEqual([
      'ramp-ink',
    ]);
  });
});

describe('eighty rows', () => {
  test('are equally high, with the heading above and below', () => {
    const plan = planOf(eighty, 960);
    expect(plan.matrix.rows).toHaveLength(80);
    expect(plan.bottom - plan.top).toBe(80 * plan.rowHeight);
    expect(plan.repeated).toBe(true);
    const svg = drawChart(eighty, { width: 960, locale: 'zh-CN' });
    expect(svg.split('>2019<')).toHaveLength(3);
  });

  test('keep every column in a narrow picture, which grows instead', () => {
    const plan = planOf(eighty, 320);
    expect(plan.headings).toHaveLength(12);
    expect(plan.width).toBeGreaterThan(320);
    expect(plan.columnWidth).toBeGreaterThanOrEqual(plan.figureWidth);
    expect(chartWidth(eighty, 320, zh, 'zh-CN')).toBe(plan.width);
    // Drawn at the width that it asked for, it asks for no more.
    expect(chartWidth(eighty, plan.width, zh, 'zh-CN')).toBe(plan.width);
    expect(chartWidth(years, 320, zh, 'zh-CN')).toBe(320);
  });
});

describe('pointing at a cell', () => {
  test('tells its figure and the median', () => {
    const tooltip = matrixTooltip(years, 'a01 2025', zh, 'zh-CN');
    expect(tooltip?.title).toBe('2025 年');
    expect(tooltip?.lines.map(({ name, figure }) => [name, figure])).toEqual([
      ['住房城乡建委', '52'],
      ['中位数', '19'],
    ]);
    expect(matrixTooltip(several, 'a01 rate', zh, 'zh-CN')).toMatchObject({
      title: '出庭应诉率，2025 年',
      lines: [{ figure: '86.5%', remark: '32/37' }, { name: '中位数' }],
    });
    expect(matrixTooltip(years, 'nobody 2025', zh, 'zh-CN')).toBeUndefined();
    expect(wordsOf(undefined)).toEqual(['', '']);
  });

  test.each<[Comparison, string, unknown]>([
    [years, 'a01 2024', { agency: 'a01', year: 2024 }],
    [several, 'a01 rate', { agency: 'a01', year: 2025, indicator: 'rate' }],
    [years, 'ramp-ink', undefined],
  ])('leads to the cell', (comparison, name, picked) => {
    expect(LIVE_KINDS.matrix.picked(comparison, { name } as never)).toEqual(picked);
  });
});

test('five shades are drawn as five, each once for all its cells', () => {
  const svg = drawChart(years, { width: 960, locale: 'zh-CN' });
  const opacities = [...svg.matchAll(/fill-opacity="([^"]+)"/g)].map(([, opacity]) => opacity);
  expect(new Set(opacities)).toEqual(new Set(['0.05', '0.11', '0.18', '0.26', '0.35']));
  // One path of the cells and one of the key's swatch; a provisional cell has a frame and a path of its own.
  expect(opacities.filter((one) => one === '0.05')).toHaveLength(2);
});

test('hatching stays within its box', () => {
  const path = hatchPath({ x: 10, y: 20, width: 30, height: 8 }, 5);
  const numbers = [...path.matchAll(/[ML](\S+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
  // Strokes begin every 5 px along 30 + 8: seven of them.
  expect(path.split('M')).toHaveLength(8);
  expect(numbers.every(([x = 0, y = 0]) => x >= 10 && x <= 40 && y >= 20 && y <= 28)).toBe(true);
});

test('a key takes as many rows as its words need', () => {
  const layout = layoutFor(360);
  const item = (id: string, text: string) => ({ id, text, sign: 10 });
  const { places, height } = legendOf(
    [item('a', '短'), item('b', '短'), item('c', '长'.repeat(40))],
    layout,
    200,
    0,
  );
  const rows = places.map(({ lines }) =>
    lines.map(({ y }) => Math.floor(y / Math.round(layout.small * 1.65))),
  );
  expect(rows).toEqual([[0], [0], [1, 2, 3]]);
  expect(height).toBe(4 * Math.round(layout.small * 1.65));
});
