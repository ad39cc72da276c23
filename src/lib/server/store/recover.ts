import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { number, optional, text } from '../db/columns';
import type { Database, Row, Transaction } from '../db/connection';
import { deriveAll } from './derive';
import { FIGURE_TABLES, STAGED_TABLES, type StagedRows } from './figures';

/**
 * Was the program cut off when it last had this file open, or at any time since it was last put right? A program that
 * has it open leaves the same traces: only who can open it knows.
 * @param path of the database file, before it is opened
 */
export function looksCutOff(path: string): boolean {
  return existsSync(`${path}.wal`) || existsSync(noteOf(path));
}

/**
 * Closing takes DuckDB's log of writes away, even where the start came no further than to replay it: so it is noted
 * beside the file that it is still to be put right.
 */
export function noteCutOff(path: string): void {
  writeFileSync(noteOf(path), '', { flush: true });
}

/** The store is whole: what was noted of it is void. */
export function forgetCutOff(path: string): void {
  rmSync(noteOf(path), { force: true });
}

function noteOf(path: string): string {
  return `${path}.cut-off`;
}

/** Rows that no transaction which came to its end can have left: of imports whose row says that they have none. */
const LEFTOVERS = [
  ...STAGED_TABLES.map(
    (table) =>
      `DELETE FROM ${table} WHERE import NOT IN (SELECT number FROM import WHERE state <> 'discarded')`,
  ),
  `DELETE FROM staged_report WHERE import NOT IN (SELECT number FROM import WHERE state = 'staged')`,
  `DELETE FROM report_entry WHERE import NOT IN (SELECT number FROM import WHERE state IN ('committed', 'undone'))`,
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
    const staged = await transaction.read(
      `SELECT number, staged_rows, entry_count FROM import WHERE state = 'staged'`,
    );
    const found = await rowsFound(transaction);
    for (const row of staged) await recoverStaged(transaction, row, found);
    await deriveAll(transaction);
  });
}

/** Rows of every table and import, by `table number`. */
async function rowsFound(transaction: Transaction): Promise<ReadonlyMap<string, number>> {
  const counted = STAGED_TABLES.map(
    (table) => `SELECT '${table}' AS name, import, count(*) AS rows FROM ${table} GROUP BY import`,
  );
  const rows = await transaction.read(counted.join(' UNION ALL '));
  return new Map(rows.map((row) => [`${text(row, 'name')} ${number(row, 'import')}`, number(row, 'rows')]));
}

/** Rows of a staging anew or a commit that was cut off lie behind those of the staging that stands. */
async function recoverStaged(
  transaction: Transaction,
  row: Row,
  found: ReadonlyMap<string, number>,
): Promise<void> {
  const importNumber = number(row, 'number');
  const foundIn = (table: (typeof STAGED_TABLES)[number]) => found.get(`${table} ${importNumber}`) ?? 0;
  const kept = optional(text, row, 'staged_rows');
  if (kept === undefined) {
    if (foundIn('figure') !== number(row, 'entry_count')) await forgetStaged(transaction, importNumber);
    return;
  }
  const counts = JSON.parse(kept) as StagedRows;
  for (const table of STAGED_TABLES) {
    if (foundIn(table) <= counts[table]) continue;
    await transaction.run(
      `DELETE FROM ${table} WHERE import = $importNumber AND rowid NOT IN
        (SELECT rowid FROM ${table} WHERE import = $importNumber ORDER BY rowid LIMIT $rows)`,
      { importNumber, rows: counts[table] },
    );
  }
}

/** Staged before its rows were counted: which are the old ones cannot be told, so the line is run again before a commit. */
async function forgetStaged(transaction: Transaction, importNumber: number): Promise<void> {
  for (const table of FIGURE_TABLES) {
    await transaction.run(`DELETE FROM ${table} WHERE import = $importNumber`, { importNumber });
  }
  await transaction.run(
    `UPDATE import SET entry_count = 0, catalogue_version = '-' WHERE number = $importNumber`,
    { importNumber },
  );
}
