import { describe, expect, test } from 'vitest';
import { freeSheetName, printedAbove, sheetText } from '../../src/lib/export/sheet-text';

describe('the name of a sheet', () => {
  test.each([
    [['a[1]:*?/\\b'], ['a 1      b']],
    [
      ["'引号'", "x'"],
      ['引号', 'x'],
    ],
    [
      ['Case', 'case', 'CASE'],
      ['Case', 'case (2)', 'CASE (3)'],
    ],
    [['History'], ['History (2)']],
    [
      ['', ' '],
      ['Sheet', 'Sheet (2)'],
    ],
    [
      ['x'.repeat(40), 'x'.repeat(41)],
      ['x'.repeat(31), `${'x'.repeat(27)} (2)`],
    ],
    // 30 characters and half an emoji.
    [['😀'.repeat(16)], ['😀'.repeat(15)]],
    [['a\u0000b\ud83d'], ['ab']],
    [[`${'x'.repeat(30)}'y`], ['x'.repeat(30)]],
  ])('%j becomes %j', (wanted, names) => {
    const taken = new Set<string>();
    expect(wanted.map((one) => freeSheetName(one, taken))).toEqual(names);
  });
});

describe('the text of a cell', () => {
  test.each([
    ['=1+1', '=1+1'],
    ['_x000D_', '_x005F_x000D_'],
    ['a\u0008\ufffe\ud83db', 'ab'],
    ['字'.repeat(40_000), '字'.repeat(32_767)],
    [`a${'😀'.repeat(20_000)}`, `a${'😀'.repeat(16_383)}`],
  ])('%.20s is written as it can be held', (text, held) => {
    expect(sheetText(text)).toBe(held);
  });
});

test('the line above a printed page holds 255 characters, with ampersands that are no codes', () => {
  expect(printedAbove('甲 & 乙')).toBe('&C甲 && 乙');
  expect(printedAbove('字'.repeat(500))).toBe(`&C${'字'.repeat(253)}`);
  expect(printedAbove(`${'字'.repeat(252)}&`)).toBe(`&C${'字'.repeat(252)}`);
});
