import type { Database } from '../../src/lib/server/db/connection';

/** Adds so many agencies of one kind, `p0`, `p1`, …, to the small catalogue's district: a crowd of peers. */
export async function addPeers(db: Database, count: number): Promise<void> {
  await db.write((transaction) =>
    transaction.run(
      `INSERT INTO agency BY NAME SELECT 'p' || i AS code, 'demo' AS district, 'p' || i AS name, 'p' || i AS short_name,
        '' AS name_en, [] AS aliases, '' AS initials, 'enforcement' AS kind, [] AS predecessors, 10 + i AS ordinal
      FROM range(${count}) t(i)`,
    ),
  );
}
