import { error } from '@sveltejs/kit';
import { handedFromView } from '$lib/export/handed';
import { readCircumstances, readViewToHand } from '$lib/server/read-handed';
import { texts } from '$lib/text/texts';
import { madeUnderTicket } from '../../made-under-ticket';
import { printAnswer } from '../../print-answer';
import type { RequestHandler } from './$types';

/** A View as pages for the printer: the same parameters as its page. */
export const GET: RequestHandler = ({ locals, url, request }) =>
  madeUnderTicket({ url, request }, async (making) => {
    const read = await readViewToHand(locals.database, locals.settings, url.searchParams);
    const comparison = read?.reading.comparison;
    if (read === undefined || comparison === undefined) error(404, 'no such view');
    const days = { asOf: read.scope.lastImport, madeOn: locals.today };
    const around = await readCircumstances(locals.database, [comparison], days);
    const say = { texts: texts(locals.locale, locals.numbers), locale: locals.locale };
    return printAnswer(handedFromView(comparison, around, say), say, url, making);
  });
