import { describe, expect, test } from 'vitest';
import { absentCell, numberCell } from '../../src/lib/domain/cell';
import { chartDescription } from '../../src/lib/text/description';
import { headline } from '../../src/lib/text/headline';
import { sourceLine } from '../../src/lib/text/source';
import { subtitle } from '../../src/lib/text/subtitle';
import { texts } from '../../src/lib/text/texts';
import { example } from '../charts/examples';
import { given, nine, type Given } from './scene';

const n = numberCell;
const gap = absentCell('not-reported');
const lone = { kind: 'change', highlight: [] } as const;

describe.each<[string, Given, string, string]>([
  [
    'the largest increase',
    { rows: nine([n(5), n(9), n(20)]), view: { kind: 'change' } },
    '住房城乡建委新收一审案件由 2023 年 5 件到 2025 年 20 件，增加 15 件，为 9 个执法部门中增加最多',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission from 5 cases in 2023 to 20 cases in 2025, 15 cases more, the largest increase of the 9 enforcement departments',
  ],
  [
    'a fall by one',
    { rows: [...nine([n(5), n(9), n(4)]), [n(30), n(20), n(10)]], view: { kind: 'change' } },
    '住房城乡建委新收一审案件由 2023 年 5 件到 2025 年 4 件，减少 1 件',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission from 5 cases in 2023 to 4 cases in 2025, 1 case fewer',
  ],
  [
    'per cent from a base of ten on: 10 → 20, never 4 → 12',
    { rows: nine([n(10), n(9), n(20)]), view: { kind: 'change' } },
    '住房城乡建委新收一审案件由 2023 年 10 件到 2025 年 20 件，增加 10 件（+100.0%），为 9 个执法部门中增加最多',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission from 10 cases in 2023 to 20 cases in 2025, 10 cases more (+100.0%), the largest increase of the 9 enforcement departments',
  ],
  [
    'from zero is new, never infinite',
    { rows: [...nine([n(0), n(9), n(4)]), [n(3), n(20), n(100)]], view: { kind: 'change' } },
    '住房城乡建委新收一审案件由 2023 年 0 件到 2025 年 4 件，增加 4 件（新增）',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission from 0 cases in 2023 to 4 cases in 2025, 4 cases more (new)',
  ],
  [
    'unchanged',
    { rows: [...nine(n(7)), [n(1), n(1), n(2)]], view: { kind: 'change' } },
    '住房城乡建委新收一审案件由 2023 年 7 件到 2025 年 7 件，持平',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission from 7 cases in 2023 to 7 cases in 2025, unchanged',
  ],
  [
    'a doubtful figure claims no end',
    { rows: nine([n(5), n(9), n(20, 'exact', ['doubtful'])]), view: { kind: 'change' } },
    '住房城乡建委新收一审案件由 2023 年 5 件到 2025 年 20 件（存疑），增加 15 件',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission from 5 cases in 2023 to 20 cases (doubtful) in 2025, 15 cases more',
  ],
  [
    'absent in the first year',
    { rows: nine([gap, n(9), n(20)]), view: { kind: 'change' } },
    '住房城乡建委新收一审案件2023 年未报告，增减无从计算',
    'First-instance administrative cases received: Housing and Urban-Rural Development Commission not reported in 2023, no change can be told',
  ],
  [
    'none highlighted: how many, and the largest increase',
    { rows: [[n(5), n(9), n(20)], [n(5), n(9), n(2)], n(3), [n(1), n(1), n(2)]], view: lone },
    '2025 年新收一审案件与 2023 年相比，2 个执法部门增加，1 个减少，1 个持平；增加最多的是城市管理局，+15 件',
    'First-instance administrative cases received, 2025 against 2023: more in 2 of the enforcement departments, fewer in 1, the same in 1; largest increase: Urban Management Bureau, +15 cases',
  ],
  [
    'across a new definition',
    { rows: nine([n(5), n(9), n(20)]), view: { kind: 'change' }, broken: true },
    '新收一审案件 2023 年与 2025 年口径不同，不相比较',
    'First-instance administrative cases received: 2023 and 2025 are defined differently and not compared',
  ],
])('the title of two years: %s', (_, scene, zh, en) => {
  test('in both languages', () => {
    expect(headline(given(scene), texts('zh-CN'), 'zh-CN')).toBe(zh);
    expect(headline(given(scene), texts('en'), 'en')).toBe(en);
  });
});

test('a rate changes in points; over a small denominator it is not compared', () => {
  expect(headline(example('change-rate'), texts('zh-CN'), 'zh-CN')).toBe(
    '住房城乡建委出庭应诉率由 2016 年 62% 到 2025 年 86.5%，上升 24.5 个百分点',
  );
});

test('subtitle and foot name the two years', () => {
  const comparison = example('change-cases');
  expect(subtitle(comparison, texts('zh-CN'), 'zh-CN')).toMatch(/ · 2016 年与 2025 年$/);
  expect(sourceLine(comparison, texts('zh-CN'))).toMatch(/^来源：各机构 2016、2025 年度/);
});

test('the description reads out both ends and who is highlighted', () => {
  const said = chartDescription(example('change-cases'), texts('zh-CN'), 'zh-CN');
  for (const part of [
    '增减图，新收一审行政诉讼案件，2016 年与 2025 年，27 个机构由增至减。',
    '住房城乡建委：由 18 到 52（+34、+188.9%）。',
    '农业农村委：由 31 到 0（−31、−100.0%）。',
    '教委：由 0 到 19（+19、新增）。',
  ]) {
    expect(said).toContain(part);
  }
  expect(chartDescription(example('change-break'), texts('zh-CN'), 'zh-CN')).toContain('口径不同，不相比较');
});
