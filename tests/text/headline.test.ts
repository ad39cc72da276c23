import { describe, expect, test } from 'vitest';
import { absentCell, numberCell } from '../../src/lib/domain/cell';
import type { View } from '../../src/lib/domain/view';
import { headline } from '../../src/lib/text/headline';
import { texts } from '../../src/lib/text/texts';
import {
  AGENCIES,
  codeAt,
  exampleAgency,
  EXAMPLES,
  exampleComparison,
  observed,
  RATE,
} from '../charts/examples';
import { casesOf, given, nine, type Given } from './scene';

const n = numberCell;
const gap = absentCell('not-reported');

const none: Partial<View> = { highlight: [] };

describe.each([
  [
    'the most',
    { rows: nine(n(52)) },
    '住房城乡建委 2025 年新收一审案件 52 件，为 9 个执法部门中最多',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission 52 cases in 2025, the most of the 9 enforcement departments',
  ],
  [
    'the fewest, with one case',
    { rows: nine(n(1)) },
    '住房城乡建委 2025 年新收一审案件 1 件，为 9 个执法部门中最少',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission 1 case in 2025, the fewest of the 9 enforcement departments',
  ],
  [
    'the most of those that reported',
    { rows: [...nine(n(52)), gap] },
    '住房城乡建委 2025 年新收一审案件 52 件，为已报告的 9 个执法部门中最多',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission 52 cases in 2025, the most of the 9 enforcement departments that reported',
  ],
  [
    'level with one other',
    { rows: nine(n(17)) },
    '住房城乡建委 2025 年新收一审案件 17 件，与另外 1 个机构并列为 9 个执法部门中最多',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission 17 cases in 2025, level with 1 other as the most of the 9 enforcement departments',
  ],
  [
    'in between: against the median',
    { rows: nine(n(15)) },
    '住房城乡建委 2025 年新收一审案件 15 件，高于 9 个执法部门的中位数 14 件',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission 15 cases in 2025, above the median 14 cases of the 9 enforcement departments',
  ],
  [
    'on the median',
    { rows: nine(n(13)) },
    '住房城乡建委 2025 年新收一审案件 13 件，等于 9 个执法部门的中位数 13 件',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission 13 cases in 2025, equal to the median 13 cases of the 9 enforcement departments',
  ],
  [
    'doubtful: no claim',
    { rows: nine(n(99, 'exact', ['doubtful'])) },
    '住房城乡建委 2025 年新收一审案件 99 件（存疑）',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission 99 cases (doubtful) in 2025',
  ],
  [
    'provisional: said so',
    { rows: nine(n(52, 'exact', ['provisional'])) },
    '住房城乡建委 2025 年新收一审案件 52 件（暂定），为 9 个执法部门中最多',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission 52 cases (provisional) in 2025, the most of the 9 enforcement departments',
  ],
  [
    'at least so many may be the most',
    { rows: nine(n(40, 'at-least')) },
    '住房城乡建委 2025 年新收一审案件 ≥40 件，为 9 个执法部门中最多',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission ≥40 cases in 2025, the most of the 9 enforcement departments',
  ],
  [
    'at most so many may not',
    { rows: nine(n(40, 'at-most')) },
    '住房城乡建委 2025 年新收一审案件 ≤40 件',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission ≤40 cases in 2025',
  ],
  [
    'not the most where another may have had more',
    { rows: [n(30, 'at-least'), n(52), n(11), n(12), n(13), n(14), n(15), n(16)] },
    '住房城乡建委 2025 年新收一审案件 52 件，高于 8 个执法部门的中位数 14.5 件',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission 52 cases in 2025, above the median 14.5 cases of the 8 enforcement departments',
  ],
  [
    'seven have no median: change on the year before',
    { rows: [n(1), [n(5), n(5), n(9)], n(20), n(21), n(22), n(23), n(24)] },
    '住房城乡建委 2025 年新收一审案件 9 件，同比增加 4 件',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission 9 cases in 2025, 4 cases more than the year before',
  ],
  [
    'fewer than the year before',
    { rows: [n(1), [n(5), n(12), n(9)], n(20)] },
    '住房城乡建委 2025 年新收一审案件 9 件，同比减少 3 件',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission 9 cases in 2025, 3 cases fewer than the year before',
  ],
  [
    'as in the year before',
    { rows: [n(1), n(9), n(20)] },
    '住房城乡建委 2025 年新收一审案件 9 件，与上年持平',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission 9 cases in 2025, as in the year before',
  ],
  [
    'no year before: nothing to compare with',
    { rows: [n(1), [n(5), gap, n(9)], n(20)] },
    '住房城乡建委 2025 年新收一审案件 9 件',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission 9 cases in 2025',
  ],
  [
    'across a break: no change is told',
    { rows: [n(1), [n(5), n(5), n(9)], n(20)], broken: true },
    '住房城乡建委 2025 年新收一审案件 9 件，本年口径改变，不与上年相比',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission 9 cases in 2025; a new definition, not compared with the year before',
  ],
  [
    'two reporters in the last year: nobody is the most',
    { rows: [[n(1), n(1), gap], [n(5), n(5), n(9)], n(2)] },
    '住房城乡建委 2025 年新收一审案件 9 件，同比增加 4 件',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission 9 cases in 2025, 4 cases more than the year before',
  ],
  [
    'all level: nobody is',
    { rows: Array.from({ length: 9 }, () => n(3)) },
    '住房城乡建委 2025 年新收一审案件 3 件，等于 9 个执法部门的中位数 3 件',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission 3 cases in 2025, equal to the median 3 cases of the 9 enforcement departments',
  ],
  [
    'many share the least: no finding',
    { rows: [n(0), n(0), n(0), n(0), n(5), n(6), n(7), n(8)] },
    '住房城乡建委 2025 年新收一审案件 0 件，低于 8 个执法部门的中位数 2.5 件',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission 0 cases in 2025, below the median 2.5 cases of the 8 enforcement departments',
  ],
  [
    'absent in the last year',
    { rows: nine([n(5), n(5), gap]) },
    '住房城乡建委 2025 年新收一审案件：未报告',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission not reported in 2025',
  ],
  [
    'withheld in the last year',
    { rows: nine([n(5), n(5), absentCell('withheld')]) },
    '住房城乡建委 2025 年新收一审案件：不公开',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission withheld in 2025',
  ],
  [
    'of two highlighted, the one at an end speaks',
    { rows: nine(n(52)), view: { highlight: ['a04', 'a01'] } },
    '住房城乡建委 2025 年新收一审案件 52 件，为 9 个执法部门中最多',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission 52 cases in 2025, the most of the 9 enforcement departments',
  ],
  [
    'of two highlighted, the one with a figure speaks',
    { rows: nine([n(5), n(5), gap]), view: { highlight: ['a01', 'a04'] } },
    '市场监管局 2025 年新收一审案件 13 件，低于已报告的 8 个执法部门的中位数 13.5 件',
    'First-instance administrative cases received: Market Regulation Bureau 13 cases in 2025, below the median 13.5 cases of the 8 enforcement departments that reported',
  ],
  [
    'the largest increase',
    { rows: nine([n(5), n(5), n(12)]), view: { measure: 'change' } },
    '住房城乡建委 2025 年新收一审案件同比 +7 件，为 9 个执法部门中增加最多',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission +7 cases in 2025 on the year before, the largest increase of the 9 enforcement departments',
  ],
  [
    'the smallest fall of all is no increase',
    {
      rows: [
        [n(9), n(9), n(5)],
        [n(9), n(9), n(8)],
        [n(9), n(9), n(6)],
        [n(9), n(9), n(6)],
        [n(9), n(9), n(6)],
        [n(9), n(9), n(6)],
        [n(9), n(9), n(6)],
        [n(9), n(9), n(6)],
      ],
      view: { measure: 'change' },
    },
    '住房城乡建委 2025 年新收一审案件同比 −1 件，高于 8 个执法部门的中位数 −3 件',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission −1 case in 2025 on the year before, above the median −3 cases of the 8 enforcement departments',
  ],
  [
    'an index has a base and no winner',
    { rows: nine([n(15), n(16), n(30)]), view: { measure: 'index' } },
    '住房城乡建委 2025 年新收一审案件指数 200（2023 年 = 100），高于 9 个执法部门的中位数 100',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission at 200 in 2025 (2023 = 100), above the median 100 of the 9 enforcement departments',
  ],
  [
    'an index from a small base is not compared',
    { rows: nine([n(5), n(6), n(10)]), view: { measure: 'index' } },
    '住房城乡建委 2025 年新收一审案件指数 200（2023 年 = 100），基数不足 10，不参与比较',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission at 200 in 2025 (2023 = 100), from fewer than 10, not compared',
  ],
  [
    'a change from zero is new, and never infinite',
    { rows: nine([n(5), n(0), n(10)]), view: { measure: 'percent-change' } },
    '住房城乡建委 2025 年新增新收一审案件（2024 年为零）',
    'First-instance administrative cases received: new at Housing and Urban-Rural Development Commission in 2025 (zero in 2024)',
  ],
  [
    'a change against the first year names it',
    { rows: nine([n(50), n(20), n(40)]), view: { measure: 'change', baseline: 'first' } },
    '住房城乡建委 2025 年新收一审案件较 2023 年 \u221210 件，为 9 个执法部门中减少最多',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission \u221210 cases in 2025 on 2023, the largest decrease of the 9 enforcement departments',
  ],
  [
    'a share is of the total of the group',
    { rows: [n(10), n(30), n(60)], view: { measure: 'share' } },
    '住房城乡建委 2025 年新收一审案件占执法部门合计的 30%',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission had 30% of the total of enforcement departments in 2025',
  ],
  [
    'a rank is a place, not a praise',
    { rows: nine(n(52)), view: { measure: 'rank' } },
    '住房城乡建委 2025 年新收一审案件由高到低位次为 1（9 个执法部门）',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission had rank 1 in 2025, highest first, of the 9 enforcement departments',
  ],
  [
    'a percentile',
    { rows: nine(n(13)), view: { measure: 'percentile' } },
    '住房城乡建委 2025 年新收一审案件的百分位为 44.4（9 个执法部门）',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission stood at percentile 44.4 in 2025, of the 9 enforcement departments',
  ],
  [
    'none highlighted: the median',
    { rows: nine(n(52)), view: none },
    '2025 年 9 个执法部门的新收一审案件，中位数 14 件',
    'First-instance administrative cases received, 2025: median 14 cases of the 9 enforcement departments',
  ],
  [
    'none highlighted, some absent',
    { rows: [...nine(n(52)), gap], view: none },
    '2025 年已报告的 9 个执法部门的新收一审案件，中位数 14 件',
    'First-instance administrative cases received, 2025: median 14 cases of the 9 enforcement departments that reported',
  ],
  [
    'none highlighted, too few for a median',
    { rows: [n(1), n(2), n(3)], view: none },
    '2025 年 3 个执法部门报告新收一审案件，不足 8 个，不计中位数',
    'First-instance administrative cases received, 2025: 3 of the enforcement departments reported, fewer than the 8 that a median wants',
  ],
  [
    'none highlighted, nobody in the last year',
    {
      rows: Array.from({ length: 3 }, () => [n(1), n(2), gap] as const),
      view: { ...none, years: { from: 2023, to: 2025 } },
    },
    '新收一审案件有数值的年份不足 3 年，只列表、不作图',
    'Fewer than 3 years have figures of first-instance administrative cases received: a table, not a chart',
  ],
  [
    'a ranking names its top',
    { rows: nine(n(52)), view: { ...none, kind: 'rank' } },
    '2025 年新收一审案件最多的是住房城乡建委，52 件；9 个执法部门的中位数 14 件',
    'Housing and Urban-Rural Development Commission had the most in 2025: first-instance administrative cases received 52 cases; the median of the 9 enforcement departments is 14 cases',
  ],
  [
    'a ranking with a shared top names the median',
    { rows: nine(n(17)), view: { ...none, kind: 'rank' } },
    '2025 年 9 个执法部门的新收一审案件，中位数 14 件',
    'First-instance administrative cases received, 2025: median 14 cases of the 9 enforcement departments',
  ],
  [
    'two reporters: a table, and why',
    { rows: [n(1), n(2), gap, gap] },
    '报告新收一审案件的机构不足 3 个，只列表、不作图',
    'Fewer than 3 agencies report first-instance administrative cases received: a table, not a chart',
  ],
] as const satisfies readonly (readonly [string, Given, string, string])[])('%s', (_, scene, zh, en) => {
  test('in Chinese', () => {
    expect(headline(given(scene), texts('zh-CN'), 'zh-CN')).toBe(zh);
  });

  test('in English', () => {
    expect(headline(given(scene), texts('en'), 'en')).toBe(en);
  });
});

