import type { FindingCode, Severity } from '../domain/finding';
import type { Indicator } from '../domain/indicator';
import type { PercentMeaning } from './mapping';

/** Something to say about a cell that was read. */
export interface Remark {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly expected: string;
  /** The unit, where that is what is remarked on and the cell itself does not say it. */
  readonly unit?: string;
}

/**
 * What a number of an indicator can hardly be: it is read all the same, since what an agency published is kept as
 * published, and a person decides of it.
 */
export function doubtOf(value: number, indicator: Indicator): Remark | undefined {
  if (indicator.valueType === 'percent')
    return value < 0 || value > 100 ? warning('percent-range', '0–100') : undefined;
  if (indicator.valueType === 'amount') return undefined;
  if (value < 0) return warning('value-negative', indicator.unit);
  return Number.isInteger(value) ? undefined : warning('value-not-whole', indicator.unit);
}

/**
 * Below a percentage a number up to 1 whose cell has no % sign may be a fraction of 1, until a person says what it is:
 * then a number above 1 is the odd one. A 1 is asked about only where neither column nor header says %.
 * @param hundredfold what it would be as a fraction
 */
export function fractionDoubt(
  value: number,
  hundredfold: number | undefined,
  unit: string,
  { code }: Indicator,
  fractions: PercentMeaning | undefined,
): Remark | undefined {
  if (fractions === 'as-written') return undefined;
  if (fractions === 'times-100')
    return value > 1 && value <= 100 ? warning('percent-range', '0–1') : undefined;
  const doubtful = value > 0 && (value < 1 || (value === 1 && unit === ''));
  return doubtful ? warning('percent-range', `${hundredfold} ${code}`) : undefined;
}

export function warning(code: FindingCode, expected: string): Remark {
  return { code, severity: 'warning', expected };
}

export function note(code: FindingCode, expected: string): Remark {
  return { code, severity: 'note', expected };
}
