import type { Agency } from '$lib/domain/agency';
import { onStage, type PresentedDeck } from '$lib/domain/deck';
import { listAgencies } from '$lib/server/store/agencies';
import { deckOf } from '../../deck-of';

/** What a stage shows: the slides that are not hidden, and the agencies that may be looked at instead. */
export interface Staged {
  readonly deck: PresentedDeck;
  readonly agencies: readonly Agency[];
}

/**
 * The deck of an address as its stage shows it now, and its name.
 * @throws as `deckOf`
 */
export async function stagedDeck(
  locals: App.Locals,
  parameter: string,
  url: URL,
): Promise<Staged & { readonly number: number; readonly name: string }> {
  const { stored, reading } = await deckOf(locals, parameter, url);
  // Notes are for the presenter's window: what stands in this page may be seen by anyone.
  const slides = onStage(reading.deck.slides).map((one) => ({ ...one, notes: '' }));
  return {
    number: stored.number,
    name: stored.name,
    deck: { ...reading.deck, slides },
    agencies: await listAgencies(locals.database, stored.district),
  };
}
