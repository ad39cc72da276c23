import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';

/** The built program, as adapter-node exports it. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** One answer that breaks outside SvelteKit's own care must not end the program for everybody else. */
export function surviving(handler: Handler): RequestListener {
  return (request, response) => {
    const fail = (error: unknown) => {
      console.error(`${request.method} ${request.url}`, error);
      answerBroken(response, error);
    };
    waitForBody(response);
    // The built program pipes a file of the build without looking whether it is still there.
    response.on('pipe', (source: Readable) => source.once('error', fail));
    ranged(request);
    // Inside a promise, so that one thrown at once and one thrown later end in the same place.
    const answered = new Promise((resolve) => {
      resolve(handler(request, response));
    });
    answered.catch(fail);
  };
}

/** As not found where a file has gone, as when the program is built anew under a server that runs; else as our fault. */
function answerBroken(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    // Cut off, so that nobody takes what has come for the whole.
    response.destroy();
    return;
  }
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  response.statusCode = gone ? 404 : 500;
  response.end();
}

/** Keeps the head of an answer until its body begins: till then the answer may still become another. */
function waitForBody(response: ServerResponse): void {
  const before = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
  };
  const begin = (method: keyof typeof before, given: unknown[]): unknown => {
    Object.assign(response, before);
    return Reflect.apply(before[method], response, given) as unknown;
  };
  Object.assign(response, {
    writeHead(...head: unknown[]) {
      const [status, headers] = head;
      if (head.length > 2 || !isPlain(headers)) return begin('writeHead', head);
      response.statusCode = Number(status);
      for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
      return response;
    },
    write: (...body: unknown[]) => begin('write', body),
    end: (...body: unknown[]) => begin('end', body),
  });
}

function isPlain(headers: unknown): headers is Record<string, string> | undefined {
  return headers === undefined || (typeof headers === 'object' && !Array.isArray(headers));
}

/** A range that the built program would misread (the last so many bytes, an end before its start): the whole is sent. */
function ranged({ headers }: IncomingMessage): void {
  const [, start, end] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '') ?? [];
  if (start === undefined || (end !== '' && Number(end) < Number(start))) delete headers.range;
}
