import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/lib/domain/comparison';
import { absentLines, rankRows } from '../../src/lib/charts/rank-rows';
import { rankTooltip, trendTooltip } from '../../src/lib/charts/tooltip';
import { texts } from '../../src/lib/text/texts';
import { exampleAgency, EXAMPLES, exampleComparison, observed, AGENCIES, caseObservations } from './examples';
import { numberCell } from '../../src/lib/domain/cell';

const zh = texts('zh-CN');
const rate = EXAMPLES['rank-rate'] as Comparison;

describe('the rows of a ranking', () => {
  const rows = rankRows(rate, zh, 'zh-CN');
  const heading = rows.findIndex((row) => row.kind === 'heading');

  test('set small denominators apart, below a heading and without a place', () => {
    expect(rows[heading]).toEqual({ kind: 'heading', text: '分母不足 10，不参与排列' });
    const apart = rows.slice(heading + 1);
    expect(apart.every((row) => row.kind === 'bar' && row.one.point.small && row.placed === undefined)).toBe(
      true,
    );
    expect(apart.map((row) => (row.kind === 'bar' ? row.name : ''))).toContain('公安分局');
  });

  test('hold no small denominator above it', () => {
    expect(rows.slice(0, heading).some((row) => row.kind === 'bar' && row.one.point.small)).toBe(false);
  });

  test('leave out who has no figure, and name them with the reason', () => {
    const names = rows.map((row) => (row.kind === 'bar' ? row.name : ''));
    expect(names).not.toContain('应急局');
    expect(absentLines(rate, zh, 'zh-CN')).toEqual(['不适用：生态环境局', '未报告：应急局']);
  });

  test('set a highlighted agency of another group apart', () => {
    const stranger = { ...exampleAgency(40, 'town'), code: 'town', shortName: '某镇' };
    const comparison = exampleComparison({
      agencies: [...AGENCIES, stranger],
      observations: [...caseObservations(), observed('town', 2025, 'cases', numberCell(90))],
      view: { kind: 'rank', highlight: ['town'] },
    });
    const last = rankRows(comparison, zh, 'zh-CN').slice(-2);
    expect(last[0]).toEqual({ kind: 'heading', text: '不属执法部门，不参与排列' });
    expect(last[1]).toMatchObject({ name: '某镇', placed: undefined });
  });
});

describe('tooltips', () => {
  test('of a year give every highlighted figure or its reason, and how many reported', () => {
    const tooltip = trendTooltip(exampleComparison(), 2020, zh, 'zh-CN');
    expect(tooltip?.title).toBe('2020 年');
    expect(tooltip?.lines.map(({ name, figure }) => [name, figure])).toEqual([
      ['城市管理局', '52'],
      ['住房城乡建委', '27'],
      ['规划资源局', '未报告'],
      ['31 个中 30 个报告', ''],
    ]);
  });

  test('of a bar give its parts and its place', () => {
    const tooltip = rankTooltip(rate, 'a01', zh, 'zh-CN');
    expect(tooltip?.lines[0]).toMatchObject({ figure: '86.5%', remark: '32/37' });
    expect(tooltip?.lines[1]?.name).toBe('由高到低第 23 位，共 27 个');
  });

  test('of nothing are nothing', () => {
    expect(rankTooltip(rate, 'heading:3', zh, 'zh-CN')).toBeUndefined();
    expect(trendTooltip(exampleComparison(), 1999, zh, 'zh-CN')).toBeUndefined();
  });
});
