/**
 * Makes the tables that the checks of a staged import read, from how it meets the store (`meetStore`): its own figures that are not on record as they are, each key
 * once, and beside them what is stored of the same indicators. What is on record unchanged was checked when it came.
 * A number stands with `x`, its place on the scale of `domain/outlier`.
 */
const KEY = 'agency, subject, year, period, indicator';
const SCALE = `CASE WHEN i.value_type = 'percent' THEN value ELSE ln(1 + greatest(0, value)) END`;

export const MAKE_SERIES = [
  `CREATE OR REPLACE TEMP TABLE checked AS
  SELECT n.*, i.value_type, i.expected_of, a.kind AS agency_kind, a.district, ${SCALE} AS x
  FROM (
    SELECT ${KEY}, kind, value, precision, reason, ordinal FROM figure_cell
    SEMI JOIN (FROM met WHERE on_record = false) USING (ordinal) WHERE import = $importNumber
  ) n
  JOIN indicator i ON i.code = n.indicator JOIN agency a ON a.code = n.agency`,
  `CREATE OR REPLACE TEMP TABLE beside AS
  SELECT ${KEY}, kind, value, x FROM checked
  UNION ALL
  SELECT ${KEY}, kind, value, ${SCALE} AS x
  FROM (
    FROM observation ANTI JOIN (SELECT before_entry AS entry FROM met WHERE ordinal IS NOT NULL AND NOT on_record) USING (entry)
  ) o JOIN indicator i ON i.code = o.indicator
  WHERE indicator IN (SELECT DISTINCT indicator FROM checked)`,
] as const;

export const DROP_SERIES = ['DROP TABLE checked', 'DROP TABLE beside'] as const;

/** A figure of a full year of the agency itself that is a number. */
export const FULL_NUMBER = `kind = 'number' AND period = 'year' AND subject = 'self'`;
