import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { openDatabase, type Database } from '../../src/lib/server/db/connection';
import { migrate } from '../../src/lib/server/db/migrate';
import { MIGRATIONS_FOLDER, packagePath } from '../../src/lib/server/root';
import { fillCatalogue } from '../../src/lib/server/store/catalogue-fill';
import { smallCatalogue } from './small-catalogue';

const folders: string[] = [];
const open: Database[] = [];

afterEach(async () => {
  for (const db of open.splice(0)) await db.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-'));
  folders.push(folder);
  return folder;
}

/** A migrated database with the small catalogue, closed and gone after the test. */
export async function temporaryStore(): Promise<Database> {
  const db = await openDatabase(join(temporaryFolder(), 'store.duckdb'));
  open.push(db);
  await migrate(db, packagePath(MIGRATIONS_FOLDER));
  await fillCatalogue(db, smallCatalogue());
  return db;
}
