import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach } from 'vitest';
import { openDatabase, type Database } from '../../src/lib/server/db/connection';
import { migrate } from '../../src/lib/server/db/migrate';
import { MIGRATIONS_FOLDER, packagePath } from '../../src/lib/server/root';
import { fillCatalogue } from '../../src/lib/server/store/catalogue-fill';
import { smallCatalogue } from './small-catalogue';

const folders: string[] = [];
const open: Database[] = [];
let pattern: Promise<string> | undefined;

afterEach(async () => {
  for (const db of open.splice(0)) await db.close();
  for (const folder of folders.splice(0)) remove(folder);
});

afterAll(async () => {
  if (pattern !== undefined) remove(dirname(await pattern));
});

/** A folder of its own that is gone after the test. */
export function temporaryFolder(): string {
  const folder = makeFolder();
  folders.push(folder);
  return folder;
}

/** A migrated database with the small catalogue, closed and gone after the test; made once a file, then copied. */
export async function temporaryStore(): Promise<Database> {
  pattern ??= makePattern();
  const path = join(temporaryFolder(), 'store.duckdb');
  copyFileSync(await pattern, path);
  const db = await openDatabase(path);
  open.push(db);
  return db;
}

/** The same for thousands of small statements, of which each costs half as much in one thread as in many. */
export async function oneThreadStore(): Promise<Database> {
  const db = await temporaryStore();
  await db.read('SET GLOBAL threads = 1');
  return db;
}

async function makePattern(): Promise<string> {
  const path = join(makeFolder(), 'pattern.duckdb');
  const db = await openDatabase(path);
  await migrate(db, packagePath(MIGRATIONS_FOLDER));
  await fillCatalogue(db, smallCatalogue());
  await db.close();
  return path;
}

function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'zhunsheng-'));
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
