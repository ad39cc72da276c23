import { expect, test } from 'vitest';
import { en } from '../../src/lib/text/en';
import { zhCN } from '../../src/lib/text/zh-CN';

test.each([
  [0, 0, 0, undefined, undefined],
  [3, 0, 0, '另有 3 个机构未列', '3 more agencies not listed'],
  [0, 4, 0, '另有较早的 4 个年度未列', '4 earlier years not listed'],
  [1, 1, 0, '另有 1 个机构、较早的 1 个年度未列', '1 more agency and 1 earlier year not listed'],
  [12, 0, 3, '另有 12 个机构、3 项指标未列', '12 more agencies and 3 more indicators not listed'],
])('%i agencies, %i years, %i indicators without room', (agencies, years, indicators, chinese, english) => {
  const left = { agencies, years, indicators };
  expect(zhCN.decks.shownTable(left)).toBe(chinese);
  expect(en.decks.shownTable(left)).toBe(english);
});
