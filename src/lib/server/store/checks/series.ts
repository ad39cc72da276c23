/**
 * Makes the tables that the checks of a staged import read: its own figures that are not on record as they are, each key
 * once, and beside them what is stored of the same indicators. What is on record unchanged was checked when it came.
 * A number stands with `x`, its place on the scale of `domain/outlier`.
 */
const KEY = 'agency, subject, year, period, indicator';
const SCALE = `CASE WHEN i.value_type = 'percent' THEN value ELSE ln(1 + greatest(0, value)) END`;

/** What a cell says, in columns that are never NULL: equality alone joins by hash. */
const SAID = `kind, coalesce(value, 0) AS said, coalesce(precision, reason, '') AS how`;

/** A correction stands under the key of the figure it corrects, after it: it is what counts. */
const CORRECTED = `SELECT e.ordinal FROM staged_entry e
  JOIN (SELECT ${KEY}, ordinal FROM staged_entry WHERE import = $importNumber AND authority <> 'published') c USING (${KEY})
  WHERE e.import = $importNumber AND e.ordinal < c.ordinal`;

export const MAKE_SERIES = [
  `CREATE OR REPLACE TEMP TABLE checked AS
  SELECT n.* EXCLUDE (said, how), i.value_type, i.expected_of, a.kind AS agency_kind, a.district, ${SCALE} AS x
  FROM (
    SELECT ${KEY}, value, precision, reason, ordinal, ${SAID} FROM staged_entry
    WHERE import = $importNumber AND ordinal NOT IN (${CORRECTED})
  ) n ANTI JOIN (SELECT ${KEY}, ${SAID} FROM observation) o USING (${KEY}, kind, said, how)
  JOIN indicator i ON i.code = n.indicator JOIN agency a ON a.code = n.agency`,
  `CREATE OR REPLACE TEMP TABLE beside AS
  SELECT ${KEY}, kind, value, x FROM checked
  UNION ALL
  SELECT ${KEY}, kind, value, ${SCALE} AS x
  FROM observation o ANTI JOIN checked USING (${KEY}) JOIN indicator i ON i.code = o.indicator
  WHERE indicator IN (SELECT DISTINCT indicator FROM checked)`,
] as const;

export const DROP_SERIES = ['DROP TABLE checked', 'DROP TABLE beside'] as const;

/** A figure of a full year of the agency itself that is a number. */
export const FULL_NUMBER = `kind = 'number' AND period = 'year' AND subject = 'self'`;
