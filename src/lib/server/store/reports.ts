import { AGENCY_KINDS } from '../../domain/agency';
import type { Duty, Report } from '../../domain/report';
import type { YearRange } from '../../domain/year';
import { number, optional, text, word } from '../db/columns';
import type { Reader } from '../db/connection';
import { reportOf } from '../db/rows';

/** What is on record of the district's reports; an agency and year without a row has nothing on record. */
export async function listReports(db: Reader, district: string, years: YearRange): Promise<Report[]> {
  const rows = await db.read(
    `SELECT r.* FROM report r JOIN agency a ON a.code = r.agency
    WHERE a.district = $district AND r.year BETWEEN $from AND $to
    ORDER BY r.year, a.ordinal`,
    { district, from: years.from, to: years.to },
  );
  return rows.map(reportOf);
}

/** The annual duties of every kind of agency, oldest first. */
export async function listDuties(db: Reader): Promise<Duty[]> {
  const rows = await db.read('SELECT * FROM duty ORDER BY kind, from_year');
  return rows.map((row) => ({
    kind: word(AGENCY_KINDS, row, 'kind'),
    fromYear: number(row, 'from_year'),
    submitDue: optional(text, row, 'submit_due'),
    publishDue: optional(text, row, 'publish_due'),
  }));
}
