import type { ECElementEvent } from 'echarts/core';
import { describe, expect, test } from 'vitest';
import { drawChart } from '../../src/lib/charts/draw';
import { LIVE_KINDS } from '../../src/lib/charts/live-kinds';
import { partsLayout } from '../../src/lib/charts/parts-layout';
import { partsTooltip } from '../../src/lib/charts/parts-tooltip';
import type { Comparison } from '../../src/lib/domain/comparison';
import { texts } from '../../src/lib/text/texts';
import { EXAMPLES, exampleParts } from './examples';

const zh = texts('zh-CN');
const amounts = EXAMPLES['parts-amounts'] as Comparison;
const shares = EXAMPLES['parts-shares'] as Comparison;

describe('the stacks', () => {
  test('name below who is left out and by which cell', () => {
    expect(partsLayout(amounts, 960, zh, 'zh-CN').foot).toEqual([
      '市场监管局：维持 35 + 直接纠错 12 + 调解和解 7 > 复议办结 53',
      '直接纠错未报告：公安分局',
      '复议办结 ≈37 非确数：生态环境局',
    ]);
    expect(partsLayout(shares, 960, zh, 'zh-CN').foot[0]).toBe(
      '市场监管局：维持 35 + 直接纠错 12 + 调解和解 7 ≠ 复议办结 53',
    );
  });

  test('set shares of a small whole apart', () => {
    const rows = partsLayout(shares, 960, zh, 'zh-CN').rows.map((row) =>
      row.kind === 'heading' ? `[${row.text}]` : row.name,
    );
    expect(rows.slice(-2)).toEqual(['[总数不足 10，占比起伏大，不参与排列]', '应急局']);
  });

  test('say over them what each fill is, the rest last, and never above the picture’s edge', () => {
    for (const width of [360, 960, 1440]) {
      const { legend, top } = partsLayout(amounts, width, zh, 'zh-CN');
      expect(legend.map((one) => one.name)).toEqual(['维持', '直接纠错', '调解和解', '其他']);
      expect(Math.max(...legend.map((one) => one.y))).toBeLessThan(top);
    }
    expect(partsLayout(shares, 960, zh, 'zh-CN').legend).toHaveLength(3);
  });

  test('are filled by colour and by pattern, the same bytes each time', () => {
    const svg = drawChart(amounts, { width: 960, locale: 'zh-CN' });
    expect(svg.match(/<pattern /g)).toHaveLength(2);
    expect(svg).toContain('--chart-part-0');
    expect(drawChart(amounts, { width: 960, locale: 'zh-CN' })).toBe(svg);
  });
});

describe('pointing at a stack', () => {
  test('tells the whole and every slice with its share', () => {
    const tooltip = partsTooltip(amounts, 'a00', zh, 'zh-CN');
    expect(tooltip?.title).toBe('城市管理局');
    expect(tooltip?.lines.map(({ name, figure }) => [name, figure])).toEqual([
      ['复议办结', '31'],
      ['维持', '4（12.9%）'],
      ['直接纠错', '8（25.8%）'],
      ['调解和解', '14（45.2%）'],
      ['其他', '5（16.1%）'],
    ]);
    expect(partsTooltip(amounts, 'a04', zh, 'zh-CN')).toBeUndefined();
  });

  test('a slice leads to its part’s cell, the rest and the row to the whole’s', () => {
    const at = (seriesId: string, name: string) =>
      LIVE_KINDS.parts.picked(amounts, { seriesId, name } as ECElementEvent);
    expect(at('slice:corrected', 'a00')).toEqual({ agency: 'a00', year: 2025, indicator: 'corrected' });
    expect(at('slice:', 'a00')).toEqual({ agency: 'a00', year: 2025 });
    expect(at('rows', 'a00')).toEqual({ agency: 'a00', year: 2025 });
    expect(at('rows', '')).toBeUndefined();
  });
});

test('an example that is asked for anew is the same', () => {
  expect(exampleParts(false)).toEqual(amounts);
});
