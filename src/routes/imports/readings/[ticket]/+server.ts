import { error, json } from '@sveltejs/kit';
import { callOff, shareRead } from '$lib/server/readings';
import type { RequestHandler } from './$types';

const NO_STORE = { 'cache-control': 'no-store' };

/** How far the reading of an upload is: `{"share": 0 … 1}`; 404 before it began and after it ended. */
export const GET: RequestHandler = ({ params }) => {
  const share = shareRead(params.ticket);
  if (share === undefined) error(404, 'nothing is being read under this ticket');
  return json({ share }, { headers: NO_STORE });
};

/** Calls it off: nothing of the extract is kept. */
export const DELETE: RequestHandler = ({ params }) => {
  if (!callOff(params.ticket)) error(404, 'nothing is being read under this ticket');
  return new Response(null, { status: 204 });
};
