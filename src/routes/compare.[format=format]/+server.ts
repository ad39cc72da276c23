import { error } from '@sveltejs/kit';
import { comparisonRows, comparisonTable } from '$lib/export/comparison-rows';
import { csvText } from '$lib/export/csv';
import { DISTRICT } from '$lib/query/scope';
import { readComparison } from '$lib/server/read-comparison';
import { readOffer } from '$lib/server/read-offer';
import { readScope } from '$lib/server/scope';
import type { RequestHandler } from './$types';

/** The rows of a View: the same parameters as the page give the same figures. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { scope } = await readScope(locals.database, locals.settings, url.searchParams.get(DISTRICT));
  if (scope === undefined) error(404, 'no district on record');
  const { comparison, view, ignored } = await readComparison(
    locals.database,
    scope.district,
    await readOffer(locals.database, scope.district.code),
    url.searchParams,
    { smallDenominator: locals.settings.smallDenominator },
  );
  if (comparison === undefined) error(404, 'no indicator on record');
  const name = `zhunsheng-${view.indicator}-${view.years.from}-${view.years.to}`;
  if (params.format === 'json') {
    const notes = scope.district.fictional ? { fictional: true } : {};
    return Response.json({ view, ...notes, ignored, rows: comparisonRows(comparison) });
  }
  return new Response(csvText(comparisonTable(comparison)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
    },
  });
};
