import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/lib/domain/comparison';
import { chartDescription } from '../../src/lib/text/description';
import { headline } from '../../src/lib/text/headline';
import { signNotes, sourceLine } from '../../src/lib/text/source';
import { subtitle } from '../../src/lib/text/subtitle';
import { texts } from '../../src/lib/text/texts';
import { example, exampleParts } from '../charts/examples';

const zh = (comparison: Comparison) => headline(comparison, texts('zh-CN'), 'zh-CN');

describe('the title of parts', () => {
  test('says what the highlighted agency’s whole is made of', () => {
    expect(zh(example('parts-amounts'))).toBe(
      '城市管理局 2025 年复议办结 31 件：维持 4（12.9%）、直接纠错 8（25.8%）、调解和解 14（45.2%）、其他 5（16.1%）',
    );
    expect(headline(example('parts-amounts'), texts('en'), 'en')).toBe(
      'Reconsideration cases concluded: Urban Management Bureau 31 cases in 2025: Upheld 4 (12.9%), Corrected 8 (25.8%), Settled 14 (45.2%), Other 5 (16.1%)',
    );
  });

  test('or which cell of its breaks the sum', () => {
    expect(zh(exampleParts(true, { highlight: ['a04'] }))).toBe(
      '市场监管局 2025 年复议办结未能分解：维持 35 + 直接纠错 12 + 调解和解 7 ≠ 复议办结 53',
    );
    expect(zh(exampleParts(true, { highlight: ['a05'] }))).toContain('：直接纠错未报告');
  });

  test('of the group sums only what may be summed', () => {
    const all = exampleParts(true, { highlight: [] });
    const [, sum = ''] = /合计 ([\d,]+) 件/.exec(zh(all)) ?? [];
    const parts = [...zh(all).matchAll(/ ([\d,]+)（/g)].map(([, text = '']) => Number(text.replace(',', '')));
    expect(parts).toHaveLength(3);
    expect(parts.reduce((total, one) => total + one, 0)).toBe(Number(sum.replace(',', '')));
    const single = { ...all, indicator: { ...all.indicator, additive: false } };
    expect(zh(single)).toBe('2025 年复议办结的组成：28 个执法部门各部分与总数相符');
  });

  test('counts all agencies as agencies', () => {
    expect(zh(exampleParts(true, { highlight: [], group: 'all' }))).toMatch(
      /^2025 年各部分与总数相符的 28 个机构，复议办结合计 [\d,]+ 件：/,
    );
  });

  test('says so where no parts are on record, or too few fit', () => {
    expect(zh({ ...example('parts-amounts'), beside: [], sparse: 'parts' })).toBe(
      '复议办结没有登记组成部分，只列表、不作图',
    );
    expect(zh({ ...example('parts-amounts'), sparse: 'sums' })).toBe(
      '复议办结各部分齐全且与总数相符的机构不足 3 个，只列表、不作图',
    );
  });
});

test('under the title one year; in words slice by slice', () => {
  expect(subtitle(example('parts-amounts'), texts('zh-CN'), 'zh-CN')).toMatch(/ · 2025 年$/);
  const said = chartDescription(example('parts-amounts'), texts('zh-CN'), 'zh-CN');
  expect(said).toMatch(/^堆叠横条图，被申请行政复议办结的组成，2025 年，28 个机构；3 个未能分解。/);
  expect(said).toContain('城市管理局：共 31，维持 4（12.9%）');
});

test('the foot counts the cells of the parts, too, and explains no sign that a stack has not', () => {
  const comparison = example('parts-amounts');
  expect(sourceLine(comparison, texts('zh-CN'))).toContain('124 个单元格；1 个未报告，不作零计');
  expect(signNotes(comparison, texts('zh-CN'), 'zh-CN')).toEqual(['*：存疑或经修订']);
  expect(signNotes(example('change-break'), texts('zh-CN'), 'zh-CN')).toEqual(['*：存疑或经修订']);
});
