import type { Reader } from '../../src/lib/server/db/connection';

/**
 * All that a store holds, every table of it by its rows and their hash: two stores of the same content have the same,
 * wherever and in whatever order their rows lie.
 * @param without columns that are left out wherever they stand, such as instants that differ from run to run
 */
export async function contentHash(
  db: Reader,
  without: readonly string[] = [],
): Promise<Readonly<Record<string, string>>> {
  const tables = await db.read(
    'SELECT table_name AS name FROM duckdb_tables() WHERE NOT temporary ORDER BY name',
  );
  const hashes: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await db.read(
      `SELECT concat_ws(' ', count(*), sum(hash(kept))) AS hash
      FROM (SELECT COLUMNS(lambda c: NOT list_contains($without, c)) FROM ${String(name)}) AS kept`,
      { without },
    );
    hashes[String(name)] = String(row?.['hash']);
  }
  return hashes;
}
