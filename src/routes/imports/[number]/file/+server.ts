import { error } from '@sveltejs/kit';
import { readBytes, readImport } from '$lib/server/store/imports';
import type { RequestHandler } from './$types';

/** The extract exactly as it was brought in. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const number = Number(params.number);
  const detail = Number.isSafeInteger(number) ? await readImport(locals.database, number) : undefined;
  const bytes = detail === undefined ? undefined : await readBytes(locals.database, number);
  if (detail === undefined || bytes === undefined) error(404, 'no such import');
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(detail.fileName)}`,
    },
  });
};
