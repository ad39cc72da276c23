import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { number, text } from './columns';
import type { Database } from './connection';
import { DatabaseUnusable } from './errors';

interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

const FILE_NAME = /^(\d{3})-[a-z0-9-]+\.sql$/;

const RECORD = `CREATE TABLE IF NOT EXISTS migration (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  name VARCHAR NOT NULL CHECK (name <> ''),
  checksum VARCHAR NOT NULL CHECK (regexp_full_match(checksum, '[0-9a-f]{64}')),
  applied_at TIMESTAMP NOT NULL
)`;

/**
 * Applies the numbered `.sql` files of a folder that the database does not have yet, each in a transaction of its
 * own, and records them with their checksum.
 * @returns names of those applied now
 * @throws DatabaseUnusable `database-newer` when the database has one that the folder lacks, `migration-changed` when
 * the text of an applied one is no longer what was applied
 */
export async function migrate(db: Database, folder: string): Promise<string[]> {
  const migrations = readMigrations(folder);
  await db.write((transaction) => transaction.run(RECORD));
  const applied = new Map<number, { name: string; checksum: string }>();
  for (const row of await db.read('SELECT number, name, checksum FROM migration ORDER BY number')) {
    applied.set(number(row, 'number'), { name: text(row, 'name'), checksum: text(row, 'checksum') });
  }
  for (const [known, { name }] of applied) {
    if (!migrations.some((migration) => migration.number === known)) {
      throw new DatabaseUnusable({ code: 'database-newer', path: db.path, found: name });
    }
  }
  const fresh: string[] = [];
  for (const migration of migrations) {
    const before = applied.get(migration.number);
    if (before !== undefined && before.checksum !== migration.checksum) {
      throw new DatabaseUnusable({ code: 'migration-changed', path: db.path, found: migration.name });
    }
    if (before !== undefined) continue;
    await apply(db, migration);
    fresh.push(migration.name);
  }
  return fresh;
}

async function apply(db: Database, { number, name, sql, checksum }: Migration): Promise<void> {
  await db.write(async (transaction) => {
    await transaction.run(sql);
    await transaction.run(
      'INSERT INTO migration VALUES ($number, $name, $checksum, CAST($appliedAt AS TIMESTAMP))',
      { number, name, checksum, appliedAt: new Date().toISOString() },
    );
  });
}

/** @throws Error when a file of the folder is not named NNN-words.sql, or a number is missing or doubled */
function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .sort()
    .map((file, index) => {
      const parts = FILE_NAME.exec(file);
      if (parts === null || Number(parts[1]) !== index + 1) {
        throw new Error(`migrations are numbered from 001 without gaps; ${file} stands at ${index + 1}`);
      }
      // Git may check a file out with other line ends; its checksum stays the same.
      const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
      const checksum = createHash('sha256').update(sql).digest('hex');
      return { number: index + 1, name: file.replace(/\.sql$/, ''), sql, checksum };
    });
}
