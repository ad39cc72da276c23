import { error } from '@sveltejs/kit';
import { isHandedEnding } from '$lib/export/endings';
import { handedFromDeck, withoutNotes } from '$lib/export/handed';
import { HANDED_FORMATS } from '$lib/export/hand-over';
import { readDeckToHand } from '$lib/server/read-handed';
import { deckFileName } from '$lib/text/file-name';
import { texts } from '$lib/text/texts';
import { downloaded } from '../../download';
import { deckProgram } from '../../deck-program';
import { deckNumber } from '../deck-of';
import { madeUnderTicket } from '../made-under-ticket';
import type { RequestHandler } from './$types';

/**
 * A deck as a file. `?internal=on`: with the indicators that are marked internal; the file then says so. `?notes=on`: the
 * HTML file has the speaker's notes too. `?ticket=…`: under which it is asked how far the file is. Called off, or its client
 * gone, no further slide is read or written.
 */
export const GET: RequestHandler = async ({ locals, params, url, request }) => {
  const internal = url.searchParams.get('internal') === 'on';
  const number = deckNumber(params.deck);
  const say = { texts: texts(locals.locale, locals.numbers), locale: locals.locale };
  return madeUnderTicket({ url, request }, async (making) => {
    const { database, settings, today } = locals;
    const read = await readDeckToHand(database, settings, number, today, internal, making.signal);
    if (read === undefined || !isHandedEnding(params.format)) error(404, 'no deck of that number');
    const whole = handedFromDeck(read.deck, read.around, say, internal);
    const bare = params.format === 'html' && url.searchParams.get('notes') !== 'on';
    const handed = bare ? withoutNotes(whole) : whole;
    const { bytes, type } = HANDED_FORMATS[params.format];
    const name = `${deckFileName(handed.title, today, say.texts)}.${params.format}`;
    return downloaded(await bytes(handed, say, { ...making, program: deckProgram }), name, type);
  });
};
