import type { Parameters, Row } from './connection';

/** So many rows of one table fill a row group, which DuckDB writes into its file before they are committed. */
const ROW_GROUP = 122_880;

const INSERT = /\bINSERT INTO (\w+)/;

/** The row inserted last is taken out and put in again: with a row deleted, DuckDB writes all of them into its log. */
const PUT_IN_AGAIN = (table: string) => [
  `CREATE OR REPLACE TEMP TABLE last_inserted AS FROM ${table} WHERE rowid = (SELECT max(rowid) FROM ${table})`,
  `DELETE FROM ${table} WHERE rowid = (SELECT max(rowid) FROM ${table})`,
  `INSERT INTO ${table} FROM last_inserted`,
  'DROP TABLE last_inserted',
];

/**
 * Keeps what one transaction inserts whole in the log. Of a table that gets a full row group, DuckDB's log only points
 * to the rows in the file, and a start after a commit that was cut off takes these in though nothing else of the
 * transaction is there (duckdb/duckdb#25931, open as of 1.5.6; `kill.faults.test.ts` finds it).
 */
export class BulkRows {
  readonly #inserted = new Map<string, number>();

  appended(table: string, count: number): void {
    this.#inserted.set(table, (this.#inserted.get(table) ?? 0) + count);
  }

  /** Takes note of a statement that has run: an INSERT gives how many rows it has put in. */
  ran(sql: string, rows: readonly Row[]): void {
    const [, table] = INSERT.exec(sql) ?? [];
    if (table !== undefined) this.appended(table, Number(rows[0]?.['Count'] ?? 0));
  }

  /** The last thing before COMMIT. */
  async settle(run: (sql: string, parameters: Parameters) => Promise<readonly Row[]>): Promise<void> {
    const large = [...this.#inserted].filter(([, count]) => count >= ROW_GROUP).map(([table]) => table);
    if (large.length === 0) return;
    // Temporary tables have no log, and may be gone by now.
    const kept = await run(
      `SELECT table_name FROM duckdb_tables() WHERE NOT temporary AND list_contains($large, table_name)`,
      { large },
    );
    for (const row of kept) {
      for (const statement of PUT_IN_AGAIN(String(row['table_name']))) await run(statement, {});
    }
  }
}
