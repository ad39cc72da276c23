import { Later } from '$lib/query/crossing';
import { readSpelledOffer } from '$lib/server/read-offer';
import type { LayoutServerLoad } from './$types';

/** What the words of the sentence offer: the same for every View of a district, so it crosses once, and apart. */
export const load: LayoutServerLoad = async ({ locals, parent }) => {
  const { scope } = await parent();
  const { code } = scope.district;
  return { offered: new Later(await readSpelledOffer(locals.database, code)), offeredIn: code };
};
