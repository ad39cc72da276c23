import { Crossing, type Later } from '$lib/query/crossing';
import { DISTRICT } from '$lib/query/scope';
import type { LayoutLoad } from './$types';

type Offered<L> = L extends Later<infer T> ? T : never;

/** The offer comes with the page's data on the server; a browser fetches it once the page is on screen. */
export const load: LayoutLoad = async ({ data, fetch }) => {
  const { offered, offeredIn, ...rest } = data;
  return { ...rest, offer: offered.here ?? (await fetchOffer()) };

  async function fetchOffer(): Promise<Offered<typeof offered>> {
    const answer = await fetch(`/compare/offer?${DISTRICT}=${encodeURIComponent(offeredIn)}`);
    if (!answer.ok) throw new Error(`the offer of ${offeredIn} answered ${answer.status}`);
    return Crossing.decode(await answer.text()).value as Offered<typeof offered>;
  }
};
