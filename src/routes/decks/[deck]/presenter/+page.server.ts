import { onStage } from '$lib/domain/deck';
import { Crossing } from '$lib/query/crossing';
import { listAgencies } from '$lib/server/store/agencies';
import { deckOf } from '../../deck-of';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { stored, reading } = await deckOf(locals, params.deck, url);
  const slides = onStage(reading.deck.slides);
  const wanted = Number(url.searchParams.get('slide') ?? '1');
  return {
    bare: true,
    number: stored.number,
    name: stored.name,
    deck: new Crossing({ ...reading.deck, slides }),
    agencies: new Crossing(await listAgencies(locals.database, stored.district)),
    place: Math.max(0, Math.min(slides.length - 1, Number.isInteger(wanted) ? wanted - 1 : 0)),
  };
};
