import type { Reader } from '../db/connection';

/** What of the log counts, as SQL over `entry_cell`. */
export const KEY = 'agency, subject, year, period, indicator';
export const CELL = 'kind, value, precision, reason, provisional, restated, doubtful, confirmed';

/** Which entries stand: those of imports that were committed and not undone. */
export const STANDING = `import IN (SELECT number FROM import WHERE state = 'committed')`;

/** The same, if one import more were undone. */
export const STANDING_WITHOUT = `${STANDING} AND import <> $importNumber`;

/**
 * Does the log hold a correction, or what one import brings? Most do not, and need not look for what it answers.
 */
export async function hasCorrections(db: Reader, importNumber?: number): Promise<boolean> {
  const whose =
    importNumber === undefined
      ? `import IN (SELECT number FROM import WHERE state IN ('committed', 'undone'))`
      : 'import = $importNumber';
  const any = await db.read(
    `SELECT 1 AS one FROM figure_circumstance WHERE authority <> 'published' AND ${whose} LIMIT 1`,
    importNumber === undefined ? {} : { importNumber },
  );
  return any.length > 0;
}

/**
 * Figures that a standing correction answers: those on record as published when it was made, whose number is `since`.
 * Bringing one in again does not undo the correction; only a figure not published before takes its place. Whether the
 * import of the published figure still stands does not matter, or a file undone and brought in anew would undo it.
 */
export function answeredFigures(standing = STANDING): string {
  return `SELECT ${KEY}, o.kind, o.value, o.precision, o.reason, min(c.number) AS since
    FROM (SELECT ${KEY}, number FROM entry_cell WHERE authority <> 'published' AND ${standing}) c
    JOIN entry_cell o USING (${KEY})
    WHERE o.number < c.number AND o.authority = 'published' AND o.kind <> 'withdrawn' GROUP BY ALL`;
}

/** An answered figure `a` beside an entry `e` of the same key: an agency that restates or confirms says something new. */
export const ANSWERED = `a.kind = e.kind AND a.value IS NOT DISTINCT FROM e.value
  AND a.precision IS NOT DISTINCT FROM e.precision AND a.reason IS NOT DISTINCT FROM e.reason
  AND e.authority = 'published' AND NOT e.restated AND NOT e.confirmed`;

/** Numbers of the entries that a standing correction answers; few, and found by the few corrections. */
export function answeredEntries(standing = STANDING): string {
  return `SELECT e.number FROM (${answeredFigures(standing)}) a JOIN entry_cell e USING (${KEY})
    WHERE ${ANSWERED} AND e.number > a.since`;
}

/**
 * Observations recomputed from the log: of each key the newest entry, by commit, of an import that stands and that no
 * standing correction answers.
 * @param entries a table or join of entries to choose among
 * @param answered the numbers of answered entries, as a query
 */
export function newestStanding(
  entries: string,
  { standing = STANDING, answered = answeredEntries(standing) } = {},
): string {
  // By number, not arg_max of each column: that skips NULL, and a newer absence would show the older number.
  return `SELECT ${KEY}, ${CELL}, number AS entry FROM entry_cell WHERE number IN (
      SELECT max(number) FROM ${entries}
      WHERE ${standing} AND number NOT IN (${answered}) GROUP BY ${KEY}
    )`;
}
