import { beside } from './series';

/** What a figure is in its setting: whose it is, who reports it, and whether it is one at all. */

/**
 * About somebody else, who is reported by another agency too, or reports it itself: two joins by equality, since one
 * with OR meets every figure of a year and indicator with every other.
 */
export const TWO_REPORTERS = `WITH mine AS (FROM checked WHERE subject <> 'self' AND kind = 'number'),
  numbers AS (FROM ${beside(`kind = 'number'`)}),
  called AS (SELECT DISTINCT code, district, unnest([code, name, short_name]) AS subject FROM agency),
  others AS (
    SELECT c.ordinal, c.district, b.agency, b.value
    FROM mine c JOIN numbers b USING (subject, year, period, indicator)
    WHERE b.agency <> c.agency
    UNION ALL
    SELECT c.ordinal, c.district, b.agency, b.value
    FROM mine c JOIN called n USING (subject, district)
      JOIN numbers b ON b.agency = n.code AND b.year = c.year AND b.period = c.period AND b.indicator = c.indicator
    WHERE b.subject = 'self' AND b.agency <> c.agency
  )
  SELECT o.ordinal, NULL AS got, arg_min(concat_ws(' ', o.value, a.name), a.name) AS expected
  FROM others o JOIN agency a ON a.code = o.agency AND a.district = o.district
  GROUP BY o.ordinal`;

/** Not asked of agencies of this kind; told once for an agency and indicator. */
export const NOT_EXPECTED = `SELECT c.ordinal, i.short_name AS got, a.name AS expected
  FROM checked c JOIN agency a ON a.code = c.agency JOIN indicator i ON i.code = c.indicator
  WHERE c.kind = 'number' AND c.subject = 'self' AND len(c.expected_of) > 0
    AND NOT list_contains(c.expected_of, c.agency_kind)
  QUALIFY row_number() OVER (PARTITION BY c.agency, c.indicator ORDER BY c.ordinal) = 1`;

/** A report year that has not begun when the extract is brought in. */
export const FUTURE_YEARS = `SELECT c.ordinal, CAST(c.year AS VARCHAR) AS got,
    CAST(year(i.staged_at) AS VARCHAR) AS expected
  FROM checked c JOIN import i ON i.number = $importNumber
  WHERE c.year > year(i.staged_at)
  QUALIFY row_number() OVER (PARTITION BY c.year ORDER BY c.ordinal) = 1`;
