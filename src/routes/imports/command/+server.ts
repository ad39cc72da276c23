import { json } from '@sveltejs/kit';
import { bringIn, type BringIn } from '$lib/server/bring-in';
import { admits } from '$lib/server/command-door';
import { RequestInvalid, unpackRequest } from '$lib/server/command-request';
import { readInThread } from '$lib/server/threads/read-extract';
import type { RequestHandler } from './$types';

const NO_STORE = { 'cache-control': 'no-store' };

/** What `npm run import` asks while the program runs: one extract, by the token that only its own machine can read. */
export const POST: RequestHandler = async ({ request, locals }) => {
  if (!admits(request.headers.get('authorization'))) return answer(403, { refused: 'token' });
  const input = requestOf(new Uint8Array(await request.arrayBuffer()));
  if (input instanceof RequestInvalid) return answer(400, { refused: input.message });
  const told = await bringIn(locals.database, input, readInThread);
  return answer('unknownDistrict' in told ? 404 : 200, told);
};

function requestOf(body: Uint8Array): BringIn | RequestInvalid {
  try {
    return unpackRequest(body);
  } catch (error) {
    if (error instanceof RequestInvalid) return error;
    throw error;
  }
}

function answer(status: number, content: object): Response {
  return json(content, { status, headers: NO_STORE });
}
