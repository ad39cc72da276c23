import { number, text } from '../db/columns';
import type { Reader } from '../db/connection';
import { ALL_OBSERVATIONS, ALL_REPORTS } from './derive';
import { FIGURE_TABLES } from './figures';
import { STANDING } from './standing';

/** What keys and foreign keys would have kept, and what only a look at the whole can see. */
export const PROBLEM_CODES = [
  'agency-district',
  'agency-predecessor',
  'reorganisation-agency',
  'indicator-part',
  'definition-reference',
  'rule-part',
  'whole-part',
  'import-district',
  'import-bytes',
  'bytes-changed',
  'entry-import',
  'entry-agency',
  'entry-indicator',
  'entry-number',
  'entry-count',
  'report-entry-import',
  'report-entry-agency',
  'report-entry-number',
  'staged-leftover',
  'decision-leftover',
  'alias-reference',
  'observation-double',
  'observation-derived',
  'report-derived',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface Problem {
  readonly code: ProblemCode;
  /** How many rows have it, and one of them by its key. */
  readonly count: number;
  readonly example: string;
}

/** Each query gives the rows that are wrong, with a column `example`. */
const CHECKS: Readonly<Record<ProblemCode, string>> = {
  'agency-district': `SELECT code AS example FROM agency WHERE district NOT IN (SELECT code FROM district)`,
  'agency-predecessor': `SELECT code AS example FROM (SELECT code, unnest(predecessors) AS one FROM agency)
    WHERE one NOT IN (SELECT code FROM agency)`,
  'reorganisation-agency': `SELECT code AS example
    FROM (SELECT code, unnest(list_concat(agencies_before, agencies_after)) AS one FROM reorganisation)
    WHERE one NOT IN (SELECT code FROM agency)`,
  'indicator-part': `SELECT code AS example
    FROM (SELECT code, unnest([numerator, denominator, exposure]) AS part FROM indicator)
    WHERE part IS NOT NULL AND part NOT IN (SELECT code FROM indicator)`,
  'definition-reference': `SELECT indicator AS example FROM definition
    WHERE indicator NOT IN (SELECT code FROM indicator)
      OR (district <> '' AND district NOT IN (SELECT code FROM district))`,
  'rule-part': `SELECT code AS example
    FROM (SELECT code, unnest(parts) AS part FROM rule)
    WHERE part NOT IN (SELECT code FROM indicator)`,
  'whole-part': `SELECT whole AS example FROM whole_part
    WHERE whole NOT IN (SELECT code FROM indicator) OR part NOT IN (SELECT code FROM indicator)`,
  'import-district': `SELECT CAST(number AS VARCHAR) AS example FROM import
    WHERE district NOT IN (SELECT code FROM district)`,
  'import-bytes': `SELECT CAST(number AS VARCHAR) AS example FROM import
    WHERE state <> 'discarded' AND sha256 NOT IN (SELECT sha256 FROM import_file)`,
  'bytes-changed': `SELECT sha256 AS example FROM import_file
    WHERE sha256(bytes) <> sha256 OR octet_length(bytes) <> size`,
  'entry-import': `SELECT CAST(import AS VARCHAR) AS example
    FROM (${FIGURE_TABLES.map((table) => `SELECT import FROM ${table}`).join(' UNION ')})
    WHERE import NOT IN (SELECT number FROM import WHERE state <> 'discarded')`,
  // Undone entries may name what their import had created.
  'entry-agency': `SELECT concat_ws(' ', import, agency) AS example FROM figure_reporter
    WHERE agency NOT IN (SELECT code FROM agency) AND ${STANDING}`,
  'entry-indicator': `SELECT concat_ws(' ', import, indicator) AS example FROM figure_kind
    WHERE indicator NOT IN (SELECT code FROM indicator) AND ${STANDING}`,
  'entry-number': `SELECT CAST(number AS VARCHAR) AS example FROM entry_cell GROUP BY number HAVING count(*) > 1`,
  'entry-count': `SELECT CAST(i.number AS VARCHAR) AS example FROM import i
    LEFT JOIN (SELECT import, count(*) AS entries FROM figure_cell GROUP BY import) e ON e.import = i.number
    WHERE i.state <> 'discarded' AND i.entry_count + i.withdrawal_count <> coalesce(e.entries, 0)`,
  'report-entry-import': `SELECT CAST(number AS VARCHAR) AS example FROM report_entry
    WHERE import NOT IN (SELECT number FROM import WHERE state IN ('committed', 'undone'))`,
  'report-entry-agency': `SELECT CAST(number AS VARCHAR) AS example FROM report_entry
    WHERE agency NOT IN (SELECT code FROM agency) AND ${STANDING}`,
  'report-entry-number': `SELECT CAST(number AS VARCHAR) AS example FROM report_entry
    GROUP BY number HAVING count(*) > 1`,
  'staged-leftover': `SELECT CAST(import AS VARCHAR) AS example
    FROM (SELECT DISTINCT import FROM staged_report) WHERE import NOT IN (SELECT number FROM import WHERE state = 'staged')`,
  'decision-leftover': `SELECT concat_ws(' ', import, place) AS example FROM cell_decision
    WHERE import NOT IN (SELECT number FROM import WHERE state <> 'discarded')`,
  'alias-reference': `SELECT name AS example FROM alias WHERE ${STANDING} AND revoked_at IS NULL
    AND code NOT IN (SELECT code FROM agency UNION ALL SELECT code FROM indicator)`,
  'observation-double': `SELECT concat_ws(' ', agency, subject, year, period, indicator) AS example FROM observation
    GROUP BY agency, subject, year, period, indicator HAVING count(*) > 1`,
  'observation-derived': bothWays('observation', ALL_OBSERVATIONS),
  'report-derived': bothWays('report', ALL_REPORTS),
};

/**
 * Checks the whole store: references, uniqueness, the kept bytes against their hash, and the derived tables against a
 * full recomputation from the log.
 * @returns one problem a kind of fault found; empty where all is well
 */
export async function checkIntegrity(db: Reader): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const code of PROBLEM_CODES) {
    const rows = await db.read(
      `SELECT count(*) AS wrong, coalesce(min(example), '') AS example FROM (${CHECKS[code]})`,
    );
    for (const row of rows) {
      const count = number(row, 'wrong');
      if (count > 0) problems.push({ code, count, example: text(row, 'example') });
    }
  }
  return problems;
}

/** Rows that the table has too many and rows that it lacks, against what the log says. */
function bothWays(table: 'observation' | 'report', derived: string): string {
  const stored = `SELECT * FROM ${table}`;
  const columns = table === 'observation' ? 'agency, year, indicator' : 'agency, year';
  return `SELECT concat_ws(' ', ${columns}) AS example FROM (
      (${stored} EXCEPT ALL (${derived})) UNION ALL ((${derived}) EXCEPT ALL ${stored})
    )`;
}
