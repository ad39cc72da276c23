/** What a figure is in its setting: whose it is, who reports it, and whether it is one at all. */

/** About somebody else, who is reported by another agency too, or reports it itself. */
export const TWO_REPORTERS = `SELECT c.ordinal, NULL AS got, arg_min(concat_ws(' ', b.value, a.name), a.name) AS expected
  FROM checked c
  JOIN beside b ON b.year = c.year AND b.period = c.period AND b.indicator = c.indicator AND b.agency <> c.agency
  JOIN agency a ON a.code = b.agency AND a.district = c.district
  WHERE c.subject <> 'self' AND c.kind = 'number' AND b.kind = 'number'
    AND (b.subject = c.subject OR (b.subject = 'self' AND c.subject IN (a.code, a.name, a.short_name)))
  GROUP BY c.ordinal`;

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
