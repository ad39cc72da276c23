import { fc } from '../fixtures/property';
import { expect, test } from 'vitest';
import { cutText, textWidth, wrapText } from '../../src/lib/charts/text-width';

test('a Chinese character is as wide as its size', () => {
  expect(textWidth('住房城乡建委', 14)).toBe(84);
});

test.each([
  ['住房城乡建委 52', 60, ['住房城乡', '建委 52']],
  ['Urban Management Bureau 28', 100, ['Urban', 'Management', 'Bureau 28']],
  ['未报告：甲局、乙局', 200, ['未报告：甲局、乙局']],
  ['出庭应诉率（%）', 84, ['出庭应诉率', '（%）']],
  ['出庭应诉率（%）', 42, ['出庭应', '诉率', '（%）']],
  ['甲局、乙局', 40, ['甲', '局、', '乙局']],
])('%s in %d px', (text, width, lines) => {
  expect(wrapText(text, 14, width, 3)).toEqual(lines);
});

test('what does not fit in the lines ends in an ellipsis', () => {
  expect(wrapText('规划和自然资源管理局', 14, 42, 2)).toEqual(['规划和', '自然…']);
  expect(cutText('规划和自然资源管理局', 14, 60)).toBe('规划和…');
});

test('no line is wider than asked, unless a single character is', () => {
  const text = fc.stringMatching(/^[a-z住房城、 ]{0,60}$/);
  fc.assert(
    fc.property(text, fc.integer({ min: 40, max: 300 }), (given, width) => {
      for (const line of wrapText(given, 12, width, 3)) {
        expect(textWidth(line, 12)).toBeLessThanOrEqual(width + 1e-9);
      }
    }),
  );
});
