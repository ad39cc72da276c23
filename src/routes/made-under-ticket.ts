import { error } from '@sveltejs/kit';
import { handedFromDeck, type Handed, type Speech } from '$lib/export/handed';
import type { Making } from '$lib/export/making';
import { readDeckToHand } from '$lib/server/read-handed';
import { underTicket } from '$lib/server/tickets';
import { texts } from '$lib/text/texts';
import { deckNumber } from './decks/deck-of';

/** Nobody waits for the file any more: what servers write down of a client that went away. */
const CLIENT_GONE = 499;

/** What a request for something made of a deck brings. */
interface Asked {
  readonly locals: App.Locals;
  readonly params: { readonly deck: string };
  readonly url: URL;
  readonly request: Request;
}

/**
 * What takes long, made while it is asked, under the `?ticket=…` of its address, how far it is. Called off, or its client
 * gone, it is made no further.
 */
export function madeUnderTicket(
  { url, request }: Pick<Asked, 'url' | 'request'>,
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

/**
 * What is made of a deck, under its ticket: read with the indicators that are marked internal where `?internal=on`.
 * @throws the page's 404 where there is no such deck
 */
export function madeOfDeck(
  asked: Asked,
  make: (handed: Handed, say: Speech, making: Making) => Promise<Response>,
): Promise<Response> {
  const { locals, params, url } = asked;
  const internal = url.searchParams.get('internal') === 'on';
  const number = deckNumber(params.deck);
  const say = { texts: texts(locals.locale, locals.numbers), locale: locals.locale };
  return madeUnderTicket(asked, async (making) => {
    const { database, settings, today } = locals;
    const read = await readDeckToHand(database, settings, number, today, internal, making.signal);
    if (read === undefined) error(404, 'no deck of that number');
    return make(handedFromDeck(read.deck, read.around, say, internal), say, making);
  });
}
