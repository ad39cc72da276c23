import { isAgencyKind } from '../domain/agency';
import { ABSENCE_REASONS } from '../domain/cell';
import { DIRECTIONS, GENRES, VALUE_TYPES, WORK_AREAS } from '../domain/indicator';
import { AUTHORITIES } from '../domain/lineage';
import { isYear } from '../domain/year';
import type { CellDecision } from './cell-decisions';
import type { Creation, NewAgency, NewIndicator } from './creation';
import type { Dialect } from './dialect';
import { ENCODINGS, FIELDS, LAYOUTS, type ColumnRole, type Decisions, type TableMapping } from './mapping';

type Check = (value: unknown) => boolean;
/** What each part of a thing must be; a part that is not listed is not known. */
type Parts<Thing> = { readonly [Part in keyof Thing]-?: Check };

const isText: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';
const isCount: Check = (value) => Number.isInteger(value) && Number(value) >= 0;
const isYearNumber: Check = (value) => typeof value === 'number' && isYear(value);
const isKind: Check = (value) => typeof value === 'string' && isAgencyKind(value);
const isFilled: Check = (value) => typeof value === 'string' && value.trim() !== '';

const AGENCY: Parts<NewAgency> = {
  kind: isKind,
  shortName: isText,
  nameEn: isText,
  fromYear: isYearNumber,
  toYear: isYearNumber,
};

const INDICATOR: Parts<NewIndicator> = {
  unit: isFilled,
  valueType: oneOf(VALUE_TYPES),
  additive: isFlag,
  area: oneOf(WORK_AREAS),
  shortName: isText,
  nameEn: isText,
  genre: oneOf(GENRES),
  direction: oneOf(DIRECTIONS),
};

const CREATION: Parts<Creation> = {
  agencies: recordOf(partsOf(AGENCY, ['kind'])),
  indicators: recordOf(partsOf(INDICATOR, ['unit', 'valueType', 'additive', 'area'])),
};

/** What a decision about a cell has beside its kind, and which of it must be there. */
const CELL: { readonly [Kind in CellDecision['kind']]: Check } = {
  take: partsOf({ kind: isText, person: isFilled, reason: isText }, []),
  doubtful: partsOf({ kind: isText, person: isFilled, reason: isFilled }, ['reason']),
  'send-back': partsOf({ kind: isText, person: isFilled, reason: isFilled }, ['reason']),
  correct: partsOf(
    {
      kind: isText,
      person: isFilled,
      value: isFilled,
      authority: oneOf(AUTHORITIES.filter((one) => one !== 'published')),
      citation: isFilled,
    },
    ['value', 'authority', 'citation'],
  ),
};

const ROLE: { readonly [Role in ColumnRole['role']]: Check } = {
  field: partsOf({ role: isText, field: oneOf(FIELDS) }, ['field']),
  indicator: partsOf({ role: isText, indicator: isText }, ['indicator']),
  year: partsOf({ role: isText, year: isYearNumber, indicator: isText }, ['year']),
  agency: partsOf({ role: isText, agency: isText, indicator: isText }, ['agency']),
  'indicator-part': partsOf({ role: isText }, []),
  ignored: partsOf({ role: isText }, []),
  unknown: partsOf({ role: isText }, []),
};

const DIALECT: Parts<Dialect> = {
  delimiter: (value) => typeof value === 'string' && value !== '',
  quote: oneOf(['"', "'", '']),
  escape: oneOf(['doubled', 'backslash']),
};

const TABLE: Parts<TableMapping> = {
  sheet: isText,
  ordinal: isCount,
  headerRow: isCount,
  headerLines: isCount,
  layout: oneOf(LAYOUTS),
  headers: listOf(isText),
  columns: listOf(byWord('role', ROLE)),
  year: isYearNumber,
  agency: isText,
  indicator: isText,
  used: isFlag,
  fingerprint: isText,
};

const DECISIONS: Parts<Decisions> = {
  encoding: oneOf(ENCODINGS),
  dialect: partsOf(DIALECT, ['delimiter', 'quote', 'escape']),
  tables: recordOf(partsOf(TABLE, [])),
  agencies: recordOf(isText),
  indicators: recordOf(isText),
  absences: recordOf(oneOf(ABSENCE_REASONS)),
  years: recordOf(isYearNumber),
  percents: recordOf(oneOf(['as-written', 'times-100'])),
  create: partsOf(CREATION, []),
  cells: (value) => recordOf(byWord('kind', CELL))(value) && Object.keys(value as object).every(isPlaceKey),
  vanished: oneOf(['keep', 'withdraw']),
};

/**
 * Decisions as a file or another process hands them in: an object with parts of the decisions.
 * @throws TypeError naming the part that is none
 */
export function decisionsFrom(content: unknown): Decisions {
  if (!isRecord(content)) throw new TypeError(content === null ? 'null' : typeof content);
  for (const [part, value] of Object.entries(content)) {
    if (!Object.hasOwn(DECISIONS, part) || !DECISIONS[part as keyof Decisions](value))
      throw new TypeError(part);
  }
  return content;
}

/** As `placeKey` writes them: a JSON pointer, or a row and a column from 1. */
function isPlaceKey(key: string): boolean {
  return /^\/|!R[1-9]\d{0,6}C[1-9]\d{0,4}$/.test(key);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function oneOf(words: readonly string[]): Check {
  return (value) => (words as readonly unknown[]).includes(value);
}

function listOf(item: Check): Check {
  return (value) => Array.isArray(value) && value.every(item);
}

function recordOf(item: Check): Check {
  return (value) => isRecord(value) && Object.values(value).every(item);
}

function partsOf<Thing>(parts: Parts<Thing>, needed: readonly (keyof Thing & string)[]): Check {
  return (value) =>
    isRecord(value) &&
    needed.every((part) => Object.hasOwn(value, part)) &&
    Object.entries(value).every(
      ([part, one]) => Object.hasOwn(parts, part) && parts[part as keyof Thing](one),
    );
}

/** An object whose part `word` says which check it has to pass. */
function byWord(word: string, checks: Readonly<Record<string, Check>>): Check {
  return (value) => {
    const kind = isRecord(value) ? value[word] : undefined;
    return typeof kind === 'string' && Object.hasOwn(checks, kind) && checks[kind]?.(value) === true;
  };
}
