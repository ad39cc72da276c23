import { describe, expect, test } from 'vitest';
import { numberCell } from '../../src/lib/domain/cell';
import type { Measure } from '../../src/lib/domain/view';
import { tickLabel } from '../../src/lib/charts/frame';
import { readPreferences } from '../../src/lib/server/preferences';
import { exactTitle, formatColumn } from '../../src/lib/text/column-number';
import { headline } from '../../src/lib/text/headline';
import { formatAmount, formatCell, formatMeasured, formatWithUnit } from '../../src/lib/text/number';
import { texts } from '../../src/lib/text/texts';
import { caseObservations, CASES, exampleComparison, RATE } from '../charts/examples';

const LARGE = texts('zh-CN', 'large');
const PLAIN = texts('zh-CN');
const MONEY = { ...CASES, valueType: 'amount' as const, unit: '元', unitEn: 'yuan' };

describe('numbers by 万 and 亿, where a reader wants them', () => {
  test.each([
    [9999, '9,999'],
    [9999.96, '1 万'],
    [10_000, '1 万'],
    [12_345, '1.23 万'],
    [-12_345, '−1.23 万'],
    [123_456, '12.35 万'],
    [12_340_000, '1,234 万'],
    [99_600_000, '9,960 万'],
    [99_999_940, '9,999.99 万'],
    [99_999_960, '1 亿'],
    [456_000_000, '4.56 亿'],
    [1_234_567_890_000, '12,345.68 亿'],
  ])('%d is written %s', (value, text) => {
    expect(formatAmount(value, LARGE)).toBe(text);
    expect(formatAmount(value, PLAIN)).not.toMatch(/[万亿]/);
  });

  test('with the unit, the sign of a change and that of its precision', () => {
    expect(formatWithUnit(12_345, CASES, 'value', LARGE, 'zh-CN')).toBe('1.23 万件');
    expect(formatWithUnit(52, CASES, 'value', LARGE, 'zh-CN')).toBe('52 件');
    expect(formatMeasured(12_345, CASES, 'change', LARGE)).toBe('+1.23 万');
    expect(formatMeasured(-12_345, CASES, 'change', LARGE)).toBe('−1.23 万');
    expect(formatCell(numberCell(40_000, 'at-least'), CASES, 'value', LARGE)).toBe('≥4 万');
  });

  test('percentages and places are not shortened', () => {
    expect(formatMeasured(12_345, CASES, 'percent-change', LARGE)).toBe('+12,345%');
    expect(formatMeasured(12_345, CASES, 'rank', LARGE)).toBe('12,345');
  });

  test('English numbers stay in figures', () => {
    expect(formatAmount(12_345, texts('en', 'large'))).toBe('12,345');
  });

  test('an axis is shortened only where nothing is rounded away', () => {
    const comparison = exampleComparison();
    expect(tickLabel(comparison, 150_000, LARGE)).toBe('15 万');
    expect(tickLabel(comparison, 12_500, LARGE)).toBe('1.25 万');
    expect(tickLabel(comparison, 12_550, LARGE)).toBe('12,550');
    expect(tickLabel(comparison, 250_000_000, LARGE)).toBe('2.5 亿');
    expect(tickLabel(comparison, 250_500_000, LARGE)).toBe('250,500,000');
  });

  test('a headline names the figure so', () => {
    const observations = caseObservations().map((one) =>
      one.cell.kind === 'number' ? { ...one, cell: numberCell(one.cell.value * 1000) } : one,
    );
    const comparison = exampleComparison({ observations, view: { highlight: ['a01'] } });
    // 52 and 45 thousand.
    expect(headline(comparison, LARGE, 'zh-CN')).toContain('5.2 万件');
    expect(headline(comparison, PLAIN, 'zh-CN')).toContain('52,000 件');
  });
});

describe('a column', () => {
  test.each<[string, number, typeof CASES, Measure, string]>([
    ['counts have no decimals', 52, CASES, 'value', '52'],
    ['half a count is a median', 17.5, CASES, 'value', '17.5'],
    ['percentages have one', 100, RATE, 'value', '100.0%'],
    ['points have one', 2, RATE, 'change', '+2.0'],
    ['no change has no sign', 0.01, RATE, 'change', '0.0'],
    ['relative changes have one', -9, CASES, 'percent-change', '−9.0%'],
    ['an index has one', 100, CASES, 'index', '100.0'],
    ['amounts have two', 1234.5, MONEY, 'value', '1,234.50'],
    ['rates per exposure have two', 2.5, CASES, 'per-exposure', '2.50'],
    ['places have none', 3, CASES, 'rank', '3'],
  ])('%s', (_, value, indicator, measure, text) => {
    expect(formatColumn(value, indicator, measure, PLAIN)).toBe(text);
  });

  test('has the exact figure in a title where it is shortened, and only there', () => {
    expect(formatColumn(123_456, CASES, 'value', LARGE)).toBe('12.35 万');
    expect(formatColumn(20_000, CASES, 'change', LARGE)).toBe('+2.00 万');
    expect(formatColumn(20_000, CASES, 'rank', LARGE)).toBe('20,000');
    expect(exactTitle(123_456, CASES, 'value', LARGE)).toBe('123,456');
    expect(exactTitle(123_456, CASES, 'value', PLAIN)).toBeUndefined();
    expect(exactTitle(52, CASES, 'value', LARGE)).toBeUndefined();
    expect(exactTitle(123_456.7, MONEY, 'value', LARGE)).toBe('123,456.70');
  });
});

test('the choice is a preference; anything unknown is figures', () => {
  const read = (kept: string | undefined) =>
    readPreferences((name) => (name === 'numbers' ? kept : undefined), null).numbers;
  expect([read('large'), read('plain'), read('x'), read(undefined)]).toEqual([
    'large',
    'plain',
    'plain',
    'plain',
  ]);
});
