import { AGENCY_KINDS } from '../../domain/agency';
import type { DutyChange } from '../../domain/report-change';
import { flag, instant, number, optional, text, word } from '../db/columns';
import type { Database, Reader } from '../db/connection';

/** The office's changes of a district's duties, oldest first. */
export async function listDutyChanges(db: Reader, district: string): Promise<DutyChange[]> {
  const rows = await db.read('SELECT * FROM duty_change WHERE district = $district ORDER BY number', {
    district,
  });
  return rows.map((row) => ({
    kind: word(AGENCY_KINDS, row, 'kind'),
    fromYear: number(row, 'from_year'),
    to: flag(row, 'stands')
      ? { submitDue: optional(text, row, 'submit_due'), publishDue: optional(text, row, 'publish_due') }
      : undefined,
    reason: text(row, 'reason'),
    person: text(row, 'person'),
    at: instant(row, 'changed_at'),
  }));
}

/** Records a change of a duty; what stood before stays in the list. */
export async function changeDuty(db: Database, district: string, change: DutyChange): Promise<void> {
  await db.write((transaction) =>
    transaction.run(
      `INSERT INTO duty_change SELECT coalesce(max(number), 0) + 1, $district, $kind, $fromYear, $stands,
        $submitDue, $publishDue, $reason, $person, CAST($at AS TIMESTAMP) FROM duty_change`,
      {
        district,
        kind: change.kind,
        fromYear: change.fromYear,
        stands: change.to !== undefined,
        submitDue: change.to?.submitDue ?? null,
        publishDue: change.to?.publishDue ?? null,
        reason: change.reason,
        person: change.person,
        at: change.at,
      },
    ),
  );
}
