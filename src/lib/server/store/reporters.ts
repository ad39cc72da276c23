import type { Indicator } from '../../domain/indicator';
import { isRatio } from '../../domain/indicator';
import type { Reporters } from '../../query/reporters';
import type { YearRange } from '../../domain/year';
import { flag, text } from '../db/columns';
import type { Reader } from '../db/connection';

/**
 * Which agencies of a district have a number of the indicator for a full year of their own: in these years, or in
 * other years only. A ratio counts by its parts as well as by its own percentage.
 */
export function reportersOf(
  db: Reader,
  district: string,
  indicator: Indicator,
  years: YearRange,
): Promise<Reporters> {
  const key = `reporters of ${indicator.code} in ${district} ${years.from}-${years.to}`;
  return db.kept(key, () => readReporters(db, district, indicator, years));
}

async function readReporters(
  db: Reader,
  district: string,
  indicator: Indicator,
  years: YearRange,
): Promise<Reporters> {
  const rows = await db.read(
    `SELECT o.agency, bool_or(o.year BETWEEN $from AND $to) AS within
    FROM observation o JOIN agency a ON a.code = o.agency
    WHERE a.district = $district AND o.indicator IN ($indicator, $numerator)
      AND o.kind = 'number' AND o.subject = 'self' AND o.period = 'year'
    GROUP BY o.agency, a.ordinal ORDER BY a.ordinal`,
    {
      district,
      indicator: indicator.code,
      numerator: isRatio(indicator) ? indicator.numerator : indicator.code,
      ...years,
    },
  );
  const codes = (within: boolean) =>
    rows.filter((row) => flag(row, 'within') === within).map((row) => text(row, 'agency'));
  return { within: codes(true), otherYears: codes(false) };
}
