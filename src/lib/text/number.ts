import type { Cell, NumberCell, Precision } from '../domain/cell';
import type { Point } from '../domain/comparison';
import { isRatio, type Indicator } from '../domain/indicator';
import { isOrder } from '../domain/measure';
import type { Measure } from '../domain/view';
import type { YearRange } from '../domain/year';
import type { Locale } from './locale';
import type { Numbers } from './number-style';
import type { Texts } from './zh-CN';

/** A true minus, as wide as a plus, so that changes align. */
const MINUS = '\u2212';
const RANGE = '\u2013';

/** Before the number, as tables and labels want it short; the full words stand in `terms.precision`. */
const PRECISION_SIGN: Record<Precision, string> = { exact: '', 'at-least': '≥', 'at-most': '≤', about: '≈' };

/**
 * A number in figures, thousands by comma, the same on every machine: no `Intl`, whose data differ by build.
 * @param decimals at most so many; trailing zeros are dropped
 */
export function formatNumber(value: number, decimals = 1): string {
  // Most figures are counts, and a table has thousands of them.
  if (Number.isSafeInteger(value)) return (value < 0 ? MINUS : '') + grouped(String(Math.abs(value)));
  const [whole = '', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  const kept = fraction.replace(/0+$/, '');
  const text = kept === '' ? grouped(whole) : `${grouped(whole)}.${kept}`;
  return value < 0 && text !== '0' ? MINUS + text : text;
}

/** Thousands by comma, where there are any. */
function grouped(whole: string): string {
  return whole.length <= 3 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
}

/** An amount as the reader wants numbers written: in figures, or 1.23 万. */
export function formatAmount(value: number, texts: Numbers, decimals = 1): string {
  return shortened(value, decimals, texts) ?? formatNumber(value, decimals);
}

/**
 * A number by the largest unit that it reaches once rounded, to two decimals: 1.23 万; undefined where it reaches none.
 * @param decimals what it would be rounded to in figures
 * @param write `formatFixed` where a column aligns
 */
export function shortened(
  value: number,
  decimals: number,
  { numbers }: Numbers,
  write: (value: number, decimals: number) => string = formatNumber,
): string | undefined {
  const smallest = numbers.large[numbers.large.length - 1];
  if (smallest === undefined) return undefined;
  // Far below it no rounding reaches it.
  if (Math.abs(value) < smallest.size / 2) return undefined;
  const size = Number(Math.abs(value).toFixed(decimals));
  const step = smallest.size / 100;
  // 99,999,980 would be 10,000 of the smaller unit: it is one of the larger.
  const seen = size < smallest.size ? size : Math.round(size / step) * step;
  const unit = numbers.large.find((one) => seen >= one.size);
  return unit === undefined ? undefined : `${write(value / unit.size, 2)} ${unit.word}`;
}

/** As `formatNumber`, with exactly `decimals` digits: for columns that align on the decimal point. */
export function formatFixed(value: number, decimals: number): string {
  const [whole = '', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  const text = fraction === '' ? grouped(whole) : `${grouped(whole)}.${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? MINUS + text : text;
}

/** 93.5 → 93.5%. */
export function formatPercent(value: number, decimals = 1): string {
  return `${formatNumber(value, decimals)}%`;
}

/** With its sign: +7, −9, and 0 without one. */
export function formatSigned(value: number, decimals = 1): string {
  const text = formatNumber(value, decimals);
  return value > 0 && text !== '0' ? `+${text}` : text;
}

/** 2016–2025; one year stands alone. */
export function formatYears(years: YearRange): string {
  return years.from === years.to ? String(years.from) : `${years.from}${RANGE}${years.to}`;
}

/** Does the number carry a sign: is it a change? */
export function isChange(measure: Measure): boolean {
  return measure === 'change' || measure === 'percent-change';
}

/** Is the indicator a percentage, derived or reported? */
export function isPercentage(indicator: Indicator): boolean {
  return isRatio(indicator) || indicator.valueType === 'percent';
}

/** The unit of a measured number: 件, %, 百分点; empty for an index. */
export function measuredUnit(indicator: Indicator, measure: Measure, texts: Texts, locale: Locale): string {
  if (measure === 'percent-change' || measure === 'share') return '%';
  if (measure === 'index' || isOrder(measure)) return '';
  if (isPercentage(indicator)) return measure === 'change' ? texts.charts.points : '%';
  return locale === 'en' ? indicator.unitEn : indicator.unit;
}

/** A measured number without a word for its unit; a percentage keeps its sign %. For axes, labels and tables. */
export function formatMeasured(
  value: number,
  indicator: Indicator,
  measure: Measure,
  texts: Numbers,
): string {
  if (measure === 'percent-change') return `${formatSigned(value)}%`;
  if (measure === 'change') {
    const short = isPercentage(indicator) ? undefined : shortened(value, 1, texts);
    return short === undefined ? formatSigned(value) : `${value > 0 ? '+' : ''}${short}`;
  }
  if (measure === 'share') return formatPercent(value);
  if (measure === 'value' && isPercentage(indicator)) return formatPercent(value);
  return isOrder(measure)
    ? formatNumber(value)
    : formatAmount(value, texts, measure === 'per-exposure' ? 2 : 1);
}

/** A measured number with its unit, as a sentence wants it: 52 件, 93.5%, +2.3 个百分点. */
export function formatWithUnit(
  value: number,
  indicator: Indicator,
  measure: Measure,
  texts: Texts,
  locale: Locale,
): string {
  const number = formatMeasured(value, indicator, measure, texts);
  const unit = measuredUnit(indicator, measure, texts, locale);
  if (unit === '' || number.endsWith('%')) return number;
  return withUnit(number, locale === 'en' && Math.abs(value) === 1 ? singular(unit) : unit, texts);
}

/** A number and its unit: 52 件; a large unit stands close to it: 1.23 万件. */
export function withUnit(number: string, unit: string, { numbers }: Numbers): string {
  return numbers.large.some(({ word }) => number.endsWith(word)) ? number + unit : `${number} ${unit}`;
}

/** Units are on record in the plural: cases, batches, agencies. */
function singular(unit: string): string {
  return unit
    .replace(/ies$/, 'y')
    .replace(/(ch|sh|x)es$/, '$1')
    .replace(/([^s])s$/, '$1');
}

/** ≥, ≤ or ≈ before a number that is not exact. */
export function precisionSign({ precision }: NumberCell): string {
  return PRECISION_SIGN[precision];
}

/** How a measured number is written: `formatMeasured`, or `formatColumn` where a column aligns. */
type Format = typeof formatMeasured;

/** A cell in short: the number with the sign of its precision (≥40), or the words for why there is none. */
export function formatCell(
  cell: Cell,
  indicator: Indicator,
  measure: Measure,
  texts: Texts,
  format: Format = formatMeasured,
): string {
  if (cell.kind === 'absent') return texts.terms.absence[cell.reason];
  return PRECISION_SIGN[cell.precision] + format(cell.value, indicator, measure, texts);
}

/** As `formatCell`, of a point: one that changed from zero is new, one before a reorganisation not comparable. */
export function formatPoint(
  point: Pick<Point, 'cell' | 'fresh' | 'incomparable'>,
  indicator: Indicator,
  measure: Measure,
  texts: Texts,
  format: Format = formatMeasured,
): string {
  if (point.incomparable !== undefined) return texts.charts.incomparable;
  return point.fresh === true
    ? texts.charts.fresh
    : formatCell(point.cell, indicator, measure, texts, format);
}
