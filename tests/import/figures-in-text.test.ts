import { describe, expect, it, test } from 'vitest';
import { numberCell } from '../../src/lib/domain/cell';
import { figuresInText, speaksOfOthers } from '../../src/lib/import/figures-in-text';
import { INDICATORS } from '../fixtures/catalogue';

/** `[text]value` for what the indicator can be, `(text)` for other numbers. */
function marked(sentence: string, indicator: keyof typeof INDICATORS): string {
  return figuresInText(sentence, INDICATORS[indicator])
    .map(({ text, cell }) => (cell === undefined ? `(${text})` : `[${text}]${cell.value}`))
    .join(' ');
}

describe('the numbers of a sentence', () => {
  test.each([
    ['全年新收一审行政诉讼案件31件，审结28件。', 'cases', '[31件]31 [28件]28'],
    ['2021年，举办法治培训12场，培训1.3万人次。', 'training', '[12场]12 (1.3万人次)'],
    ['2021年，举办法治培训12场，培训1.3万人次。', 'trained', '(12场) [1.3万人次]13000'],
    ['开展普法宣传500余场次', 'training', '[500余场次]500'],
    ['举办培训班两期', 'training', '[两期]2'],
    ['修订标准七类23项', 'cases', '(七类) (23项)'],
    ['参考率、合格率均达100%', 'pass', '[100%]100'],
    ['合格率百分之九十八', 'pass', '[百分之九十八]98'],
    ['截至11月30日，共收案１，２３４件', 'cases', '[１，２３４件]1234'],
    ['自2016年以来累计收案2,021件，其中第三季度5件', 'cases', '[2,021件]2021 [5件]5'],
    ['按照〔2021〕5号文件，统一部署，案件近700件', 'cases', '[近700件]700'],
    ['培训约40次', 'training', '[约40次]40'],
    ['收案31,其中3件', 'cases', '[31]31 [3件]3'],
    ['没有数字的一句话', 'cases', ''],
  ] as const)('%s for %s: %s', (sentence, indicator, expected) => {
    expect(marked(sentence, indicator)).toBe(expected);
  });

  it('stand where they are said to stand', () => {
    const sentence = '共收案３１件，审结28件';
    for (const { start, end, text } of figuresInText(sentence, INDICATORS.cases))
      expect(sentence.slice(start, end)).toBe(text);
  });
});

test.each([
  ['全年收案31件', 31, false],
  ['全年收案31件', 13, true],
  ['修订标准七类23项', 23, false],
  ['收案1.2万件', 12000, false],
  ['全年未发生行政诉讼案件，接待2次', 0, false],
  ['全年收案31件', 0, true],
  ['收案若干', 31, false],
  ['', 31, false],
] as const)('%s cited for %d speaks of others: %s', (sentence, value, others) => {
  expect(speaksOfOthers(sentence, numberCell(value), INDICATORS.cases)).toBe(others);
});
