import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { packagePath } from '../../src/lib/server/root';
import type { Settings } from '../../src/lib/server/settings';
import { bodyLimit, listenerFor, PROTOCOL_HEADER, starting } from './listener';
import type { Handler } from './surviving';

/** Requests still running when the program is told to stop have so long to finish. */
const PATIENCE_MS = 10_000;

/**
 * Takes the port before anything else is done, so that a port in use is told at once and no database is touched.
 * Until the program is there, every request is told that it is starting.
 * @throws Error with Node's code where the address cannot be had
 */
export async function takePort({ host, port }: Pick<Settings, 'host' | 'port'>): Promise<Server> {
  const server = createServer(starting);
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

/** Lets the built program answer; the process's database must have been opened by then. */
export async function answer(server: Server, { uploadLimit }: Pick<Settings, 'uploadLimit'>): Promise<void> {
  // The built program reads these once, while it is loaded.
  process.env.NODE_ENV = 'production';
  process.env.PROTOCOL_HEADER = PROTOCOL_HEADER;
  process.env.BODY_SIZE_LIMIT = String(bodyLimit(uploadLimit));
  const entry = pathToFileURL(packagePath('build', 'handler.js')).href;
  const { handler } = (await import(entry)) as { handler: Handler };
  server.off('request', starting);
  server.on('request', listenerFor(handler, uploadLimit));
}

/** The address to open in a browser on this machine. */
export function addressOf(server: Server): string {
  const { address, port, family } = server.address() as AddressInfo;
  const everywhere = address === '0.0.0.0' || address === '::';
  const host = everywhere ? '127.0.0.1' : family === 'IPv6' ? `[${address}]` : address;
  return `http://${host}:${port}`;
}

/** Lets the running requests end, then the listening. */
export async function stop(server: Server): Promise<void> {
  const impatience = setTimeout(() => {
    server.closeAllConnections();
  }, PATIENCE_MS);
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  await closed;
  clearTimeout(impatience);
}
