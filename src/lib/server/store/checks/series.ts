/**
 * Makes the tables that the checks of a staged import read: its own figures, each key once, and beside them what is
 * stored of the same agencies and indicators. A number stands with `x`, its place on the scale of `domain/outlier`.
 */
const KEY = 'agency, subject, year, period, indicator';
const SCALE = `CASE WHEN i.value_type = 'percent' THEN value ELSE ln(1 + greatest(0, value)) END`;

export const MAKE_SERIES = [
  `CREATE OR REPLACE TEMP TABLE checked AS
  SELECT ${KEY}, s.kind, value, reason, raw, s.ordinal, place_sheet, place_row, place_column, place_pointer, i.value_type,
    i.expected_of, a.kind AS agency_kind, a.district, ${SCALE} AS x
  FROM staged_entry s JOIN indicator i ON i.code = s.indicator JOIN agency a ON a.code = s.agency
  WHERE import = $importNumber
  QUALIFY row_number() OVER (PARTITION BY agency, subject, year, period, indicator ORDER BY s.ordinal DESC) = 1`,
  `CREATE OR REPLACE TEMP TABLE beside AS
  SELECT ${KEY}, kind, value, x FROM checked
  UNION ALL
  SELECT ${KEY}, kind, value, ${SCALE} AS x
  FROM observation o JOIN indicator i ON i.code = o.indicator
  WHERE indicator IN (SELECT indicator FROM checked)
    AND NOT EXISTS (FROM checked c WHERE c.agency = o.agency AND c.subject = o.subject AND c.year = o.year
      AND c.period = o.period AND c.indicator = o.indicator)`,
] as const;

export const DROP_SERIES = ['DROP TABLE checked', 'DROP TABLE beside'] as const;

/** A figure of a full year of the agency itself that is a number. */
export const FULL_NUMBER = `kind = 'number' AND period = 'year' AND subject = 'self'`;
