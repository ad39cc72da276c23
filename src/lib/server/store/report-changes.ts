import { REPORT_FIELDS, type ReportChange } from '../../domain/report-change';
import type { YearRange } from '../../domain/year';
import { instant, number, optional, text, word } from '../db/columns';
import type { Database, Reader } from '../db/connection';

/** What was changed by hand of reports, oldest first: of a district's, or of one agency's. */
export async function listReportChanges(
  db: Reader,
  of: { readonly district: string; readonly agency?: string; readonly years: YearRange },
): Promise<ReportChange[]> {
  const rows = await db.read(
    `SELECT c.* FROM report_change c JOIN agency a ON a.code = c.agency
    WHERE a.district = $district AND ($agency IS NULL OR c.agency = $agency) AND c.year BETWEEN $from AND $to
    ORDER BY c.number`,
    { district: of.district, agency: of.agency ?? null, from: of.years.from, to: of.years.to },
  );
  return rows.map((row) => ({
    agency: text(row, 'agency'),
    year: number(row, 'year'),
    field: word(REPORT_FIELDS, row, 'field'),
    value: optional(text, row, 'value'),
    reason: text(row, 'reason'),
    person: text(row, 'person'),
    at: instant(row, 'changed_at'),
  }));
}

/** Records changes made in one go, all of them or none; what stood before stays in the list. */
export async function changeReport(db: Database, changes: readonly ReportChange[]): Promise<void> {
  await db.write(async (transaction) => {
    for (const change of changes) {
      await transaction.run(
        `INSERT INTO report_change SELECT coalesce(max(number), 0) + 1, $agency, $year, $field, $value,
          $reason, $person, CAST($at AS TIMESTAMP) FROM report_change`,
        {
          agency: change.agency,
          year: change.year,
          field: change.field,
          value: change.value ?? null,
          reason: change.reason,
          person: change.person,
          at: change.at,
        },
      );
    }
  });
}
