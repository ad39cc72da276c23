import { beside, FULL_NUMBER } from './series';

/** A zero counts as sudden after so many years with figures, whose median is no small count. */
const YEARS_BEFORE = 3;
const NO_SMALL_COUNT = 3;

/** 0 now, after years without one. */
export const SUDDEN_ZEROS = `SELECT z.ordinal, NULL AS got, concat_ws(' ', arg_max(b.value, b.year), max(b.year)) AS expected
    FROM checked z JOIN ${beside(FULL_NUMBER)} b ON b.agency = z.agency AND b.indicator = z.indicator
      AND b.year BETWEEN z.year - 5 AND z.year - 1
    WHERE z.kind = 'number' AND z.period = 'year' AND z.subject = 'self' AND z.value = 0
    GROUP BY z.ordinal
    HAVING count(*) >= ${YEARS_BEFORE} AND min(b.value) > 0 AND median(b.value) >= ${NO_SMALL_COUNT}`;

/** Blank now: where the store has a number for the same year, else where the year before has one. */
export const VANISHED_NUMBERS = `SELECT c.ordinal, NULL AS got, concat_ws(' ', o.value, o.year) AS expected
  FROM checked c JOIN observation o USING (agency, subject, year, period, indicator)
  WHERE c.kind = 'absent' AND c.reason IN ('blank', 'not-reported') AND o.kind = 'number'`;

export const NUMBERS_LAST_YEAR = `SELECT c.ordinal, NULL AS got, concat_ws(' ', b.value, b.year) AS expected
  FROM checked c JOIN ${beside(`${FULL_NUMBER} AND value <> 0`)} b ON b.agency = c.agency AND b.indicator = c.indicator
    AND b.year = c.year - 1
  WHERE c.kind = 'absent' AND c.reason IN ('blank', 'not-reported') AND c.period = 'year' AND c.subject = 'self'
    AND NOT EXISTS (FROM observation o WHERE o.agency = c.agency AND o.indicator = c.indicator
      AND o.year = c.year AND o.period = c.period AND o.subject = c.subject AND o.kind = 'number')`;
