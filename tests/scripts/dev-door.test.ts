import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { ConfigEnv, ViteDevServer } from 'vite';
import { afterEach, expect, test, vi } from 'vitest';
import { devDoor } from '../../scripts/dev-door';
import { DOOR_FILE, findDoor } from '../../src/lib/server/command-door';
import { packagePath } from '../../src/lib/server/root';
import { temporaryFolder } from '../server/temporary';

afterEach(() => {
  vi.unstubAllEnvs();
});

const ssrLoadModule = (path: string) => import(packagePath(path)) as Promise<Record<string, unknown>>;

test('a command finds a development server while it listens, and no longer', async () => {
  const folder = join(temporaryFolder(), 'not', 'there yet');
  vi.stubEnv('ZHUNSHENG_DATA', folder);
  const httpServer = createServer();
  const { configureServer } = devDoor();
  if (typeof configureServer !== 'function') throw new Error('a plain hook is expected');
  await Reflect.apply(configureServer, undefined, [{ httpServer, ssrLoadModule } as ViteDevServer]);
  expect(findDoor(folder)).toBeUndefined();
  httpServer.listen(0, '127.0.0.1');
  await once(httpServer, 'listening');
  await vi.waitFor(() => {
    expect(existsSync(join(folder, DOOR_FILE))).toBe(true);
  });
  const { port } = httpServer.address() as AddressInfo;
  expect(findDoor(folder)).toMatchObject({ address: `http://127.0.0.1:${port}`, process: process.pid });
  httpServer.close();
  await once(httpServer, 'close');
  expect(existsSync(join(folder, DOOR_FILE))).toBe(false);
});

test.each<[ConfigEnv, boolean]>([
  [{ command: 'serve', mode: 'development' }, true],
  [{ command: 'serve', mode: 'test' }, false],
  [{ command: 'serve', mode: 'production', isPreview: true }, false],
  [{ command: 'build', mode: 'production' }, false],
])('used for %j: %s', (env, used) => {
  const { apply } = devDoor();
  expect(typeof apply === 'function' && apply({}, env)).toBe(used);
});
