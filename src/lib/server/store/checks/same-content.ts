import { finding, type Finding } from '../../../domain/finding';
import { number, text } from '../../db/columns';
import type { Transaction } from '../../db/connection';

/** Fewer figures may well be the same by chance. */
const FEWEST = 5;

/** An order-free fingerprint of figures: the sum of the hashes of keys and cells. */
const FINGERPRINT = `sum(hash(agency, subject, year, period, indicator, kind, value, precision, reason))`;

/** The same figures as an earlier import that stands, in a file of other bytes. */
export async function sameContent(transaction: Transaction, importNumber: number): Promise<Finding[]> {
  const rows = await transaction.read(
    `WITH mine AS (
      SELECT count(*) AS figures, ${FINGERPRINT} AS fingerprint FROM staged_entry WHERE import = $importNumber
    ), alike AS (
      SELECT i.number, i.file_name FROM import i, mine, (FROM import WHERE number = $importNumber) own
      WHERE i.state = 'committed' AND i.entry_count = mine.figures AND mine.figures >= ${FEWEST}
        AND i.sha256 <> own.sha256
    )
    SELECT number, file_name FROM alike JOIN (
      SELECT import AS number, ${FINGERPRINT} AS fingerprint FROM entry
      WHERE import IN (SELECT number FROM alike) GROUP BY import
    ) USING (number) WHERE fingerprint = (SELECT fingerprint FROM mine)
    ORDER BY number DESC LIMIT 1`,
    { importNumber },
  );
  return rows.map((row) =>
    finding('same-content', 'warning', {}, text(row, 'file_name'), String(number(row, 'number'))),
  );
}
