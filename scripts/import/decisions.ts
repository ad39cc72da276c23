import { isYear } from '../../src/lib/domain/year';
import { ENCODINGS, LAYOUTS, type Decisions, type Mapping } from '../../src/lib/import/mapping';

/** Whether a value of a decisions file is what its part of the mapping wants. */
const PARTS: { readonly [Part in keyof Mapping]: (value: unknown) => boolean } = {
  encoding: (value) => (ENCODINGS as readonly unknown[]).includes(value),
  headerRow: (value) => Number.isInteger(value) && Number(value) >= 0,
  layout: (value) => (LAYOUTS as readonly unknown[]).includes(value),
  columns: (value) => Array.isArray(value) && value.every((role) => isRecord(role) && isText(role['role'])),
  year: (value) => typeof value === 'number' && isYear(value),
  agency: isText,
  agencies: isTextRecord,
  indicators: isTextRecord,
  absences: isTextRecord,
};

/**
 * Decisions from a JSON file: an object with parts of a mapping.
 * @throws TypeError naming the part that is none
 */
export function decisionsFrom(content: unknown): Decisions {
  if (!isRecord(content)) throw new TypeError(typeof content);
  for (const [part, value] of Object.entries(content)) {
    if (!(part in PARTS) || !PARTS[part as keyof Mapping](value)) throw new TypeError(part);
  }
  return content;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTextRecord(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every(isText);
}
