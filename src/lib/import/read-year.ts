import { isYear } from '../domain/year';
import { readDate } from './dates';
import { plain } from './plain';
import { CHINESE_YEAR, DIGITS, SAME_DIGITS, YEAR, YEAR_AND_MORE, ZERO_LOOKALIKES } from './words';

/** 2019, 2019年, 2019年度, 二〇一九年 → 2019; undefined for what names no calendar year, or one out of range. */
export function namedYear(text: string): number | undefined {
  const said = plain(text);
  const year = Number(YEAR.exec(said)?.[1] ?? YEAR.exec(arabicYears(said))?.[1]);
  return isYear(year) ? year : undefined;
}

/**
 * The year that a cell of years says: as `namedYear`, or the last day of one (2021-12-31). A day within a year says that
 * the figure is not of the whole of it, which is for a person to decide.
 */
export function readYear(text: string): number | undefined {
  const named = namedYear(text);
  if (named !== undefined) return named;
  const date = readDate(text);
  return date?.endsWith('-12-31') === true ? namedYear(date.slice(0, 4)) : undefined;
}

/** Does a text name a year or a part of one, though not plainly, or out of range: FY2021, 2007-08, 2021年末, 1880? */
export function saysYear(text: string): boolean {
  const said = arabicYears(plain(text));
  return YEAR.test(said) || YEAR_AND_MORE.test(said);
}

/** 二〇二一年 → 2021年, wherever in a text. */
export function arabicYears(text: string): string {
  return text.replace(CHINESE_YEAR, (digits) => Array.from(digits, digit).join(''));
}

function digit(character: string): string {
  if (ZERO_LOOKALIKES.includes(character)) return '0';
  return String(DIGITS.indexOf(SAME_DIGITS[character] ?? character));
}
