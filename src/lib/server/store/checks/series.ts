const KEY = 'agency, subject, year, period, indicator';

/** A value's place on the scale of `domain/outlier`, by the type of its indicator. */
export function onScale(value: string, type: string): string {
  return `CASE WHEN ${type} = 'percent' THEN ${value} ELSE ln(1 + greatest(0, ${value})) END`;
}

/**
 * Makes the table `checked` that the checks of a staged import read, from how it meets the store (`meetStore`): its own
 * figures that are not on record as they are, each key once. What is on record unchanged was checked when it came. A
 * number stands with `x`, its place on the scale.
 */
export const MAKE_CHECKED = `CREATE OR REPLACE TEMP TABLE checked AS
  SELECT n.*, i.value_type, i.expected_of, a.kind AS agency_kind, a.district, ${onScale('value', 'i.value_type')} AS x
  FROM (
    SELECT ${KEY}, kind, value, precision, reason, ordinal FROM figure_cell
    SEMI JOIN (FROM met WHERE on_record = false) USING (ordinal) WHERE import = $importNumber
  ) n
  JOIN indicator i ON i.code = n.indicator JOIN agency a ON a.code = n.agency`;

export const DROP_CHECKED = 'DROP TABLE checked';

/**
 * What stands beside the figures that are checked: they themselves, and what is stored of the same indicators but for
 * what they replace. A query for the place of a table: what is left out is never read, where a table of it all took as
 * long to write as the checks took to read it.
 * @param rows a condition on the columns of a key, `kind` and `value`
 */
export function beside(rows: string): string {
  return `(
    SELECT ${KEY}, kind, value, x FROM checked WHERE ${rows}
    UNION ALL
    SELECT ${KEY}, kind, value, ${onScale('value', 'i.value_type')} AS x
    FROM (
      SELECT ${KEY}, kind, value, entry FROM observation
      WHERE ${rows} AND indicator IN (SELECT DISTINCT indicator FROM checked)
    ) ANTI JOIN (SELECT before_entry AS entry FROM met WHERE ordinal IS NOT NULL AND NOT on_record) USING (entry)
      JOIN indicator i ON i.code = indicator
  )`;
}

/** A figure of a full year of the agency itself that is a number. */
export const FULL_NUMBER = `kind = 'number' AND period = 'year' AND subject = 'self'`;
