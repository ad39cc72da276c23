import { error } from '@sveltejs/kit';
import { comparisonRows, comparisonTable } from '$lib/export/comparison-rows';
import { csvText } from '$lib/export/csv';
import { isHandedEnding } from '$lib/export/endings';
import { handedFromView } from '$lib/export/handed';
import { HANDED_FORMATS } from '$lib/export/hand-over';
import { readCircumstances, readViewToHand } from '$lib/server/read-handed';
import { viewFileName } from '$lib/text/file-name';
import { texts } from '$lib/text/texts';
import { CSV, downloaded } from '../download';
import type { RequestHandler } from './$types';

/** A View as a file: the same parameters as the page give the same figures. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const read = await readViewToHand(locals.database, locals.settings, url.searchParams);
  if (read === undefined) error(404, 'no district on record');
  const { scope, reading } = read;
  const { comparison, view, ignored } = reading;
  if (comparison === undefined) error(404, 'no indicator on record');
  if (params.format === 'json') {
    const notes = scope.district.fictional ? { fictional: true } : {};
    return Response.json({ view, ...notes, ignored, rows: comparisonRows(comparison) });
  }
  const say = { texts: texts(locals.locale, locals.numbers), locale: locals.locale };
  const name = `${viewFileName(comparison, locals.today, say.texts, say.locale)}.${params.format}`;
  if (!isHandedEnding(params.format)) return downloaded(csvText(comparisonTable(comparison)), name, CSV);
  const days = { asOf: scope.lastImport, madeOn: locals.today };
  const around = await readCircumstances(locals.database, [comparison], days);
  const format = HANDED_FORMATS[params.format];
  const bytes = await format.bytes(handedFromView(comparison, around, say), say);
  return downloaded(bytes, name, format.type);
};
