import { underTicket } from '$lib/server/tickets';
import type { Making } from '$lib/export/making';

/** Nobody waits for the file any more: what servers write down of a client that went away. */
const CLIENT_GONE = 499;

/**
 * What is made of a deck while it is asked, under the `?ticket=…` of its address, how far it is. Called off, or its client
 * gone, no further slide is read or written.
 */
export function madeUnderTicket(
  { url, request }: { readonly url: URL; readonly request: Request },
  make: (making: Making) => Promise<Response>,
): Promise<Response> {
  return underTicket(url.searchParams.get('ticket') ?? '', async ({ onProgress, signal: calledOff }) => {
    const signal = AbortSignal.any([calledOff, request.signal]);
    try {
      return await make({ onProgress, signal });
    } catch (reason) {
      if (!signal.aborted) throw reason;
      return new Response(null, { status: CLIENT_GONE });
    }
  });
}
