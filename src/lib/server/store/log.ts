import { number } from '../db/columns';
import type { Row, Transaction } from '../db/connection';
import { diffFor } from './diff-query';
import { KEY } from './standing';

/** Figures that an extract no longer has, as entries of their own: the earlier ones stay. */
const WITHDRAW = [
  `CREATE OR REPLACE TEMP TABLE gone_reporter AS
  SELECT ${after('figure_reporter')} AS id, * FROM (SELECT DISTINCT agency, year FROM gone)`,
  `CREATE OR REPLACE TEMP TABLE gone_kind AS
  SELECT ${after('figure_kind')} AS id, * FROM (SELECT DISTINCT indicator FROM gone)`,
  `CREATE OR REPLACE TEMP TABLE gone_circumstance AS
  SELECT ${after('figure_circumstance')} AS id, * FROM (SELECT DISTINCT subject, period FROM gone)`,
  `INSERT INTO figure_reporter SELECT $importNumber, id, agency, year FROM gone_reporter`,
  `INSERT INTO figure_kind
  SELECT $importNumber, id, indicator, 0, 'withdrawn', NULL, NULL, false, false, false, false FROM gone_kind`,
  `INSERT INTO figure_circumstance
  SELECT $importNumber, id, subject, period, '', '', '', '', '', '', '', '', '', 'published' FROM gone_circumstance`,
  `INSERT INTO figure
  SELECT $importNumber, g.ordinal, r.id, k.id, c.id, 0, 0 FROM gone g
  JOIN gone_reporter r USING (agency, year) JOIN gone_kind k USING (indicator)
  JOIN gone_circumstance c USING (subject, period) ORDER BY g.ordinal`,
  `INSERT INTO figure_text SELECT $importNumber, ordinal, '', '' FROM gone ORDER BY ordinal`,
];

/** Numbers rows behind those that an import has in a table beside its figures. */
function after(table: string): string {
  return `(SELECT coalesce(max(id), -1) FROM ${table} WHERE import = $importNumber) + row_number() OVER ()`;
}

/**
 * Puts what is staged of an import at the end of the log, with withdrawals of what vanished where that is decided. Its
 * figures stay where they are and are entries as soon as its state says so.
 * @returns the number of the last entry before, and how many were withdrawn
 */
export async function appendToLog(
  transaction: Transaction,
  importNumber: number,
  vanished: 'keep' | 'withdraw',
): Promise<{ readonly entriesAfter: number; readonly withdrawals: number }> {
  await transaction.run(
    `INSERT INTO report_entry BY NAME
    SELECT (SELECT coalesce(max(number), 0) FROM report_entry) + ordinal AS number, * EXCLUDE (ordinal)
    FROM staged_report WHERE import = $importNumber`,
    { importNumber },
  );
  await transaction.run('DELETE FROM staged_report WHERE import = $importNumber', { importNumber });
  const figures = await figuresOf(transaction, importNumber);
  if (vanished === 'withdraw') {
    await transaction.run(
      `CREATE OR REPLACE TEMP TABLE gone AS ${await diffFor(transaction, importNumber)}
      SELECT $figures + row_number() OVER (ORDER BY ${KEY}) AS ordinal, ${KEY} FROM diff WHERE status = 'vanished'`,
      { importNumber, figures },
    );
    for (const statement of WITHDRAW) await transaction.run(statement, { importNumber });
  }
  const withdrawals = (await figuresOf(transaction, importNumber)) - figures;
  return { entriesAfter: await lastEntry(transaction), withdrawals };
}

async function figuresOf(transaction: Transaction, importNumber: number): Promise<number> {
  const rows = await transaction.read('SELECT count(*) AS figures FROM figure WHERE import = $importNumber', {
    importNumber,
  });
  return number(rows[0] as Row, 'figures');
}

async function lastEntry(transaction: Transaction): Promise<number> {
  const rows = await transaction.read(
    `SELECT coalesce(max(entries_after + entry_count + withdrawal_count), 0) AS last FROM import
    WHERE state IN ('committed', 'undone')`,
  );
  return number(rows[0] as Row, 'last');
}
