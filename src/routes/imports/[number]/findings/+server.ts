import { error } from '@sveltejs/kit';
import { csvText } from '$lib/export/csv';
import { readImport } from '$lib/server/store/imports';
import { findingSentence, placeText } from '$lib/text/finding';
import { texts } from '$lib/text/texts';
import type { RequestHandler } from './$types';

/** Every finding of an import as CSV, in the reader's language. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const number = Number(params.number);
  const page = { limit: Number.MAX_SAFE_INTEGER, offset: 0 };
  const detail = Number.isSafeInteger(number) ? await readImport(locals.database, number, page) : undefined;
  if (detail === undefined) error(404, 'no such import');
  const t = texts(locals.locale);
  const rows = detail.findings.map((one) => [
    t.terms.severity[one.severity],
    placeText(one.place, t),
    findingSentence(one, t),
    one.got,
  ]);
  const head = [
    t.imports.findingHead.severity,
    t.imports.place,
    t.imports.findings,
    t.imports.findingHead.got,
  ];
  return new Response(csvText([head, ...rows]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="findings-${number}.csv"`,
    },
  });
};
