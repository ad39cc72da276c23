import { error } from '@sveltejs/kit';
import { isHandedEnding } from '$lib/export/endings';
import { withoutNotes } from '$lib/export/handed';
import { HANDED_FORMATS } from '$lib/export/hand-over';
import { deckFileName } from '$lib/text/file-name';
import { downloaded } from '../../download';
import { deckProgram } from '../../deck-program';
import { madeOfDeck } from '../../made-under-ticket';
import type { RequestHandler } from './$types';

/**
 * A deck as a file. `?internal=on`: with the indicators that are marked internal; the file then says so. `?notes=on`: the
 * HTML file has the speaker's notes too.
 */
export const GET: RequestHandler = (event) => {
  const { locals, params, url } = event;
  const { format } = params;
  if (!isHandedEnding(format)) error(404, 'no such format');
  return madeOfDeck(event, async (whole, say, making) => {
    const bare = format === 'html' && url.searchParams.get('notes') !== 'on';
    const handed = bare ? withoutNotes(whole) : whole;
    const { bytes, type } = HANDED_FORMATS[format];
    const name = `${deckFileName(handed.title, locals.today, say.texts)}.${format}`;
    return downloaded(await bytes(handed, say, { ...making, program: deckProgram }), name, type);
  });
};
