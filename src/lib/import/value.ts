import { numberCell, type AbsenceReason, type Cell, type Precision } from '../domain/cell';
import type { FindingCode, Severity } from '../domain/finding';
import type { Indicator } from '../domain/indicator';
import { arabicNumeral, chineseNumeral, scaled } from './numeral';
import { anyOf, keysByWord, plain } from './plain';
import { isUnit, unitFits, unitParts } from './units';
import * as words from './words';
import { declaresZero } from './zero';

/** Something to say about a cell that was read. */
export interface Remark {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly expected: string;
  /** The unit, where that is what is remarked on and the cell itself does not say it. */
  readonly unit?: string;
}

/** A cell read as a number or an absence, or the reason why it cannot be. */
export type Reading =
  | { readonly cell: Cell; readonly unit: string; readonly remarks: readonly Remark[] }
  | { readonly fault: FindingCode; readonly expected: string };

const PRECISION_BEFORE = keysByWord(words.PREFIX_WORDS);
const PRECISION_AFTER = keysByWord(words.SUFFIX_WORDS);
const ABSENCES = keysByWord(words.ABSENCE_WORDS);

const INNER = `(?:${anyOf(words.INNER_WORDS)})?`;
const SCALE = `[${Object.keys(words.SCALES).join('')}]`;
const CHINESE = `[${words.DIGITS}${Object.keys(words.SAME_DIGITS).join('')}]|${SCALE}`;
const FIGURE = new RegExp(
  `^(?:${anyOf(words.SUM_WORDS)})?(?<before>(?:${anyOf(PRECISION_BEFORE.keys())})?)(?<percent>${words.PERCENT_BEGINNING})?(?<minus>[-−])?` +
    `(?<number>\\d[\\d,]*(?:\\.\\d+)?|(?:${CHINESE})+)` +
    `(?<inner>${INNER})(?<scale>${SCALE}*)(?<outer>${INNER})(?<rest>.*)$`,
  'u',
);
const SUFFIX = new RegExp(`(?:${anyOf(PRECISION_AFTER.keys())})$`, 'u');
const PERCENT_WORDS = words.UNIT_FAMILIES.percent ?? [];
const PLAIN_COUNT = /^\d{1,15}$/;
const DIGITS_APART = /\d\s+\d/;

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
 */
export function readValue(raw: string, unit: string, indicator: Indicator): Reading {
  if ((unit === '' || unit === indicator.unit) && indicator.valueType === 'count' && PLAIN_COUNT.test(raw)) {
    return { cell: numberCell(Number(raw)), unit, remarks: [] };
  }
  const text = plain(raw);
  if (declaresZero(text, indicator)) {
    return {
      cell: numberCell(0),
      unit,
      remarks: [{ code: 'declared-zero', severity: 'note', expected: '0' }],
    };
  }
  const parts = FIGURE.exec(text)?.groups;
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
  if (
    number === undefined ||
    DIGITS_APART.test(raw.normalize('NFKC')) ||
    twiceScaled ||
    !unitKnown ||
    !percentFits ||
    spurious
  ) {
    return { fault: 'value-unreadable', expected: indicator.unit };
  }

  const said = scale !== '' || given !== '';
  const power = said ? unitParts(scale).power + givenParts.power - unitParts(indicator.unit).power : 0;
  const size = scaled(number, power);
  if (size === undefined) return { fault: 'value-unreadable', expected: indicator.unit };
  const value = minus === undefined || size === 0 ? size : -size;
  const fault = faultOf(value, indicator);
  if (fault !== undefined) return fault;

  const precision = precisionOf(before, inner + outer, after);
  const remarks: Remark[] = [];
  const remark = (code: FindingCode, severity: Severity, expected: string) =>
    remarks.push({ code, severity, expected });
  if (power !== 0) remark('value-scaled', 'note', String(value));
  if (precision !== 'exact') remark('value-approximate', 'note', `${precision} ${value}`);
  if (!unitFits(ownUnit, indicator)) remark('unit-differs', 'warning', indicator.unit);
  if (!unitFits(unit, indicator)) {
    remarks.push({ code: 'unit-differs', severity: 'warning', expected: indicator.unit, unit });
  }
  if (isPercent && value > 0 && value < 1 && givenParts.word === '') {
    remark('percent-range', 'warning', String(scaled(number, power + 2)));
  }
  return { cell: numberCell(value, precision), unit: ownUnit === '' ? unit : ownUnit, remarks };
}

function faultOf(value: number, indicator: Indicator): Reading | undefined {
  if (indicator.valueType === 'percent') {
    return value < 0 || value > 100 ? { fault: 'percent-range', expected: '0–100' } : undefined;
  }
  if (indicator.valueType === 'amount') return undefined;
  if (value < 0) return { fault: 'value-negative', expected: indicator.unit };
  return Number.isInteger(value) ? undefined : { fault: 'value-not-whole', expected: indicator.unit };
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
