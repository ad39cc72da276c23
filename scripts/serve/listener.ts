import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { TLSSocket } from 'node:tls';
import { DEFAULT_LOCALE } from '../../src/lib/text/locale';
import { texts } from '../../src/lib/text/texts';
import type { TerminalTexts } from '../../src/lib/text/terminal';
import { compressed } from './compressed';
import { noticePage, sendPage, type Notice } from './notice';
import { surviving, type Handler } from './surviving';

/** The header in which the program is told http or https. Ours alone: whatever a client sends in it is overwritten. */
export const PROTOCOL_HEADER = 'x-zhunsheng-protocol';

const MEGABYTE = 1024 * 1024;

/** The fields around a file in a form; a file that just fits must not fail for them. */
const FORM_ROOM = MEGABYTE;

/** How large a request may be for an upload limit, in bytes. */
export function bodyLimit(uploadLimit: number): number {
  return uploadLimit + FORM_ROOM;
}

/** While the program is being built or its database prepared. */
export const starting: RequestListener = (request, response) => {
  request.resume();
  sendPage(
    response,
    503,
    noticePage(({ start }): Notice => ({ title: start.startingTitle, text: start.startingText }), 2),
  );
};

/**
 * The program behind its own entry: the protocol taken from the socket, a body that is too large answered in words
 * before any of it is kept, everything rendered compressed.
 */
export function listenerFor(handler: Handler, uploadLimit: number): RequestListener {
  const program = compressed(surviving(handler));
  return (request, response) => {
    request.headers[PROTOCOL_HEADER] = request.socket instanceof TLSSocket ? 'https' : 'http';
    if (Number(request.headers['content-length'] ?? 0) > bodyLimit(uploadLimit)) {
      refuseBody(request, response, uploadLimit / MEGABYTE);
    } else {
      program(request, response);
    }
  };
}

/**
 * The body is read to its end and dropped: a browser whose upload is cut off shows no answer at all. A form sent by
 * script is answered as SvelteKit answers it, and shows the program's own error page.
 */
function refuseBody(request: IncomingMessage, response: ServerResponse, limit: number): void {
  request.resume();
  if (request.headers.accept?.includes('application/json')) {
    const error = { message: texts(DEFAULT_LOCALE).app.error.tooLarge(limit) };
    response.writeHead(413, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ type: 'error', error }));
  } else {
    const notice = ({ app, start }: TerminalTexts): Notice => ({
      title: start.tooLargeTitle,
      text: app.error.tooLarge(limit),
    });
    sendPage(response, 413, noticePage(notice));
  }
}
