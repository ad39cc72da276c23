import { text } from '@sveltejs/kit';
import { Crossing } from '$lib/query/crossing';
import { stagedDeck, type Staged } from '../staged';
import type { RequestHandler } from './$types';

/** What the stage of a deck shows if it is opened now, packed: for a hall's screen that nobody opens anew. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { deck, agencies } = await stagedDeck(locals, params.deck, url);
  const staged: Staged = { deck, agencies };
  return text(new Crossing(staged).encode(), { headers: { 'cache-control': 'no-store' } });
};
