import { madeOfDeck } from '../../../made-under-ticket';
import { printAnswer } from '../../../print-answer';
import type { RequestHandler } from './$types';

/** A deck as pages for the printer. `?internal=on`: with the indicators marked internal; every page then says so. */
export const GET: RequestHandler = (event) =>
  madeOfDeck(event, (handed, say, making) => printAnswer(handed, say, event.url, making));
