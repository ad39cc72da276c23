import type { Authority } from '../../src/lib/domain/lineage';
import { isYear } from '../../src/lib/domain/year';
import { ENCODINGS, LAYOUTS, type Decisions, type TableMapping } from '../../src/lib/import/mapping';

/** Whose word a correction may be. */
const CORRECTED_BY: readonly unknown[] = ['transcription', 'agency'] satisfies Authority[];

type Check = (value: unknown) => boolean;

/** Whether a value of a table's decisions is what its part wants. */
const TABLE_PARTS: { readonly [Part in keyof TableMapping]-?: Check } = {
  sheet: isText,
  ordinal: isCount,
  headerRow: isCount,
  headerLines: isCount,
  layout: (value) => (LAYOUTS as readonly unknown[]).includes(value),
  headers: (value) => Array.isArray(value) && value.every(isText),
  columns: (value) => Array.isArray(value) && value.every((role) => isRecord(role) && isText(role['role'])),
  year: isYearNumber,
  agency: isText,
  indicator: isText,
  used: (value) => typeof value === 'boolean',
  fingerprint: isText,
};

/** Whether a value of a decisions file is what its part wants. */
const PARTS: { readonly [Part in keyof Decisions]-?: Check } = {
  encoding: (value) => (ENCODINGS as readonly unknown[]).includes(value),
  dialect: (value) => isRecord(value) && Object.values(value).every(isText),
  tables: (value) => isRecord(value) && Object.values(value).every(isTable),
  agencies: isTextRecord,
  indicators: isTextRecord,
  absences: isTextRecord,
  years: (value) => isRecord(value) && Object.values(value).every(isYearNumber),
  percents: isTextRecord,
  create: isRecord,
  cells: (value) => isRecord(value) && Object.values(value).every(isCellDecision),
  vanished: (value) => value === 'keep' || value === 'withdraw',
};

/**
 * Decisions from a JSON file: an object with parts of the decisions.
 * @throws TypeError naming the part that is none
 */
export function decisionsFrom(content: unknown): Decisions {
  if (!isRecord(content)) throw new TypeError(typeof content);
  for (const [part, value] of Object.entries(content)) {
    if (!(part in PARTS) || !PARTS[part as keyof Decisions](value)) throw new TypeError(part);
  }
  return content;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** As the page's form asks for it: whatever is not taken as it is wants a reason, a correction its citation. */
function isCellDecision(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { kind, reason = '', authority, citation } = value;
  switch (kind) {
    case 'take':
      return isText(reason);
    case 'doubtful':
    case 'send-back':
      return isSaid(reason);
    case 'correct':
      return isText(value['value']) && isSaid(citation) && CORRECTED_BY.includes(authority);
    default:
      return false;
  }
}

function isSaid(value: unknown): boolean {
  return isText(value) && value.trim() !== '';
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTextRecord(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every(isText);
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}

function isYearNumber(value: unknown): boolean {
  return typeof value === 'number' && isYear(value);
}

function isTable(value: unknown): boolean {
  return (
    isRecord(value) &&
    Object.entries(value).every(
      ([part, one]) => part in TABLE_PARTS && TABLE_PARTS[part as keyof TableMapping](one),
    )
  );
}
