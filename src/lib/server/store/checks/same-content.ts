import { finding, type Finding } from '../../../domain/finding';
import { number, text } from '../../db/columns';
import type { Transaction } from '../../db/connection';

/** Fewer figures may well be the same by chance. */
const FEWEST = 5;

/** An order-free fingerprint of figures: the sum of the hashes of keys and cells. */
const FINGERPRINT = `sum(hash(agency, subject, year, period, indicator, kind, value, precision, reason))`;

/** The same figures as an earlier import that stands, in a file of other bytes. */
export async function sameContent(transaction: Transaction, importNumber: number): Promise<Finding[]> {
  // Most imports have no earlier one of as many figures: only then is it worth hashing them all.
  const alike = await transaction.read(
    `SELECT i.number FROM import i, (FROM import WHERE number = $importNumber) own,
      (SELECT count(*) AS figures FROM figure WHERE import = $importNumber)
    WHERE i.state = 'committed' AND i.entry_count = figures AND figures >= ${FEWEST} AND i.sha256 <> own.sha256`,
    { importNumber },
  );
  if (alike.length === 0) return [];
  const rows = await transaction.read(
    `SELECT i.number, i.file_name FROM import i JOIN (
      SELECT import AS number, ${FINGERPRINT} AS fingerprint FROM figure_cell
      WHERE import IN (${alike.map((row) => number(row, 'number')).join(', ')}) GROUP BY import
    ) USING (number)
    WHERE fingerprint = (SELECT ${FINGERPRINT} FROM figure_cell WHERE import = $importNumber)
    ORDER BY i.number DESC LIMIT 1`,
    { importNumber },
  );
  return rows.map((row) =>
    finding('same-content', 'warning', {}, text(row, 'file_name'), String(number(row, 'number'))),
  );
}
