import type { YearRange } from '../../domain/year';
import { number, text } from '../db/columns';
import type { Reader } from '../db/connection';

/** Figures of agencies' own full years, with the kind of the agency. */
const OWN = `SELECT o.agency, a.kind AS agency_kind, o.year, o.indicator, o.kind, o.reason
  FROM observation o JOIN agency a ON a.code = o.agency
  WHERE a.district = $district AND o.subject = 'self' AND o.period = 'year'`;

/** Ratios whose parts are both known: those are figures too. */
const DERIVED = `SELECT n.agency, n.agency_kind, n.year, i.code AS indicator
  FROM indicator i JOIN own n ON n.indicator = i.numerator AND n.kind = 'number'
    JOIN own d ON d.indicator = i.denominator AND d.kind = 'number' AND d.agency = n.agency AND d.year = n.year`;

/** As `isAnswered` and `expectedIndicators` of the domain say; a test holds them against each other. */
const ANSWERED = `WITH own AS (${OWN}), derived AS (${DERIVED}),
  first AS (
    SELECT indicator, min(year) AS first FROM (
      SELECT indicator, year FROM own WHERE kind = 'number' UNION ALL SELECT indicator, year FROM derived
    ) GROUP BY indicator
  ),
  answered AS (
    SELECT agency, agency_kind, year, indicator FROM own
    WHERE kind = 'number' OR reason IN ('not-applicable', 'withheld')
    UNION SELECT * FROM derived
  )`;

/** The first year with a figure of an indicator in a district, by indicator code. */
export async function firstYears(db: Reader, district: string): Promise<Map<string, number>> {
  const rows = await db.read(`${ANSWERED} SELECT indicator, first FROM first`, { district });
  return new Map(rows.map((row) => [text(row, 'indicator'), number(row, 'first')]));
}

/** How many of the indicators expected of an agency for a year are answered; none where it is not in the map. */
export async function answeredCounts(
  db: Reader,
  district: string,
  years: YearRange,
): Promise<(agency: string, year: number) => number> {
  const rows = await db.read(
    `${ANSWERED} SELECT agency, year, count(*) AS answered
    FROM answered JOIN indicator i ON i.code = answered.indicator JOIN first USING (indicator)
    WHERE list_contains(i.expected_of, agency_kind) AND year >= first AND year BETWEEN $from AND $to
    GROUP BY agency, year`,
    { district, from: years.from, to: years.to },
  );
  const counts = new Map(
    rows.map((row) => [`${text(row, 'agency')} ${number(row, 'year')}`, number(row, 'answered')]),
  );
  return (agency, year) => counts.get(`${agency} ${year}`) ?? 0;
}

/** The indicators expected of each agency for a year and not answered, by agency code, in the catalogue's order. */
export async function unanswered(db: Reader, district: string, year: number): Promise<Map<string, string[]>> {
  const rows = await db.read(
    `${ANSWERED} SELECT a.code AS agency, i.code AS indicator
    FROM agency a CROSS JOIN indicator i JOIN first ON first.indicator = i.code
      LEFT JOIN answered w ON w.agency = a.code AND w.indicator = i.code AND w.year = $year
    WHERE a.district = $district AND list_contains(i.expected_of, a.kind) AND $year >= first AND w.agency IS NULL
    ORDER BY a.ordinal, i.ordinal`,
    { district, year },
  );
  const missing = new Map<string, string[]>();
  for (const row of rows) {
    const agency = text(row, 'agency');
    missing.set(agency, [...(missing.get(agency) ?? []), text(row, 'indicator')]);
  }
  return missing;
}
