import { numberCell, type AbsenceReason, type Cell, type Precision } from '../domain/cell';
import type { FindingCode } from '../domain/finding';
import type { Indicator } from '../domain/indicator';
import type { PercentMeaning } from './mapping';
import { arabicNumeral, chineseNumeral, scaled } from './numeral';
import { anyOf, keysByWord, plain } from './plain';
import { isUnit, unitFits, unitParts } from './units';
import { doubtOf, fractionDoubt, note, warning, type Remark } from './value-doubts';
import * as words from './words';
import { declaresZero } from './zero';

/** A cell read as a number or an absence, or the reason why it cannot be. */
export type Reading =
  | { readonly cell: Cell; readonly unit: string; readonly remarks: readonly Remark[] }
  | {
      readonly fault: FindingCode;
      readonly expected: string;
      /** Where it is the unit that is wrong, and the cell does not say it. */
      readonly unit?: string;
    };

const PRECISION_BEFORE = keysByWord(words.PREFIX_WORDS);
const PRECISION_AFTER = keysByWord(words.SUFFIX_WORDS);
const ABSENCES = keysByWord(words.ABSENCE_WORDS);

const INNER = `(?:${anyOf(words.INNER_WORDS)})?`;
const SCALE = `[${Object.keys(words.SCALES).join('')}]`;
const CHINESE = `[${words.DIGITS}${Object.keys(words.SAME_DIGITS).join('')}]|${SCALE}`;
const FIGURE = new RegExp(
  `^(?:${anyOf(words.SUM_WORDS)})?(?<before>(?:${anyOf(PRECISION_BEFORE.keys())})?)(?<percent>${words.PERCENT_BEGINNING})?(?<minus>[-−–])?` +
    `(?<number>\\d[\\d,]*(?:\\.\\d+)?|(?:${CHINESE})+)` +
    `(?<inner>${INNER})(?<scale>${SCALE}*)(?<outer>${INNER})(?<rest>.*)$`,
  'u',
);
const SUFFIX = new RegExp(`(?:${anyOf(PRECISION_AFTER.keys())})$`, 'u');
const PERCENT_WORDS = words.UNIT_FAMILIES.percent ?? [];
const PLAIN_COUNT = /^\d{1,15}$/;
const DIGITS_APART = /\d\s+\d/;
/** Superscripts, circled numbers and fractions: half-width, they would join the digits before them. */
const NO_DIGIT = /\p{No}/u;
/** An amount below zero as accountants write it; brackets around a count mean something else. */
const BRACKETS = /^\((?<inside>[^()]+)\)$/u;

/** Why a cell holds no number, where it says so: by a person's decision on its mark, else by the words known. */
export function absenceOf(
  raw: string,
  decided: Readonly<Record<string, AbsenceReason>>,
): AbsenceReason | undefined {
  const mark = raw.trim();
  if (Object.hasOwn(decided, mark)) return decided[mark];
  return mark === '' ? 'blank' : ABSENCES.get(plain(mark));
}

/**
 * A cell's text → a number by the indicator's declared type; no type is guessed. Call after `absenceOf`.
 * Anything that could be two numbers (七类23项, 三四次, 1.2E+05) is a fault, never a guess.
 * @param unit as the unit column or the header gives it; '' where they do not
 * @param fractions what a person says of numbers up to 1 below this percentage
 */
export function readValue(
  raw: string,
  unit: string,
  indicator: Indicator,
  fractions?: PercentMeaning,
): Reading {
  if ((unit === '' || unit === indicator.unit) && indicator.valueType === 'count' && PLAIN_COUNT.test(raw)) {
    return { cell: numberCell(Number(raw)), unit, remarks: [] };
  }
  const text = plain(raw);
  if (declaresZero(text, indicator)) {
    return { cell: numberCell(0), unit, remarks: [note('declared-zero', '0')] };
  }
  const inside = indicator.valueType === 'amount' ? BRACKETS.exec(text)?.groups?.inside : undefined;
  const parts = FIGURE.exec(inside ?? text)?.groups;
  const { before = '', inner = '', scale = '', outer = '', percent, minus, rest = '' } = parts ?? {};
  const number = arabicNumeral(parts?.number ?? '') ?? chineseNumeral(parts?.number ?? '');
  const after = SUFFIX.exec(rest)?.[0] ?? '';
  const ownUnit = percent === undefined ? rest.slice(0, rest.length - after.length) : '%';
  const isPercent = indicator.valueType === 'percent';
  const given = ownUnit === '' ? unit : ownUnit;
  const givenParts = unitParts(given);
  const twiceScaled = scale !== '' && ownUnit === '' && givenParts.power > 0;
  const unitKnown = ownUnit === '' || isUnit(ownUnit) || unitFits(ownUnit, indicator);
  const percentFits = givenParts.word === '' || PERCENT_WORDS.includes(givenParts.word) === isPercent;
  const spurious = percent !== undefined && rest !== '';
  const twiceNegative = inside !== undefined && minus !== undefined;
  if (
    number === undefined ||
    DIGITS_APART.test(raw.normalize('NFKC')) ||
    NO_DIGIT.test(raw) ||
    twiceScaled ||
    !unitKnown ||
    !percentFits ||
    spurious ||
    twiceNegative
  ) {
    const fault = words.PLACEHOLDER.test(text) ? 'placeholder-text' : 'value-unreadable';
    return { fault, expected: indicator.unit };
  }

  const wanted = unitParts(indicator.unit);
  // 12.5 of another kind is no part of ten thousand of this one.
  if (wanted.power > 0 && !unitFits(given, indicator)) {
    return { fault: 'unit-differs', expected: indicator.unit, unit: ownUnit === '' ? unit : '' };
  }
  const written = isPercent && ownUnit === '' ? scaled(number, 0) : undefined;
  const hundredfold = fractions === 'times-100' && written !== undefined && written <= 1 && written > 0;
  const said = scale !== '' || given !== '';
  const power = hundredfold ? 2 : said ? unitParts(scale).power + givenParts.power - wanted.power : 0;
  const size = scaled(number, power);
  if (size === undefined) return { fault: 'value-unreadable', expected: indicator.unit };
  const value = (minus === undefined && inside === undefined) || size === 0 ? size : -size;

  const precision = precisionOf(before, inner + outer, after);
  const remarks: Remark[] = [];
  if (power !== 0) remarks.push(note('value-scaled', String(value)));
  if (inside !== undefined) remarks.push(warning('brackets-negative', String(value)));
  if (precision !== 'exact') remarks.push(note('value-approximate', `${precision} ${value}`));
  if (!unitFits(ownUnit, indicator)) remarks.push(warning('unit-differs', indicator.unit));
  if (!unitFits(unit, indicator)) remarks.push({ ...warning('unit-differs', indicator.unit), unit });
  const doubt =
    doubtOf(value, indicator) ??
    (written === undefined || hundredfold
      ? undefined
      : fractionDoubt(value, scaled(number, 2), unit, indicator, fractions));
  if (doubt !== undefined) remarks.push(doubt);
  return { cell: numberCell(value, precision), unit: ownUnit === '' ? unit : ownUnit, remarks };
}

/** Words that agree say it once; words that do not (约30余) leave "about". */
function precisionOf(before: string, within: string, after: string): Precision {
  const said = new Set<Precision>();
  const prefix = PRECISION_BEFORE.get(before);
  if (prefix !== undefined) said.add(prefix);
  if (within !== '') said.add('at-least');
  const suffix = PRECISION_AFTER.get(after);
  if (suffix !== undefined) said.add(suffix);
  return said.size > 1 ? 'about' : ([...said][0] ?? 'exact');
}
