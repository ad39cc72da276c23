import { describe, expect, it } from 'vitest';
import { PLAIN, type View } from '../../src/lib/domain/view';
import { periodText } from '../../src/lib/text/period';
import { texts } from '../../src/lib/text/texts';
import { SENTENCE_WORDS, viewSentence } from '../../src/lib/text/view-sentence';

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
      'en',
      view,
      'The trend of 新收一审 among enforcement departments, 2016–2025, as value, highlighting 甲局, 乙局.',
    ],
  ] as const)('%s', (locale, of, sentence) => {
    const parts = viewSentence(of, { indicator: '新收一审', highlight: ['甲局', '乙局'] }, texts(locale));
    expect(parts.map((part) => part.text + part.tail).join('')).toBe(sentence);
  });

  it('offers every word to change, once, in both languages and kinds', () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      for (const kind of ['trend', 'rank'] as const) {
        const parts = viewSentence({ ...view, kind }, { indicator: 'x', highlight: [] }, texts(locale));
        const words = parts.flatMap((part) => part.word ?? []).sort();
        expect(words).toEqual([...SENTENCE_WORDS].sort());
      }
    }
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
