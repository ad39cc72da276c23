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
import type { RequestHandler } from './$types';

/**
 * A deck as a file. `?internal=on`: with the indicators that are marked internal; the file then says so. `?notes=on`: the
 * HTML file has the speaker's notes too.
 */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const internal = url.searchParams.get('internal') === 'on';
  const number = deckNumber(params.deck);
  const read = await readDeckToHand(locals.database, locals.settings, number, locals.today, internal);
  if (read === undefined || !isHandedEnding(params.format)) error(404, 'no deck of that number');
  const say = { texts: texts(locals.locale, locals.numbers), locale: locals.locale };
  const whole = handedFromDeck(read.deck, read.around, say, internal);
  const bare = params.format === 'html' && url.searchParams.get('notes') !== 'on';
  const handed = bare ? withoutNotes(whole) : whole;
  const format = HANDED_FORMATS[params.format];
  const name = `${deckFileName(handed.title, locals.today, say.texts)}.${params.format}`;
  return downloaded(await format.bytes(handed, say, deckProgram), name, format.type);
};
