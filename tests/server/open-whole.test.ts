import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { numberCell } from '../../src/lib/domain/cell';
import { SELF } from '../../src/lib/domain/observation';
import { openDatabase } from '../../src/lib/server/db/connection';
import { DATABASE_FILE } from '../../src/lib/server/database';
import { MIGRATIONS_FOLDER, packagePath } from '../../src/lib/server/root';
import { checkIntegrity } from '../../src/lib/server/store/integrity';
import { openWhole } from '../../src/lib/server/store/open-whole';
import { stageImport } from '../../src/lib/server/store/stage';
import { contentHash } from './content-hash';
import { handmadeLine, input } from './handmade-line';
import { temporaryFolder, temporaryStore } from './temporary';

const MIGRATIONS = packagePath(MIGRATIONS_FOLDER);
const KEY = { agency: 'a', subject: SELF, year: 2020, period: 'year', indicator: 'cases' } as const;

/** A store as a process leaves it that is cut off, with figures of an import that it knows nothing of. */
async function cutOffStore(): Promise<{ readonly path: string; readonly content: unknown }> {
  const db = await temporaryStore();
  await stageImport(db, input({ entries: [{ ...KEY, cell: numberCell(1) }] }), handmadeLine);
  const content = await contentHash(db);
  await db.read('FORCE CHECKPOINT');
  await db.write((transaction) =>
    transaction.run('INSERT INTO figure SELECT * REPLACE (9 AS import) FROM figure'),
  );
  const path = join(temporaryFolder(), 'left.duckdb');
  for (const ending of ['', '.wal']) copyFileSync(`${db.path}${ending}`, `${path}${ending}`);
  return { path, content };
}

/** Migrations of a version that does not know the last one. */
function olderMigrations(): string {
  const folder = join(temporaryFolder(), 'migrations');
  cpSync(MIGRATIONS, folder, { recursive: true });
  rmSync(join(folder, readdirSync(folder).sort().reverse()[0] ?? ''));
  return folder;
}

test('a store that was cut off is put right where it is opened, and no note of it stays', async () => {
  const { path, content } = await cutOffStore();
  const db = await openWhole(path, MIGRATIONS);
  expect(await contentHash(db)).toEqual(content);
  expect(await checkIntegrity(db)).toEqual([]);
  await db.close();
  expect(existsSync(`${path}.cut-off`)).toBe(false);
});

test('who finds a healthy store in use leaves no note beside it', async () => {
  const folder = temporaryFolder();
  const path = join(folder, DATABASE_FILE);
  const db = await openWhole(path, MIGRATIONS);
  expect(existsSync(`${path}.wal`)).toBe(true);
  const other = spawnSync(
    process.execPath,
    [
      '--import',
      pathToFileURL(packagePath('node_modules', 'tsx', 'dist', 'loader.mjs')).href,
      packagePath('scripts', 'doctor.ts'),
    ],
    { env: { ...process.env, ZHUNSHENG_DATA: folder, LANG: 'zh_CN.UTF-8', LC_ALL: '' }, encoding: 'utf8' },
  );
  expect(other.stdout + other.stderr).toContain('正由另一个进程使用');
  expect(existsSync(`${path}.cut-off`)).toBe(false);
  await db.close();
});

test('a start that fails before it comes so far leaves the putting right to the next', async () => {
  const { path, content } = await cutOffStore();
  await expect(openWhole(path, olderMigrations())).rejects.toMatchObject({
    failure: { code: 'database-newer' },
  });
  // Closed in good order, so that nothing but the note tells.
  expect(existsSync(`${path}.wal`)).toBe(false);
  const db = await openWhole(path, MIGRATIONS);
  expect(await contentHash(db)).toEqual(content);
  await db.close();
});

test('so does one that is cut off itself once it has taken the log over', async () => {
  const { path, content } = await cutOffStore();
  const first = await openWhole(path, olderMigrations()).catch(() => undefined);
  expect(first).toBeUndefined();
  await (await openDatabase(path)).close();
  const db = await openWhole(path, MIGRATIONS);
  expect(await contentHash(db)).toEqual(content);
  await db.close();
});

test('a store that was closed in good order is not gone through', async () => {
  const db = await temporaryStore();
  const { path } = db;
  await db.write((transaction) => transaction.run(`INSERT INTO figure VALUES (9, 1, 0, 0, 0, 1, 1)`));
  await db.close();
  const again = await openWhole(path, MIGRATIONS);
  expect((await checkIntegrity(again)).map((one) => one.code)).toEqual(['entry-import']);
  await again.close();
});
