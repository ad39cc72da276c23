import { error, text } from '@sveltejs/kit';
import { Crossing } from '$lib/query/crossing';
import { viewToday } from '$lib/server/read-deck';
import { readOffer } from '$lib/server/read-offer';
import { readScope } from '$lib/server/scope';
import { readDeck } from '$lib/server/store/decks';
import { deckNumber } from '../../deck-of';
import { isOfDistrict, keptQuery } from '../../kept-query';
import type { RequestHandler } from './$types';

/** A View as it shows today, for the stage of a deck: `{ view, asOf }`, packed. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const deck = await readDeck(locals.database, deckNumber(params.deck));
  const query = keptQuery(url.search);
  if (deck === undefined || query === undefined) error(404, 'no such view');
  if (!isOfDistrict(query, deck.district)) error(404, 'not of the deck’s district');
  const { scope } = await readScope(locals.database, locals.settings, deck.district);
  if (scope === undefined) error(404, 'no such district');
  const offer = await readOffer(locals.database, deck.district);
  const { smallDenominator } = locals.settings;
  const view = await viewToday(locals.database, scope.district, offer, query, { smallDenominator });
  return text(new Crossing({ view, asOf: scope.lastImport }).encode());
};
