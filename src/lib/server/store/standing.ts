/** What of the log counts, as SQL over `entry`. */
export const KEY = 'agency, subject, year, period, indicator';
export const CELL = 'kind, value, precision, reason, provisional, restated, doubtful, confirmed';

/** Which entries stand: those of imports that were committed and not undone. */
export const STANDING = `import IN (SELECT number FROM import WHERE state = 'committed')`;

/** The same, if one import more were undone. */
export const STANDING_WITHOUT = `${STANDING} AND import <> $importNumber`;

/**
 * Figures that a standing correction answers: those on record as published when it was made, whose number is `since`.
 * Bringing one in again does not undo the correction; only a figure not published before takes its place. Whether the
 * import of the published figure still stands does not matter, or a file undone and brought in anew would undo it.
 */
export function answeredFigures(standing = STANDING): string {
  return `SELECT ${KEY}, o.kind, o.value, o.precision, o.reason, min(c.number) AS since
    FROM (SELECT ${KEY}, number FROM entry WHERE authority <> 'published' AND ${standing}) c
    JOIN entry o USING (${KEY})
    WHERE o.number < c.number AND o.authority = 'published' AND o.kind <> 'withdrawn' GROUP BY ALL`;
}

/** An answered figure `a` beside an entry `e` of the same key: an agency that restates or confirms says something new. */
export const ANSWERED = `a.kind = e.kind AND a.value IS NOT DISTINCT FROM e.value
  AND a.precision IS NOT DISTINCT FROM e.precision AND a.reason IS NOT DISTINCT FROM e.reason
  AND e.authority = 'published' AND NOT e.restated AND NOT e.confirmed`;

/** Numbers of the entries that a standing correction answers; few, and found by the few corrections. */
export function answeredEntries(standing = STANDING): string {
  return `SELECT e.number FROM (${answeredFigures(standing)}) a JOIN entry e USING (${KEY})
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
  return `SELECT ${KEY}, ${CELL}, number AS entry FROM entry WHERE number IN (
      SELECT max(number) FROM ${entries}
      WHERE ${standing} AND number NOT IN (${answered}) GROUP BY ${KEY}
    )`;
}
