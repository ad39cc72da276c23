import { error } from '@sveltejs/kit';
import { entriesShown } from '$lib/domain/shown-points';
import { comparisonRows, comparisonTable } from '$lib/export/comparison-rows';
import { csvText } from '$lib/export/csv';
import { eventRows, eventTable, sourceRows, sourceTable } from '$lib/export/view-tables';
import { readPart } from '$lib/query/part';
import { DISTRICT } from '$lib/query/scope';
import { readComparison } from '$lib/server/read-comparison';
import { readOffer } from '$lib/server/read-offer';
import { readScope } from '$lib/server/scope';
import { sourceFiles } from '$lib/server/store/source-files';
import type { RequestHandler } from './$types';

/**
 * A View as a file: the same parameters as the page give the same figures. JSON carries the events of its years and its
 * source files as fields; a CSV is one clean table, `part=events` and `part=sources` give the other two.
 */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const part = readPart(url.searchParams);
  if (part === undefined) error(404, 'no such part of a view');
  const { scope } = await readScope(locals.database, locals.settings, url.searchParams.get(DISTRICT));
  if (scope === undefined) error(404, 'no district on record');
  const { comparison, view, ignored } = await readComparison(
    locals.database,
    scope.district,
    await readOffer(locals.database, scope.district.code),
    url.searchParams,
    { smallDenominator: locals.settings.smallDenominator, allEvents: true },
  );
  if (comparison === undefined) error(404, 'no indicator on record');
  const events = eventRows(comparison);
  const files = sourceRows(await sourceFiles(locals.database, entriesShown(comparison)));
  if (params.format === 'json') {
    const notes = scope.district.fictional ? { fictional: true } : {};
    return Response.json({ view, ...notes, ignored, files, events, rows: comparisonRows(comparison) });
  }
  const tables = {
    rows: () => comparisonTable(comparison),
    events: () => eventTable(events, comparison),
    sources: () => sourceTable(files, comparison),
  };
  const name = `zhunsheng-${view.indicator}-${view.years.from}-${view.years.to}`;
  return new Response(csvText(tables[part]()), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}${part === 'rows' ? '' : `-${part}`}.csv"`,
    },
  });
};
