import { expect, test } from 'vitest';
import { ruleSentence } from '../../src/lib/text/rule-sentence';

const NAMES = new Map([
  ['appeared', '负责人 出庭'],
  ['due', '应出庭'],
]);

test.each([
  ['appeared <= due', '负责人 出庭 ≤ 应出庭'],
  ['appeared >= due + other', '负责人 出庭 ≥ 应出庭 + other'],
  ['appeared != due', '负责人 出庭 ≠ 应出庭'],
  ['appeared ~ due / other * 100', '负责人 出庭 ≈ 应出庭 / other * 100'],
])('%s is read as %s', (expression, sentence) => {
  expect(ruleSentence(expression, (code) => NAMES.get(code) ?? code)).toBe(sentence);
});
