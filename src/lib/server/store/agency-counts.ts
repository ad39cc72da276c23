import { number, text } from '../db/columns';
import type { Reader } from '../db/connection';

/** How much is on record of an agency: only agencies with numbers are listed. */
export interface AgencyCount {
  readonly agency: string;
  readonly indicators: number;
  readonly lastYear: number;
}

export async function agencyCounts(db: Reader, district: string): Promise<AgencyCount[]> {
  const rows = await db.read(
    `SELECT o.agency, count(DISTINCT o.indicator) AS indicators, max(o.year) AS last_year
    FROM observation o JOIN agency a ON a.code = o.agency
    WHERE a.district = $district AND o.kind = 'number' GROUP BY o.agency`,
    { district },
  );
  return rows.map((row) => ({
    agency: text(row, 'agency'),
    indicators: number(row, 'indicators'),
    lastYear: number(row, 'last_year'),
  }));
}

/** Numbers on record of a report year, by agency code; an agency without any is not in the map. */
export async function figureCounts(db: Reader, district: string, year: number): Promise<Map<string, number>> {
  const rows = await db.read(
    `SELECT o.agency, count(*) AS figures
    FROM observation o JOIN agency a ON a.code = o.agency
    WHERE a.district = $district AND o.year = $year AND o.kind = 'number' GROUP BY o.agency`,
    { district, year },
  );
  return new Map(rows.map((row) => [text(row, 'agency'), number(row, 'figures')]));
}
