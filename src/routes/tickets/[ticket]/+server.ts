import { error, json } from '@sveltejs/kit';
import { callOff, progressOf } from '$lib/server/tickets';
import type { RequestHandler } from './$types';

const NO_STORE = { 'cache-control': 'no-store' };

/** How far what runs under the ticket is: `{"done": 12, "of": 40}`; 404 before it began and after it ended. */
export const GET: RequestHandler = ({ params }) => {
  const progress = progressOf(params.ticket);
  if (progress === undefined) error(404, 'nothing is being done under this ticket');
  return json(progress, { headers: NO_STORE });
};

/** Calls it off: nothing of it is kept. */
export const DELETE: RequestHandler = ({ params }) => {
  if (!callOff(params.ticket)) error(404, 'nothing is being done under this ticket');
  return new Response(null, { status: 204 });
};
