import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Plugin } from 'vite';
import type * as CommandDoor from '../src/lib/server/command-door';
import type * as ServerSettings from '../src/lib/server/settings';

/**
 * Leaves word in the data folder of how `npm run dev` is reached, as `npm start` does: beside either of them
 * `npm run import` goes through the program that holds the database. Not in tests, which run servers of Vite's too.
 */
export function devDoor(): Plugin {
  return {
    name: 'zhunsheng-dev-door',
    apply: (_, { command, mode, isPreview }) => command === 'serve' && mode !== 'test' && isPreview !== true,
    configureServer(server) {
      const { httpServer } = server;
      httpServer?.once('listening', () => {
        void openDoor(httpServer as Server, (path) => server.ssrLoadModule(path));
      });
    },
  };
}

type Load = (path: string) => Promise<unknown>;

/** The program's own modules are loaded as it loads them: the configuration itself is read without them. */
async function openDoor(httpServer: Server, load: Load): Promise<void> {
  const { readSettings } = (await load('/src/lib/server/settings.ts')) as typeof ServerSettings;
  const door = (await load('/src/lib/server/command-door.ts')) as typeof CommandDoor;
  const { dataFolder } = readSettings();
  // The database comes with the first request, and its folder with it.
  mkdirSync(dataFolder, { recursive: true });
  door.openDoor(dataFolder, addressOf(httpServer));
  const close = () => {
    door.closeDoor(dataFolder);
  };
  httpServer.once('close', close);
  process.once('exit', close);
}

function addressOf(server: Server): string {
  const { address, port, family } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