describe('a rate', () => {
  const rates = (parts: readonly (readonly [number, number])[], view: Partial<View> = {}) =>
    exampleComparison({
      indicator: RATE,
      agencies: AGENCIES.slice(0, parts.length),
      observations: parts.flatMap(([appeared, due], at) =>
        [2023, 2024, 2025].flatMap((year) => [
          observed(codeAt(at), year, 'appeared', n(appeared)),
          observed(codeAt(at), year, 'due', n(due)),
        ]),
      ),
      view: { years: { from: 2023, to: 2025 }, highlight: ['a01'], ...view },
    });
  const others = [10, 11, 12, 13, 14, 15, 16].map((appeared) => [appeared, 20] as const);

  test.each([
    [
      'is 最高 with its parts',
      [[9, 20], [37, 40], ...others],
      '住房城乡建委 2025 年出庭应诉率 92.5%（37/40），为 9 个执法部门中最高',
    ],
    [
      'of a small denominator is not compared, though it is 100 %',
      [[9, 20], [2, 2], ...others],
      '住房城乡建委 2025 年出庭应诉率 100%（2/2），分母不足 10，不参与比较',
    ],
    [
      'is the highest of those with denominators enough',
      [[2, 2], [37, 40], ...others],
      '住房城乡建委 2025 年出庭应诉率 92.5%（37/40），为已报告的 8 个执法部门中最高',
    ],
    [
      'over nothing is not applicable',
      [[9, 20], [0, 0], ...others],
      '住房城乡建委 2025 年出庭应诉率：不适用',
    ],
    [
      'without a median tells its change in points',
      [
        [9, 20],
        [10, 20],
        [15, 20],
      ],
      '住房城乡建委 2025 年出庭应诉率 50%（10/20），与上年持平',
    ],
  ] as const)('%s', (_, parts, zh) => {
    expect(headline(rates(parts), texts('zh-CN'), 'zh-CN')).toBe(zh);
  });
});

test('a stranger to the group is not compared with it', () => {
  const town = { ...exampleAgency(60, 'town'), code: 'town', shortName: '某镇' };
  const comparison = exampleComparison({
    agencies: [...AGENCIES.slice(0, 9), town],
    observations: [
      ...casesOf(nine(n(20))),
      observed('town', 2024, 'cases', n(80)),
      observed('town', 2025, 'cases', n(90)),
    ],
    view: { years: { from: 2023, to: 2025 }, highlight: ['town'] },
  });
  expect(headline(comparison, texts('zh-CN'), 'zh-CN')).toBe(
    '某镇 2025 年新收一审案件 90 件，同比增加 10 件',
  );
});

test('no headline praises: neutral indicators are never 第一 or 领先', () => {
  for (const comparison of Object.values(EXAMPLES)) {
    expect(headline(comparison, texts('zh-CN'), 'zh-CN')).not.toMatch(
      /第一(?!审)|领先|落后|倒数|undefined|NaN/,
    );
    expect(headline(comparison, texts('en'), 'en')).not.toMatch(
      /best|worst|leading|first place|undefined|NaN/,
    );
  }
});
