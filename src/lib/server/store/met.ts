import type { Reader, Transaction } from '../db/connection';
import { countsOf, type DiffCounts } from './diff';
import { diffFor } from './diff-query';

/**
 * How the import that was staged last meets the store, as a temporary table of the writer: of each of its figures, by
 * `ordinal`, its status, whether it is `on_record`, and the entry that is. For the checks, and for the commit, which finds
 * nothing else when the store has not moved; `import` says whose it is.
 */
const MET = 'met';

/**
 * Holds a staged import against what is stored now.
 * @returns the counts
 */
export async function meetStore(transaction: Transaction, importNumber: number): Promise<DiffCounts> {
  await transaction.run(
    `CREATE OR REPLACE TEMP TABLE ${MET} AS ${await diffFor(transaction, importNumber)}
    SELECT $importNumber::INTEGER AS import, ordinal, status, on_record, before_entry FROM diff`,
    { importNumber },
  );
  return countsOf(await transaction.read(`SELECT status, count(*) AS figures FROM ${MET} GROUP BY status`));
}

/** Is what the table tells about this import? Another may have been staged since, or the program started anew. */
export async function isMet(transaction: Reader, importNumber: number): Promise<boolean> {
  const tables = await transaction.read(
    `SELECT 1 AS one FROM duckdb_tables() WHERE temporary AND table_name = '${MET}'`,
  );
  if (tables.length === 0) return false;
  const rows = await transaction.read(`SELECT 1 AS one FROM ${MET} WHERE import = $importNumber LIMIT 1`, {
    importNumber,
  });
  return rows.length > 0;
}

/** Frees it once it is used up. */
export async function forgetMet(transaction: Transaction): Promise<void> {
  await transaction.run(`DROP TABLE IF EXISTS temp.${MET}`);
}
