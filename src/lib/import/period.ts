import { FULL_YEAR, isPeriod, monthsOf, sinceYear, untilMonth, type Period } from '../domain/period';
import { isYear } from '../domain/year';
import { readDate } from './dates';
import { plain } from './plain';
import { arabicYears, namedYear } from './read-year';
import * as words from './words';

/**
 * What stretch of time a text names, for a figure of a report year: a token of `Period`, or words (截至11月, 下半年,
 * 自2016年以来).
 * @returns undefined where it names none, or one of another year than the figure's
 */
export function readPeriod(text: string, year: number): Period | undefined {
  if (text === '') return FULL_YEAR;
  const said = plain(text);
  if (said === '' || said === 'until-12' || words.FULL_YEAR_WORDS.includes(said)) return FULL_YEAR;
  if (isPeriod(said))
    return said.startsWith('at-') && readDate(said.slice(3)) === undefined ? undefined : said;
  const whole = namedYear(said);
  if (whole !== undefined) return whole === year ? FULL_YEAR : undefined;
  const named = words.PART_OF_YEAR.exec(said)?.groups;
  const part = words.PARTS_OF_YEAR.get(named?.part ?? '');
  if (part !== undefined) return isOf(named?.year) ? monthsOf(...part) : undefined;

  // A whole date is a day, though a month stands in it.
  const day = words.AT_DATE.exec(said)?.groups?.date;
  const yearEnd = words.AT_YEAR_END.exec(said)?.groups?.year;
  if (day !== undefined || yearEnd !== undefined) {
    const date = day === undefined ? `${yearEnd}-12-31` : readDate(day);
    return date === undefined ? undefined : valid(`at-${date}`);
  }
  for (const pattern of words.UNTIL_MONTH) {
    const found = pattern.exec(said)?.groups;
    if (found === undefined) continue;
    const month = Number(found.month);
    return isOf(found.year) && month >= 1 && month <= 12 ? untilMonth(month) : undefined;
  }
  const months = words.MONTHS.exec(said)?.groups;
  if (months !== undefined) {
    const [first, last] = [Number(months.first), Number(months.last)];
    const fits = isOf(months.year) && isOf(months.end) && first >= 1 && first <= last && last <= 12;
    return fits ? monthsOf(first, last) : undefined;
  }
  const since = words.SINCE_YEAR.exec(said)?.groups;
  if (since !== undefined) {
    const fits = Number(since.year) <= year && (since.end === undefined || Number(since.end) === year);
    return fits ? valid(sinceYear(Number(since.year))) : undefined;
  }
  return undefined;

  /** A year that was named is the figure's own. */
  function isOf(named: string | undefined): boolean {
    return named === undefined || Number(named) === year;
  }
}

/**
 * A part of a year that says whose it is, where a year is expected: 2021年下半年, 2021年1-11月, 截至2021年9月. Days are not
 * meant: the last of a year stands for the year. January to December is the year.
 */
export function readPartOfYear(text: string): { readonly year: number; readonly period: Period } | undefined {
  const said = arabicYears(plain(text));
  const year = Number(/\d{4}/.exec(said)?.[0]);
  if (!isYear(year)) return undefined;
  const period = readPeriod(said, year);
  if (period === FULL_YEAR) return { year, period };
  return period?.startsWith('months-') === true || period?.startsWith('until-') === true
    ? { year, period }
    : undefined;
}

function valid(period: Period): Period | undefined {
  return isPeriod(period) ? period : undefined;
}
