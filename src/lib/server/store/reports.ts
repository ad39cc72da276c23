import { AGENCY_KINDS } from '../../domain/agency';
import type { Duty, Report } from '../../domain/report';
import { dutiesInForce, withChanges, type DutyRecord, type ReportRecord } from '../../domain/report-change';
import type { YearRange } from '../../domain/year';
import { number, optional, text, word } from '../db/columns';
import type { Reader } from '../db/connection';
import { reportOf } from '../db/rows';
import { listDutyChanges } from './duty-changes';
import { listReportChanges } from './report-changes';

/** What imports say of the district's reports; an agency and year without a row has nothing on record. */
export async function listReports(db: Reader, district: string, years: YearRange): Promise<Report[]> {
  const rows = await db.read(
    `SELECT r.* FROM report r JOIN agency a ON a.code = r.agency
    WHERE a.district = $district AND r.year BETWEEN $from AND $to
    ORDER BY r.year, a.ordinal`,
    { district, from: years.from, to: years.to },
  );
  return rows.map(reportOf);
}

/** The district's reports as they count: what imports say, and above it what the office changed by hand. */
export async function listReportRecords(
  db: Reader,
  district: string,
  years: YearRange,
): Promise<ReportRecord[]> {
  const [reports, changes] = await Promise.all([
    listReports(db, district, years),
    listReportChanges(db, { district, years }),
  ]);
  return withChanges(reports, changes);
}

/** The annual duties of every kind of agency in a district, oldest first. */
export async function listDuties(db: Reader, district: string): Promise<DutyRecord[]> {
  const [catalogue, changes] = await Promise.all([catalogueDuties(db), listDutyChanges(db, district)]);
  return dutiesInForce(catalogue, changes);
}

async function catalogueDuties(db: Reader): Promise<Duty[]> {
  const rows = await db.read('SELECT * FROM duty ORDER BY kind, from_year');
  return rows.map((row) => ({
    kind: word(AGENCY_KINDS, row, 'kind'),
    fromYear: number(row, 'from_year'),
    submitDue: optional(text, row, 'submit_due'),
    publishDue: optional(text, row, 'publish_due'),
  }));
}
