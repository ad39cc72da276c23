import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { closeDatabase, database, DATABASE_FILE } from '../../src/lib/server/database';
import { listDistricts } from '../../src/lib/server/store/districts';
import { temporaryFolder } from './temporary';

afterEach(async () => {
  await closeDatabase();
  vi.unstubAllEnvs();
});

test('a process has one database, opened once, with the catalogue', async () => {
  const folder = temporaryFolder();
  vi.stubEnv('ZHUNSHENG_DATA', folder);
  vi.stubEnv('ZHUNSHENG_SAMPLES', 'off');
  const [one, other] = await Promise.all([database(), database()]);
  expect(one).toBe(other);
  expect(existsSync(join(folder, DATABASE_FILE))).toBe(true);
  expect((await listDistricts(one)).map((district) => district.code)).toContain('demo');
  expect((await listDistricts(one)).every((district) => district.observations === 0)).toBe(true);
});

test('a start that failed can be tried again', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  vi.stubEnv('ZHUNSHENG_SAMPLES', 'off');
  vi.stubEnv('ZHUNSHENG_DATA', join(folder, 'file'));
  await expect(database()).rejects.toMatchObject({ failure: { code: 'folder-unwritable' } });
  vi.stubEnv('ZHUNSHENG_DATA', folder);
  expect((await database()).path).toBe(join(folder, DATABASE_FILE));
});
