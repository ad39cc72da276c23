import { error } from '@sveltejs/kit';
import { handedFromDeck } from '$lib/export/handed';
import { readDeckToHand } from '$lib/server/read-handed';
import { texts } from '$lib/text/texts';
import { printAnswer } from '../../../print-answer';
import { deckNumber } from '../../deck-of';
import { madeUnderTicket } from '../../made-under-ticket';
import type { RequestHandler } from './$types';

/** A deck as pages for the printer. `?internal=on`: with the indicators marked internal; every page then says so. */
export const GET: RequestHandler = async ({ locals, params, url, request }) => {
  const internal = url.searchParams.get('internal') === 'on';
  const number = deckNumber(params.deck);
  const say = { texts: texts(locals.locale, locals.numbers), locale: locals.locale };
  return madeUnderTicket({ url, request }, async (making) => {
    const { database, settings, today } = locals;
    const read = await readDeckToHand(database, settings, number, today, internal, making.signal);
    if (read === undefined) error(404, 'no deck of that number');
    return printAnswer(handedFromDeck(read.deck, read.around, say, internal), say, url, making);
  });
};
