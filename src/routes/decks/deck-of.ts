import { error, redirect } from '@sveltejs/kit';
import type { Deck } from '$lib/domain/deck';
import { DISTRICT } from '$lib/query/scope';
import { presentDeck, type DeckReading } from '$lib/server/read-deck';
import { readScope } from '$lib/server/scope';
import { readDeck } from '$lib/server/store/decks';

/** The number in an address; 0, which no deck has, where it is none. */
export function deckNumber(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
}

/** The deck of a page. @throws 404 where it does not stand; a redirect into its own district where the page is scoped to another */
export async function deckOf(
  locals: App.Locals,
  parameter: string | undefined,
  url: URL,
): Promise<{ stored: Deck; reading: DeckReading }> {
  const stored = await readDeck(locals.database, deckNumber(parameter));
  if (stored === undefined) error(404, 'no such deck');
  if (url.searchParams.get(DISTRICT) !== stored.district) {
    const inside = new URL(url);
    inside.searchParams.set(DISTRICT, stored.district);
    redirect(307, inside.pathname + inside.search);
  }
  const { scope } = await readScope(locals.database, locals.settings, stored.district);
  if (scope === undefined) error(404, 'no such district');
  const reading = await presentDeck(locals.database, scope.district, stored, scope.lastImport, {
    smallDenominator: locals.settings.smallDenominator,
  });
  return { stored, reading };
}
