import { existsSync } from 'node:fs';
import type { Database } from '../db/connection';
import { deriveAll } from './derive';
import { FIGURE_TABLES } from './figures';

/**
 * Was the program cut off when it last had this file open? Closing takes DuckDB's log of writes away.
 * @param path of the database file, before it is opened
 */
export function wasCutOff(path: string): boolean {
  return existsSync(`${path}.wal`);
}

/** Rows of the large tables that no transaction which came to its end can have left. */
const LEFTOVERS = [
  ...FIGURE_TABLES.map(
    (table) =>
      `DELETE FROM ${table} WHERE import NOT IN (SELECT number FROM import WHERE state <> 'discarded')`,
  ),
  // Staged anew and cut off: the old rows and the new. The line is run again before anything of it is committed.
  `CREATE OR REPLACE TEMP TABLE torn AS
    SELECT number FROM import WHERE state = 'staged'
      AND entry_count <> (SELECT count(*) FROM figure f WHERE f.import = import.number)`,
  ...FIGURE_TABLES.map((table) => `DELETE FROM ${table} WHERE import IN (SELECT number FROM torn)`),
  `UPDATE import SET entry_count = 0, catalogue_version = '-' WHERE number IN (SELECT number FROM torn)`,
];

/**
 * Puts a store right whose process was cut off. DuckDB 1.5 writes whole row groups (122,880 rows and more) of a large
 * transaction into its log ahead of the mark that ends it, and takes them over at the next start even where that mark is
 * missing: a large import killed while it commits leaves rows of some tables and not of others. The state of an import is
 * one small row, which is never half: rows that it does not account for go, and what is derived is derived anew.
 */
export async function recover(db: Database): Promise<void> {
  await db.write(async (transaction) => {
    for (const statement of LEFTOVERS) await transaction.run(statement);
    await deriveAll(transaction);
  });
}
