import { Crossing } from '$lib/query/crossing';
import { readOffer } from '$lib/server/read-comparison';
import type { LayoutServerLoad } from './$types';

/** What the words of the sentence offer: the same for every View of a district, so it crosses once. */
export const load: LayoutServerLoad = async ({ locals, parent }) => {
  const { scope } = await parent();
  return { offer: new Crossing(await readOffer(locals.database, scope.district.code)) };
};
