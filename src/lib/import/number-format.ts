import { shownDate } from './spreadsheet-engine';
import { CHINESE_DATE_FORMATS } from './words';

/** How a number format turns a stored number into text. */
export interface NumberFormat {
  /** Is every number read as it is stored? */
  readonly asStored: boolean;
  text(value: number): string;
  /** Where the format shows fewer digits than are stored: the number in its other form, shown or stored. */
  other(value: number): string | undefined;
}

/** Formats that a workbook names by number alone (ECMA-376, 18.8.30), as far as they change what is read. */
const BUILT_IN: Readonly<Record<number, string>> = {
  ...{ 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%' },
  ...{ 37: '#,##0', 38: '#,##0', 39: '#,##0.00', 40: '#,##0.00' },
  ...{ 14: 'yyyy/m/d', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 22: 'yyyy/m/d h:mm', 30: 'm-d-yy' },
  ...{ 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss' },
  ...{ 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss' },
};

/** The end of the last day a workbook knows, 9999-12-31. */
const LAST_DAY = 2_958_466;

/** As a cell without a format shows it. */
export const GENERAL: NumberFormat = { asStored: true, text: plainNumber, other: () => undefined };

/**
 * The format of a code. A percentage and a date are read as they are shown, since 0.935 and 46109 are not what
 * anybody published. Any other number is read as it is stored, with all its digits: what a format hides is still
 * what the agency counted, and no digit is lost to a column's width. Words that a format adds (12"万元") belong to
 * the number, since without them it would be another one.
 * @param code empty for General
 * @param id the format's number, which says what it is where the workbook gives no code
 */
export function numberFormat(code: string, id: number, since1904: boolean): NumberFormat {
  const known = code !== '' ? code : (CHINESE_DATE_FORMATS[id] ?? BUILT_IN[id] ?? '');
  const sections = sectionsOf(known);
  if (sections.length === 0) return GENERAL;
  return {
    asStored: sections.every((one) => !one.date && !one.percent && one.before === '' && one.after === ''),
    text(value) {
      const section = sectionFor(sections, value);
      if (section.date && value >= 0 && value <= LAST_DAY) return dateText(value, section.bare, since1904);
      if (section.percent) return `${rounded(plainNumber(value * 100), section.decimals)}%`;
      if (section.date || (section.before === '' && section.after === '')) return plainNumber(value);
      const number = section.digits ? plainNumber(value / 1000 ** section.thousands) : '';
      return `${section.before}${number}${section.after}`;
    },
    other(value) {
      const { date, percent, digits, thousands, decimals, before, after } = sectionFor(sections, value);
      if (date || !digits || thousands > 0 || before !== '' || after !== '') return undefined;
      const stored = plainNumber(percent ? value * 100 : value);
      const point = stored.indexOf('.');
      if (point < 0 || stored.length - point - 1 <= decimals) return undefined;
      return percent ? `${stored}%` : rounded(stored, decimals);
    },
  };
}

/**
 * A stored number as digits: without exponent, and without the dust beyond the 15 digits that a workbook's own
 * programs ever show.
 */
export function plainNumber(value: number): string {
  const clean = Number.isInteger(value) ? value : Number(value.toPrecision(15));
  const text = String(clean);
  if (!text.includes('e')) return text;
  const [digits = '', exponent = '0'] = Math.abs(clean).toExponential().split('e');
  const bare = digits.replace('.', '');
  const shift = Number(exponent);
  const plain =
    shift < 0 ? `0.${'0'.repeat(-shift - 1)}${bare}` : bare.padEnd(shift + 1, '0').slice(0, shift + 1);
  return clean < 0 ? `-${plain}` : plain;
}

/** As many as there are. */
const ALL_PLACES = 99;

interface Section {
  readonly date: boolean;
  readonly percent: boolean;
  /** Places after the decimal point. */
  readonly decimals: number;
  /** Has it a place for a digit at all? */
  readonly digits: boolean;
  /** Commas after the last digit: each divides by a thousand. */
  readonly thousands: number;
  /** Chinese words before and after the digits. */
  readonly before: string;
  readonly after: string;
  /** Without colours, conditions and locales. */
  readonly bare: string;
  readonly holds: ((value: number) => boolean) | undefined;
}

/** A format's sections, apart at semicolons outside of literals; none where none of them changes what is read. */
function sectionsOf(code: string): Section[] {
  const masked = code.replace(LITERAL, (literal) => '\0'.repeat(literal.length));
  const sections: Section[] = [];
  for (let from = 0, end = 0; end >= 0 && sections.length < 3; from = end + 1) {
    end = masked.indexOf(';', from);
    sections.push(sectionOf(end < 0 ? code.slice(from) : code.slice(from, end)));
  }
  const plain = sections.every((one) => !one.date && !one.percent && !one.digits && one.before === '');
  return plain ? [] : sections;
}

/** Quoted or escaped text, and what fills or pads a column. */
const LITERAL = /"[^"]*"?|[\\_*][^]/g;

function sectionOf(code: string): Section {
  const condition = /\[(<=?|>=?|=|<>)(-?[\d.]+)\]/.exec(code);
  const bare = code.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  const signs = bare
    .replace(LITERAL, (literal) => '\0'.repeat(literal.length))
    .replace(/general/gi, (word) => '#.############'.slice(0, word.length));
  const placeholders = signs.replace(/\0/g, '');
  const scientific = /[0#?]e[+-]/i.test(placeholders);
  const date = !scientific && /[ymdhse]|a{3}/i.test(placeholders);
  const first = signs.search(/[0#?]/);
  const last = Math.max(...['0', '#', '?'].map((sign) => signs.lastIndexOf(sign)));
  const decimals = /\.([0#?]*)/.exec(placeholders);
  return {
    date,
    percent: placeholders.includes('%'),
    decimals: /general|\//i.test(bare) || scientific ? ALL_PLACES : (decimals?.[1]?.length ?? 0),
    digits: first >= 0,
    thousands: first < 0 ? 0 : (/^,*/.exec(signs.slice(last + 1))?.[0].length ?? 0),
    before: chineseIn(first < 0 ? bare : bare.slice(0, first)),
    after: first < 0 ? '' : chineseIn(bare.slice(last + 1)),
    bare,
    holds: condition === null ? undefined : conditionOf(condition[1] ?? '', Number(condition[2])),
  };
}

/** Which section a number is shown by: positive; negative; zero, unless conditions say otherwise. */
function sectionFor(sections: readonly Section[], value: number): Section {
  const [first, second = first, third = first] = sections as [Section, Section?, Section?];
  if (sections.some((one) => one.holds !== undefined)) {
    return sections.find((one) => one.holds?.(value) ?? false) ?? sections[sections.length - 1] ?? first;
  }
  if (value < 0) return second;
  return value === 0 ? third : first;
}

function conditionOf(sign: string, bound: number): (value: number) => boolean {
  switch (sign) {
    case '<':
      return (value) => value < bound;
    case '<=':
      return (value) => value <= bound;
    case '>':
      return (value) => value > bound;
    case '>=':
      return (value) => value >= bound;
    case '=':
      return (value) => value === bound;
    default:
      return (value) => value !== bound;
  }
}

/** Words only: brackets, spaces, currency signs and dashes of a format do not belong to the number. */
function chineseIn(literal: string): string {
  return (literal.match(/\p{Script=Han}+/gu) ?? []).join('');
}

function dateText(serial: number, format: string, since1904: boolean): string {
  const shown = shownDate(serial, format, since1904).trim();
  return /\d/.test(shown) && !/[yd]{2,}|a{3,}/i.test(shown)
    ? shown
    : shownDate(serial, 'yyyy-mm-dd', since1904);
}

/** Rounded half away from zero on the decimal digits, as a sheet shows it; 1.005 is 1.01 to two places. */
function rounded(text: string, places: number): string {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const sign = text.startsWith('-') ? '-' : '';
  if (fraction.length <= places) {
    return places === ALL_PLACES || places === 0 ? text : `${sign}${whole}.${fraction.padEnd(places, '0')}`;
  }
  const kept = BigInt(whole + fraction.slice(0, places)) + (fraction.charCodeAt(places) >= 53 ? 1n : 0n);
  const digits = String(kept).padStart(places + 1, '0');
  const cut = digits.length - places;
  return `${sign}${digits.slice(0, cut)}${places === 0 ? '' : `.${digits.slice(cut)}`}`;
}
