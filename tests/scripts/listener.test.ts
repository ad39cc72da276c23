import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import {
  createServer,
  request,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { listenerFor, PROTOCOL_HEADER, starting } from '../../scripts/serve/listener';

const LIMIT = 1024 * 1024;
const LONG = 'a sentence '.repeat(500);
let server: Server;

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

async function ask(
  listener: Parameters<typeof createServer>[1],
  headers: Record<string, string> = {},
  body?: Buffer,
): Promise<Answer> {
  server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const asked = request({ port, host: '127.0.0.1', method: body ? 'POST' : 'GET', headers });
  asked.end(body);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const chunks = (await answer.toArray()) as Buffer[];
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks).toString() };
}

const program = listenerFor((asked, answer) => {
  asked.resume();
  answer.setHeader('content-type', 'text/html');
  answer.end(asked.url === '/protocol' ? String(asked.headers[PROTOCOL_HEADER]) : LONG);
}, LIMIT);

describe('the entry around the program', () => {
  test('tells the protocol of the socket, whatever a client claims', async () => {
    const claiming = listenerFor(
      (asked, answer) => answer.end(String(asked.headers[PROTOCOL_HEADER])),
      LIMIT,
    );
    expect((await ask(claiming, { [PROTOCOL_HEADER]: 'https' })).body).toBe('http');
  });

  test.each(['gzip', 'br'])('compresses what is rendered: %s', async (encoding) => {
    const { headers, body } = await ask(program, { 'accept-encoding': encoding });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers.vary).toBe('Accept-Encoding');
    expect(body.length).toBeLessThan(LONG.length / 4);
  });

  test('leaves a client alone that accepts none', async () => {
    const { headers, body } = await ask(program);
    expect(headers['content-encoding']).toBeUndefined();
    expect(body).toBe(LONG);
  });

  test('lets a file of exactly the limit through, with the form around it', async () => {
    expect((await ask(program, {}, Buffer.alloc(LIMIT + 4096))).status).toBe(200);
  });

  test('answers a body over the limit with 413 in both languages', async () => {
    const { status, body } = await ask(program, {}, Buffer.alloc(3 * LIMIT));
    expect(status).toBe(413);
    expect(body).toContain('1 MB');
    expect(body).toMatch(/lang="zh-CN".*文件.*lang="en".*file/s);
  });

  test('answers a form sent by script as SvelteKit does', async () => {
    const { status, body } = await ask(program, { accept: 'application/json' }, Buffer.alloc(3 * LIMIT));
    expect(status).toBe(413);
    expect(JSON.parse(body)).toMatchObject({
      type: 'error',
      error: { message: expect.stringContaining('1 MB') },
    });
  });

  test.each([
    [
      'throws',
      () => {
        throw new Error('broken');
      },
    ],
    ['rejects', () => Promise.reject(new Error('broken'))],
  ])('answers 500 where the program %s, and lives on', async (_, broken) => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    expect((await ask(listenerFor(broken, LIMIT))).status).toBe(500);
    expect(log).toHaveBeenCalledWith('GET /', expect.any(Error));
    log.mockRestore();
  });

  /** As adapter-node sends a file: the head first, then what can be read. */
  const sending = (source: () => Readable) =>
    listenerFor((_, answer) => {
      answer.writeHead(200, { 'content-length': 5000, 'cache-control': 'immutable' });
      source().pipe(answer);
    }, LIMIT);

  test.each([
    ['has gone', 404, () => createReadStream(join(tmpdir(), 'zhunsheng', 'gone.js'))],
    ['cannot be read', 500, () => createReadStream(tmpdir())],
  ])('answers for a file that %s with %i, and lives on', async (_, status, source) => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const answer = await ask(sending(source));
    expect([answer.status, answer.headers['cache-control'], answer.body]).toEqual([status, undefined, '']);
    expect(log).toHaveBeenCalledWith('GET /', expect.any(Error));
    log.mockRestore();
  });

  test('cuts off what breaks in its midst', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const breaking = () =>
      Readable.from(
        (async function* () {
          yield 'x'.repeat(100);
          await new Promise((resolve) => setTimeout(resolve, 50));
          throw new Error('broken');
        })(),
      );
    await expect(ask(sending(breaking))).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(log).toHaveBeenCalledWith('GET /', expect.any(Error));
    log.mockRestore();
  });

  test('sends a whole file as it was meant', async () => {
    const { status, headers, body } = await ask(sending(() => Readable.from(['x'.repeat(5000)])));
    expect([status, headers['cache-control'], body.length]).toEqual([200, 'immutable', 5000]);
  });

  test.each([
    ['bytes=0-99', 'bytes=0-99'],
    ['bytes=100-', 'bytes=100-'],
    ['bytes=-100', 'none'],
    ['bytes=9-5', 'none'],
    ['bytes=0-1,5-6', 'none'],
    ['rows=1-2', 'none'],
  ])('lets through a range that is one: %s', async (range, seen) => {
    const telling = listenerFor((asked, answer) => answer.end(asked.headers.range ?? 'none'), LIMIT);
    expect((await ask(telling, { range })).body).toBe(seen);
  });

  test('says that it is starting until the program is there', async () => {
    const { status, headers, body } = await ask(starting);
    expect(status).toBe(503);
    expect(headers['retry-after']).toBe('2');
    expect(body).toContain('准绳正在启动');
    expect(body).toContain('Zhunsheng is starting');
  });
});
