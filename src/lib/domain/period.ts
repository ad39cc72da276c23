/**
 * What stretch of time a figure covers, as one token:
 * `year` the full year · `until-11` January to November (截至11月) · `months-07-12` July to December (下半年) ·
 * `since-2016` cumulative since 2016 · `at-2021-12-31` a stock at a date. Only full-year figures are charted and summed
 * by default.
 */
export type Period = 'year' | `until-${string}` | `months-${string}` | `since-${string}` | `at-${string}`;

export const FULL_YEAR: Period = 'year';

const PATTERN =
  /^(?:year|until-(?:0[1-9]|1[0-2])|months-(?:0[2-9]|1[0-2])-(?:0[2-9]|1[0-2])|since-(?:19|20)\d\d|at-(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))$/;

export function isPeriod(text: string): text is Period {
  if (!PATTERN.test(text)) return false;
  const [, from, to] = MONTHS.exec(text) ?? [];
  return from === undefined || to === undefined || from <= to;
}

const MONTHS = /^months-(\d\d)-(\d\d)$/;

/** January up to and with `month`. @throws RangeError outside 1–12. */
export function untilMonth(month: number): Period {
  const last = twoDigits(month);
  return month === 12 ? FULL_YEAR : `until-${last}`;
}

/** One month of a year up to and with another. @throws RangeError outside 1–12, or where the last comes before the first */
export function monthsOf(first: number, last: number): Period {
  if (first === 1) return untilMonth(last);
  if (last < first) throw new RangeError(`months run forward, got ${first} to ${last}`);
  return `months-${twoDigits(first)}-${twoDigits(last)}`;
}

function twoDigits(month: number): string {
  if (!Number.isInteger(month) || month < 1 || month > 12) {
    throw new RangeError(`a month is 1 to 12, got ${month}`);
  }
  return String(month).padStart(2, '0');
}

export function sinceYear(year: number): Period {
  return `since-${year}`;
}

export interface PeriodParts {
  kind: 'year' | 'until' | 'months' | 'since' | 'at';
  /** Month number, two of them (`07-12`), first year or ISO date, as text; empty for the full year. */
  argument: string;
}

export function periodParts(period: Period): PeriodParts {
  if (period === FULL_YEAR) return { kind: 'year', argument: '' };
  const dash = period.indexOf('-');
  return { kind: period.slice(0, dash) as PeriodParts['kind'], argument: period.slice(dash + 1) };
}
