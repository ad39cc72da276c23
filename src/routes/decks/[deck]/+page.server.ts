import { Crossing } from '$lib/query/crossing';
import { agenciesOfDeck, yearsOfDeck } from '$lib/text/deck-copy';
import { readOffer } from '$lib/server/read-offer';
import { deckChanges } from '$lib/server/store/decks';
import { instantText } from '$lib/text/time';
import { deckOf } from '../deck-of';
import { deckActions } from '../deck-actions';
import { slideActions } from '../slide-actions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { stored, reading } = await deckOf(locals, params.deck, url);
  const [log, offer] = await Promise.all([
    deckChanges(locals.database, stored.number),
    readOffer(locals.database, stored.district),
  ]);
  return {
    stored,
    deck: new Crossing(reading.deck),
    intact: reading.intact,
    frozenWhen: stored.frozen && instantText(stored.frozen.at),
    log: log.slice(0, 200).map((one) => ({ ...one, when: instantText(one.at) })),
    agencies: offer.agencies,
    copyFrom: agenciesOfDeck(stored.slides),
    copyYears: yearsOfDeck(stored.slides),
    skipped: skippedOf(url.searchParams.get('skipped')).map(({ indicator, ...one }) => ({
      ...one,
      indicator: offer.indicators.find(({ code }) => code === indicator),
    })),
    emptied: (url.searchParams.get('emptied') ?? '').split('-').filter((one) => /^\d{1,4}$/.test(one)),
  };
};

/** What a template left out, from the address: `trend.cases.none,…`. */
function skippedOf(text: string | null) {
  return (text ?? '').split(',').flatMap((one) => {
    const [, kind, indicator, why] = /^([a-z]+)\.([a-z0-9-]+)\.(none|sparse)$/.exec(one) ?? [];
    return kind === undefined || indicator === undefined
      ? []
      : [{ kind, indicator, why: why === 'none' ? ('none' as const) : ('sparse' as const) }];
  });
}

export const actions: Actions = { ...slideActions, ...deckActions };
