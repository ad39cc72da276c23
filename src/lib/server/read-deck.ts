import type { Agency, District } from '../domain/agency';
import { viewsShown, type Deck, type PresentedDeck, type PresentedView } from '../domain/deck';
import { inOrder, usualSort } from '../query/arrange';
import type { Reader } from './db/connection';
import { readComparison } from './read-comparison';
import type { Manner } from './read-comparisons';
import { readOffer, type Offer } from './read-offer';
import { keptViews } from './store/freezes';

/** A deck ready to be shown, and whether what it keeps is what was sealed. */
export interface DeckReading {
  readonly deck: PresentedDeck;
  /** False where the checksum of a frozen deck no longer holds. */
  readonly intact: boolean;
  /** The Views that its freeze kept, by query; undefined where it is live. */
  readonly kept: ReadonlyMap<string, PresentedView> | undefined;
}

/**
 * A deck with the figures of its slides: of today, or those that its freeze kept.
 * @param asOf ISO date of the newest import of its district
 * @throws the reason of the signal, where it is called off
 */
export async function presentDeck(
  database: Reader,
  district: District,
  deck: Deck,
  asOf: string | undefined,
  manner: Manner = {},
  signal?: AbortSignal,
): Promise<DeckReading> {
  const kept = deck.frozen === undefined ? undefined : await keptViews(database, deck.number);
  const shown = kept?.views ?? (await viewsToday(database, district, deck, manner, signal));
  const slides = deck.slides.map((slide) => ({
    ...slide,
    views: viewsShown(slide).map((query) => shown.get(query) ?? absentView(query)),
  }));
  return {
    deck: { ...deck, district, slides, asOf: deck.frozen === undefined ? asOf : deck.frozen.asOf },
    intact: kept?.intact ?? true,
    kept: kept?.views,
  };
}

/**
 * Every View of a deck as it shows today, by query; those that a layout passes over too.
 * @throws the reason of the signal, where it is called off: no further View is read
 */
export async function viewsToday(
  database: Reader,
  district: District,
  deck: Pick<Deck, 'slides'>,
  manner: Manner = {},
  signal?: AbortSignal,
): Promise<Map<string, PresentedView>> {
  const offer = await readOffer(database, district.code);
  const queries = [...new Set(deck.slides.flatMap((slide) => slide.views))];
  const views = new Map<string, PresentedView>();
  for (const query of queries) {
    signal?.throwIfAborted();
    views.set(query, await viewToday(database, district, offer, query, manner));
  }
  return views;
}

/** One stored View as it shows today. What it was of is never put in the place of another: without its indicator it has no comparison. */
export async function viewToday(
  database: Reader,
  district: District,
  offer: Offer,
  query: string,
  manner: Manner = {},
): Promise<PresentedView> {
  const parameters = new URLSearchParams(query);
  const { comparison, ignored } = await readComparison(database, district, offer, parameters, manner);
  const lost = ignored.some(({ parameter }) => parameter === 'indicator' || parameter === 'group');
  const shown = lost ? undefined : comparison;
  return { query, comparison: shown && inOrder(shown, usualSort(shown), nameOf), leftOut: ignored };
}

/** By which agencies are put in order, whoever reads. */
export function nameOf({ shortName, name }: Agency): string {
  return shortName || name;
}

/** A View that the freeze does not have: it came into the deck by another way than the pages. */
function absentView(query: string): PresentedView {
  return { query, comparison: undefined, leftOut: [] };
}
