import { describe, expect, test } from 'vitest';
import { absentCell, numberCell, type Cell } from '../../src/lib/domain/cell';
import type { Measure } from '../../src/lib/domain/view';
import {
  formatCell,
  formatFixed,
  formatMeasured,
  formatNumber,
  formatPercent,
  formatSigned,
  formatWithUnit,
  formatYears,
  measuredUnit,
} from '../../src/lib/text/number';
import { texts } from '../../src/lib/text/texts';
import { CASES, RATE } from '../charts/examples';

test.each([
  [0, '0'],
  [-0, '0'],
  [52, '52'],
  [17.5, '17.5'],
  [17.96, '18'],
  [999, '999'],
  [1000, '1,000'],
  [1234567, '1,234,567'],
  [-1234.5, '−1,234.5'],
  [-0.04, '0'],
  [28.000000000000004, '28'],
])('%d is written %s', (value, text) => {
  expect(formatNumber(value)).toBe(text);
});

test.each([
  [17, 1, '17.0'],
  [-0.04, 1, '0.0'],
  [-12345.678, 2, '−12,345.68'],
  [3, 0, '3'],
])('%d with %d decimals is written %s', (value, decimals, text) => {
  expect(formatFixed(value, decimals)).toBe(text);
});

test.each([
  [7, '+7'],
  [-9, '−9'],
  [0, '0'],
  [0.04, '0'],
  [1.25, '+1.3'],
])('a change of %d is written %s', (value, text) => {
  expect(formatSigned(value)).toBe(text);
});

test('percentages and years', () => {
  expect(formatPercent(93.46)).toBe('93.5%');
  expect(formatPercent(100)).toBe('100%');
  expect(formatYears({ from: 2016, to: 2025 })).toBe('2016–2025');
  expect(formatYears({ from: 2025, to: 2025 })).toBe('2025');
});

describe('a measured number', () => {
  test.each<[string, number, typeof CASES, Measure, string, string, string]>([
    ['count', 52, CASES, 'value', '52', '52 件', '52 cases'],
    ['count of one', 1, CASES, 'value', '1', '1 件', '1 case'],
    ['count change', -9, CASES, 'change', '−9', '−9 件', '−9 cases'],
    ['relative change', 12.34, CASES, 'percent-change', '+12.3%', '+12.3%', '+12.3%'],
    ['index', 168.3, CASES, 'index', '168.3', '168.3', '168.3'],
    ['per exposure', 2.456, CASES, 'per-exposure', '2.46', '2.46 件', '2.46 cases'],
    ['rate', 86.49, RATE, 'value', '86.5%', '86.5%', '86.5%'],
    ['change of a rate', 2.3, RATE, 'change', '+2.3', '+2.3 个百分点', '+2.3 points'],
  ])('%s', (_, value, indicator, measure, bare, zh, en) => {
    expect(formatMeasured(value, indicator, measure, texts('zh-CN'))).toBe(bare);
    expect(formatWithUnit(value, indicator, measure, texts('zh-CN'), 'zh-CN')).toBe(zh);
    expect(formatWithUnit(value, indicator, measure, texts('en'), 'en')).toBe(en);
  });
});

test.each<[Cell, string, string]>([
  [numberCell(0), '0', '0'],
  [numberCell(40, 'at-least'), '≥40', '≥40'],
  [numberCell(700, 'at-most'), '≤700', '≤700'],
  [numberCell(30, 'about'), '≈30', '≈30'],
  [absentCell('not-reported'), '未报告', 'not reported'],
  [absentCell('blank'), '空白', 'blank'],
  [absentCell('not-applicable'), '不适用', 'not applicable'],
])('a cell in short: %j', (cell, zh, en) => {
  expect(formatCell(cell, CASES, 'value', texts('zh-CN'))).toBe(zh);
  expect(formatCell(cell, CASES, 'value', texts('en'))).toBe(en);
});

test.each<[typeof CASES, Measure, string]>([
  [CASES, 'value', '件'],
  [CASES, 'percent-change', '%'],
  [CASES, 'index', ''],
  [RATE, 'value', '%'],
  [RATE, 'change', '个百分点'],
])('the unit of %o by %s', (indicator, measure, unit) => {
  expect(measuredUnit(indicator, measure, texts('zh-CN'), 'zh-CN')).toBe(unit);
});
