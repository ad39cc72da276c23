import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/lib/domain/comparison';
import { SCREEN } from '../../src/lib/charts/look';
import { rankHeight, rankOption } from '../../src/lib/charts/rank';
import { rankLayout } from '../../src/lib/charts/rank-layout';
import { stretches } from '../../src/lib/charts/rank-median';
import { absentLines, rankRows } from '../../src/lib/charts/rank-rows';
import { textWidth } from '../../src/lib/charts/text-width';
import { rankTooltip, trendTooltip } from '../../src/lib/charts/tooltip';
import { texts } from '../../src/lib/text/texts';
import { exampleAgency, EXAMPLES, exampleComparison, observed, AGENCIES, caseObservations } from './examples';
import { numberCell } from '../../src/lib/domain/cell';

/** An element of the picture: a line has a shape, a text a place and a style. */
interface Drawn {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly shape: { readonly x1: number; readonly y1: number; readonly y2: number };
  readonly style: { readonly text: string; readonly fontSize: number };
}

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

describe('the upright of the median', () => {
  test.each<[string, [number, number][], [number, number][]]>([
    ['goes through where nothing stands', [], [[10, 100]]],
    [
      'stops at a text and goes on under it',
      [[30, 50]],
      [
        [10, 30],
        [50, 100],
      ],
    ],
    ['begins under a text at its top', [[0, 20]], [[20, 100]]],
    ['ends at a text at its end', [[90, 120]], [[10, 90]]],
    [
      'takes texts that lie over one another as one',
      [
        [60, 80],
        [30, 50],
        [40, 60],
      ],
      [
        [10, 30],
        [80, 100],
      ],
    ],
    [
      'leaves no speck between two texts',
      [
        [30, 50],
        [53, 70],
      ],
      [
        [10, 30],
        [70, 100],
      ],
    ],
    ['leaves nothing where texts fill it', [[0, 200]], []],
  ])('%s', (_, gaps, left) => {
    const texts = gaps.map(([top, bottom]) => ({ top, bottom }));
    expect(stretches(10, 100, texts)).toEqual(left);
  });

  test('crosses no name and no figure, long names above their bars among them', () => {
    const long = exampleComparison({
      agencies: AGENCIES.map((one) => ({
        ...one,
        nameEn: `Housing and Urban-Rural Development Office ${one.code}`,
      })),
      observations: caseObservations(),
      view: { kind: 'rank', highlight: ['a00'] },
    });
    for (const [comparison, width, locale] of [
      [long, 700, 'en'],
      [EXAMPLES['rank-cases'] as Comparison, 360, 'zh-CN'],
      [EXAMPLES['rank-cases'] as Comparison, 960, 'zh-CN'],
    ] as const) {
      const say = texts(locale);
      const height = rankHeight(comparison, width, say, locale);
      const option = rankOption({ comparison, texts: say, locale, look: SCREEN, width, height });
      const { elements } = option.graphic as unknown as { elements: readonly Drawn[] };
      const uprights = elements.filter(({ id }) => /^median(:\d+)?$/.test(id));
      const words = elements.filter(({ id }) => /^(name|figure):/.test(id));
      expect(words.length).toBeGreaterThan(20);
      expect(uprights.length).toBeGreaterThan(0);
      for (const { shape } of uprights)
        for (const { x, y, style } of words) {
          const half = style.fontSize / 2;
          const isAcross = shape.x1 > x && shape.x1 < x + textWidth(style.text, style.fontSize);
          expect(isAcross && shape.y1 < y + half && shape.y2 > y - half).toBe(false);
        }
    }
    expect(rankLayout(long, 700, texts('en'), 'en').stacked).toBe(true);
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
