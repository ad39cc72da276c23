import { createHash } from 'node:crypto';
import { error } from '@sveltejs/kit';
import { Crossing } from '$lib/query/crossing';
import { DISTRICT } from '$lib/query/scope';
import { readSpelledOffer } from '$lib/server/read-offer';
import { getDistrict } from '$lib/server/store/districts';
import type { RequestHandler } from './$types';

/** What the words of a View's sentence offer in a district, packed as pages read it; 304 while nothing was written. */
export const GET: RequestHandler = async ({ locals, url, request }) => {
  const { database } = locals;
  const district = url.searchParams.get(DISTRICT) ?? '';
  if ((await getDistrict(database, district)) === undefined) error(404, `no district ${district}`);
  const { text, tag } = await database.kept(`packed offer ${district}`, async () => {
    const packed = new Crossing(await readSpelledOffer(database, district)).encode();
    return { text: packed, tag: `"${createHash('sha256').update(packed).digest('base64url')}"` };
  });
  const headers = { etag: tag, 'cache-control': 'private, no-cache', 'content-type': 'application/json' };
  return request.headers.get('if-none-match') === tag
    ? new Response(null, { status: 304, headers })
    : new Response(text, { headers });
};
