import { Later } from '$lib/query/crossing';
import { readOffer, spellingsOf } from '$lib/server/read-offer';
import type { LayoutServerLoad } from './$types';

/** What the words of the sentence offer: the same for every View of a district, so it crosses once, and apart. */
export const load: LayoutServerLoad = async ({ locals, parent }) => {
  const { scope } = await parent();
  const offer = await readOffer(locals.database, scope.district.code);
  return { offered: new Later({ ...offer, ...spellingsOf(offer) }), offeredIn: scope.district.code };
};
