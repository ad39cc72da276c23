import {
  FINDING_CODES,
  SEVERITIES,
  type Candidate,
  type Finding,
  type NamedIndicator,
  type Severity,
} from '../../domain/finding';
import type { ObservationKey } from '../../domain/observation';
import { number, optional, text, word } from '../db/columns';
import type { Reader, Row } from '../db/connection';
import { observationKeyOf, placeOf } from '../db/rows';
import { FINDING_PLACE } from './decided-cells';

export interface WaitingFinding {
  readonly finding: Finding;
  /** The figure whose cell it stands at; undefined where it is about a row, a column or the file. */
  readonly about: ObservationKey | undefined;
  readonly importNumber: number;
  readonly fileName: string;
}

export interface WaitingFindings {
  /** How many there are in all. */
  readonly total: number;
  readonly findings: readonly WaitingFinding[];
}

/** A finding and the entry read from the same cell; one extract may hold figures of several districts. */
const WAITING = `FROM finding f JOIN import i ON i.number = f.import
  LEFT JOIN entry e ON e.import = f.import AND e.authority = 'published'
    AND e.place_row IS NOT DISTINCT FROM f.place_row AND e.place_column IS NOT DISTINCT FROM f.place_column
    AND e.place_pointer IS NOT DISTINCT FROM f.place_pointer
  LEFT JOIN agency a ON a.code = e.agency
  WHERE i.state = 'committed' AND f.severity = 'warning' AND coalesce(a.district, i.district) = $district
    AND (f.import, ${FINDING_PLACE}) NOT IN (SELECT (import, place) FROM cell_decision)`;

/** Warnings of standing imports of a district about which nothing was decided, newest import first. */
export async function waitingFindings(db: Reader, district: string, limit: number): Promise<WaitingFindings> {
  const counted = await db.read(`SELECT count(*) AS total ${WAITING}`, { district });
  const rows = await db.read(
    `SELECT f.*, i.number AS import_number, i.file_name,
      e.agency, e.subject, e.year, e.period, e.indicator ${WAITING}
    ORDER BY f.import DESC, f.ordinal LIMIT $limit`,
    { district, limit },
  );
  const findings = await named(db, rows.map(findingOf));
  return {
    total: counted.reduce((sum, row) => sum + number(row, 'total'), 0),
    findings: rows.map((row, index) => ({
      finding: findings[index] as Finding,
      about: optional(text, row, 'agency') === undefined ? undefined : observationKeyOf(row),
      importNumber: number(row, 'import_number'),
      fileName: text(row, 'file_name'),
    })),
  };
}

/** How many findings an import has of each severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

export async function countFindings(db: Reader, importNumber: number): Promise<SeverityCounts> {
  const rows = await db.read(
    'SELECT severity, count(*) AS findings FROM finding WHERE import = $importNumber GROUP BY severity',
    { importNumber },
  );
  const counts = { error: 0, warning: 0, note: 0 };
  for (const row of rows) counts[word(SEVERITIES, row, 'severity')] = number(row, 'findings');
  return counts;
}

/** A page of an import's findings: errors first, then warnings, then notes, each in the order of the file. */
export async function readFindings(
  db: Reader,
  importNumber: number,
  page: { readonly limit: number; readonly offset: number },
): Promise<Finding[]> {
  const rows = await db.read(
    `SELECT * FROM finding WHERE import = $importNumber
    ORDER BY CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, ordinal
    LIMIT $limit OFFSET $offset`,
    { importNumber, limit: page.limit, offset: page.offset },
  );
  return named(db, rows.map(findingOf));
}

function findingOf(row: Row): Finding {
  return {
    code: word(FINDING_CODES, row, 'code'),
    severity: word(SEVERITIES, row, 'severity'),
    place: placeOf(row),
    got: text(row, 'got'),
    expected: text(row, 'expected'),
    candidates: JSON.parse(text(row, 'candidates')) as Candidate[],
  };
}

/** A broken rule is kept by codes, so that it can be told in either language: here with what they are called. */
async function named(db: Reader, findings: readonly Finding[]): Promise<Finding[]> {
  if (!findings.some((one) => one.code === 'rule-broken')) return [...findings];
  const rows = await db.read('SELECT code, short_name, name_en FROM indicator');
  const names = rows.map((row): NamedIndicator => ({
    code: text(row, 'code'),
    name: text(row, 'short_name'),
    nameEn: text(row, 'name_en'),
  }));
  return findings.map((one) => {
    if (one.code !== 'rule-broken') return one;
    const words = new Set(`${one.got} ${one.expected}`.split(/[\s()"]+/));
    const met = names.filter(({ code }) => words.has(code));
    return met.length === 0 ? one : { ...one, named: met };
  });
}
