import type { ECElementEvent } from 'echarts/core';
import { describe, expect, test } from 'vitest';
import { changeLayout } from '../../src/lib/charts/change-layout';
import { changeTooltip } from '../../src/lib/charts/change-tooltip';
import { drawChart } from '../../src/lib/charts/draw';
import { LIVE_KINDS } from '../../src/lib/charts/live-kinds';
import type { Comparison } from '../../src/lib/domain/comparison';
import { texts } from '../../src/lib/text/texts';
import { AGENCIES, exampleAgency, EXAMPLES, exampleComparison } from './examples';

const zh = texts('zh-CN');
const cases = EXAMPLES['change-cases'] as Comparison;
const layoutOf = (comparison: Comparison, width = 960) => changeLayout(comparison, width, zh, 'zh-CN');
const namesOf = (comparison: Comparison) =>
  layoutOf(comparison).rows.map((row) => (row.kind === 'heading' ? `[${row.text}]` : row.name));

describe('the list of changes', () => {
  test('goes from the largest increase to the largest decrease', () => {
    const names = namesOf(cases);
    expect([names[0], names[1], names[names.length - 1]]).toEqual(['住房城乡建委', '教委', '农业农村委']);
    expect(names).toHaveLength(27);
  });

  test('names below who lacks which year and why', () => {
    expect(layoutOf(cases).foot).toEqual([
      '2016 年未报告：水利局、商务委',
      '2025 年不公开：林业局',
      '2016 年未报告、2025 年空白：民政局',
    ]);
  });

  test('sets small first years apart in the order of per cent, and small denominators of a rate', () => {
    const relative = namesOf(EXAMPLES['change-relative'] as Comparison);
    const heading = relative.indexOf('[首年不足 10，百分比起伏大，不参与排列]');
    expect(relative.slice(heading + 1)).toEqual([
      '公安分局',
      '交通运输委',
      '消防救援局',
      '教委',
      '文化旅游委',
    ]);
    expect(namesOf(EXAMPLES['change-rate'] as Comparison)).toContain('[分母不足 10，不参与排列]');
  });

  test('says that a definition changed, with its name, and draws no change', () => {
    const broken = EXAMPLES['change-break'] as Comparison;
    expect(layoutOf(broken).broken).toEqual([
      '2024 年起改按一审新收统计：2016 年与 2025 年口径不同，两数并列备查，不计增减',
    ]);
    expect(layoutOf(broken).differenceRight).toBeUndefined();
    const svg = drawChart(broken, { width: 960, locale: 'zh-CN' });
    expect(svg).not.toMatch(/[+−]\d/);
    expect(svg).toContain('改按一审新收统计');
  });

  test('tells better from worse by form as well as by colour, and neither of a neutral indicator', () => {
    const rate = drawChart(EXAMPLES['change-rate'] as Comparison, { width: 960, locale: 'zh-CN' });
    expect(rate).toContain('▲');
    expect(rate).toContain('--chart-better');
    const neutral = drawChart(cases, { width: 960, locale: 'zh-CN' });
    expect(neutral).not.toMatch(/[▲▽]|--chart-(better|worse)/);
  });

  test.each([360, 960, 1440])('of 80 agencies keeps names, figures and columns within %i px', (width) => {
    const agencies = Array.from({ length: 80 }, (_, ordinal) => ({
      ...exampleAgency(ordinal),
      code: `b${ordinal}`,
    }));
    const observations = agencies.flatMap(({ code }, at) =>
      [2016, 2025].map((year) => ({
        ...(cases.aside[0] ?? { subject: 'self', period: 'year' as const }),
        agency: code,
        year,
        indicator: 'cases',
        cell: {
          kind: 'number' as const,
          value: at * 17 + (year - 2016),
          precision: 'exact' as const,
          marks: [],
        },
        entry: 1,
      })),
    );
    const many = exampleComparison({ agencies, observations, view: { kind: 'change', highlight: [] } });
    const plan = layoutOf(many, width);
    expect(plan.rows).toHaveLength(80);
    expect(plan.left - plan.room).toBeGreaterThanOrEqual(0);
    expect(plan.right).toBeGreaterThan(plan.left + width * 0.3);
    expect(plan.right + plan.room).toBeLessThanOrEqual(width);
  });
});

describe('pointing at a change', () => {
  test('tells both years with what is doubted, and the change', () => {
    const tooltip = changeTooltip(cases, 'a06', zh, 'zh-CN');
    expect(tooltip?.title).toBe('生态环境局');
    expect(tooltip?.lines.map(({ name, figure, remark }) => [name, figure, remark])).toEqual([
      ['2016 年', '14', '存疑'],
      ['2025 年', '18', ''],
      ['增减', '+4', '+28.6%'],
    ]);
    const rate = changeTooltip(EXAMPLES['change-rate'] as Comparison, 'a01', zh, 'zh-CN');
    expect(rate?.lines.map(({ figure, remark }) => [figure, remark])).toEqual([
      ['62%', '31/50'],
      ['86.5%', '32/37'],
      ['+24.5', '改善'],
    ]);
  });

  test('at nothing tells nothing and leads nowhere', () => {
    expect(changeTooltip(cases, '', zh, 'zh-CN')).toBeUndefined();
    expect(changeTooltip(cases, 'a13', zh, 'zh-CN')).toBeUndefined();
    const at = (name: string) => LIVE_KINDS.change.picked(cases, { name } as ECElementEvent);
    expect(at('')).toBeUndefined();
    expect(at('a06')).toEqual({ agency: 'a06', year: 2025 });
  });

  test('a highlighted agency of another group stands apart', () => {
    const town = { ...exampleAgency(40, 'town'), code: 'a02', shortName: '某镇' };
    const agencies = [...AGENCIES.filter((one) => one.code !== 'a02'), town];
    const names = namesOf(exampleComparison({ agencies, view: { kind: 'change', highlight: ['a02'] } }));
    expect(names.slice(-2)).toEqual(['[不属执法部门，不参与排列]', '某镇']);
  });
});
