import { describe, expect, it } from 'vitest';
import { roomBeside } from '../../src/lib/domain/beside';
import { cutOf, KINDS } from '../../src/lib/domain/kind';
import { PLAIN, VIEW_KINDS, type View } from '../../src/lib/domain/view';
import { periodText } from '../../src/lib/text/period';
import { texts } from '../../src/lib/text/texts';
import { SENTENCE_WORDS, viewSentence, type SentenceWord } from '../../src/lib/text/view-sentence';

const view: View = {
  kind: 'trend',
  district: 'demo',
  indicator: 'litigation-new',
  group: 'enforcement',
  highlight: ['a', 'b'],
  years: { from: 2016, to: 2025 },
  measure: 'value',
  ...PLAIN,
};

describe('the View as a sentence', () => {
  it.each([
    ['zh-CN', view, '看 执法部门 的 新收一审 趋势，2016–2025 年，按 数值，突出 甲局、乙局。'],
    [
      'zh-CN',
      { ...view, kind: 'rank', group: 'all' },
      '看 全部机构 的 新收一审 排序，2025 年，按 数值，突出 甲局、乙局。',
    ],
    [
      'zh-CN',
      { ...view, kind: 'change' },
      '看 执法部门 的 新收一审 增减，2016–2025 年 首末两年相比，突出 甲局、乙局。',
    ],
    ['zh-CN', { ...view, kind: 'parts' }, '看 执法部门 的 新收一审 组成，2025 年，突出 甲局、乙局。'],
    [
      'zh-CN',
      { ...view, kind: 'matrix' },
      '看 执法部门 的 新收一审 矩阵，按 年份 分列，2016–2025 年，按 数值，突出 甲局、乙局。',
    ],
    [
      'zh-CN',
      { ...view, kind: 'matrix', by: 'indicators' },
      '看 执法部门 的 新收一审 与 败诉率 矩阵，按 指标 分列，2025 年，按 数值，突出 甲局、乙局。',
    ],
    [
      'zh-CN',
      { ...view, kind: 'scatter' },
      '看 执法部门 的 新收一审 与 败诉率 散点，2025 年，按 数值，突出 甲局、乙局。',
    ],
    [
      'zh-CN',
      { ...view, kind: 'facets' },
      '看 执法部门 的 新收一审 小图，按 机构 分图，2016–2025 年，按 数值，突出 甲局、乙局。',
    ],
    [
      'en',
      { ...view, kind: 'facets', by: 'indicators' },
      'The small charts of 新收一审 and 败诉率 among enforcement departments, one for each of the indicators, 2016–2025, as value, highlighting 甲局, 乙局.',
    ],
    [
      'en',
      view,
      'The trend of 新收一审 among enforcement departments, 2016–2025, as value, highlighting 甲局, 乙局.',
    ],
  ] as const)('%s', (locale, of, sentence) => {
    const parts = viewSentence(
      of,
      { indicator: '新收一审', highlight: ['甲局', '乙局'], beside: ['败诉率'] },
      texts(locale),
    );
    expect(parts.map((part) => part.text + part.tail).join('')).toBe(sentence);
  });

  it('offers every word that changes something in it, once, in both languages and kinds', () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      for (const kind of VIEW_KINDS) {
        for (const by of ['agencies', 'indicators'] as const) {
          const of = { ...view, kind, by };
          const parts = viewSentence(of, { indicator: 'x', highlight: [] }, texts(locale));
          const words = parts.flatMap((part) => part.word ?? []).sort();
          const idle: SentenceWord[] = [];
          if (roomBeside(of) === 0) idle.push('beside');
          if (cutOf(of) === undefined) idle.push('by');
          if (KINDS[kind].levels === true) idle.push('measure');
          expect(words).toEqual(SENTENCE_WORDS.filter((word) => !idle.includes(word)).sort());
        }
      }
    }
  });

  it('names three further indicators at most, and how many there are', () => {
    const beside = ['甲', '乙', '丙', '丁'];
    const of = { ...view, kind: 'matrix', by: 'indicators' } as const;
    const said = (names: string[]) =>
      viewSentence(of, { indicator: 'x', highlight: [], beside: names }, texts('zh-CN')).find(
        ({ word }) => word === 'beside',
      )?.text;
    expect(said(beside)).toBe('甲、乙、丙等 4 项');
    expect(said(beside.slice(0, 3))).toBe('甲、乙、丙');
    expect(said([])).toBe('（无其他指标）');
  });
});

describe('a period in words', () => {
  it.each([
    ['year', '全年', 'full year'],
    ['until-11', '截至 11 月', 'until month 11'],
    ['since-2016', '自 2016 年累计', 'cumulative since 2016'],
    ['at-2021-12-31', '2021-12-31 时点', 'at 2021-12-31'],
  ] as const)('%s', (period, chinese, english) => {
    expect(periodText(period, texts('zh-CN'))).toBe(chinese);
    expect(periodText(period, texts('en'))).toBe(english);
  });
});
