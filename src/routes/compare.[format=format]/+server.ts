import { error } from '@sveltejs/kit';
import { entriesShown } from '$lib/domain/shown-points';
import { comparisonRows, comparisonTable } from '$lib/export/comparison-rows';
import { csvText } from '$lib/export/csv';
import { isHandedEnding } from '$lib/export/endings';
import { handedFromView } from '$lib/export/handed';
import { HANDED_FORMATS } from '$lib/export/hand-over';
import type { Making } from '$lib/export/making';
import { eventRows, eventTable, sourceRows, sourceTable } from '$lib/export/view-tables';
import { readPart } from '$lib/query/part';
import { readCircumstances, readViewToHand } from '$lib/server/read-handed';
import { sourceFiles } from '$lib/server/store/source-files';
import { viewFileName } from '$lib/text/file-name';
import { texts } from '$lib/text/texts';
import { deckProgram } from '../deck-program';
import { CSV, downloaded } from '../download';
import { madeUnderTicket } from '../made-under-ticket';
import type { RequestEvent, RequestHandler } from './$types';

/**
 * A View as a file: the same parameters as the page give the same figures. JSON carries the events of its years and its
 * source files as fields; a CSV is one clean table, `part=events` and `part=sources` give the other two. Under the `ticket`
 * of its address it can be asked how far it is.
 */
export const GET: RequestHandler = (event) => madeUnderTicket(event, (making) => viewFile(event, making));

async function viewFile({ locals, params, url }: RequestEvent, making: Making): Promise<Response> {
  const { format } = params;
  const part = readPart(url.searchParams);
  if (part === undefined) error(404, 'no such part of a view');
  const handed = isHandedEnding(format);
  const read = await readViewToHand(locals.database, locals.settings, url.searchParams, {
    allEvents: !handed,
  });
  if (read === undefined) error(404, 'no district on record');
  const { scope, reading } = read;
  const { comparison, view, ignored } = reading;
  if (comparison === undefined) error(404, 'no indicator on record');
  const say = { texts: texts(locals.locale, locals.numbers), locale: locals.locale };
  const name = viewFileName(comparison, locals.today, say.texts, say.locale);
  if (handed) {
    const days = { asOf: scope.lastImport, madeOn: locals.today };
    const around = await readCircumstances(locals.database, [comparison], days);
    const { bytes, type } = HANDED_FORMATS[format];
    const file = await bytes(handedFromView(comparison, around, say), say, {
      ...making,
      program: deckProgram,
    });
    return downloaded(file, `${name}.${format}`, type);
  }
  const events = eventRows(comparison);
  const files = sourceRows(await sourceFiles(locals.database, entriesShown(comparison)));
  if (format === 'json') {
    const notes = scope.district.fictional ? { fictional: true } : {};
    return Response.json({ view, ...notes, ignored, files, events, rows: comparisonRows(comparison) });
  }
  const tables = {
    rows: () => comparisonTable(comparison),
    events: () => eventTable(events, comparison),
    sources: () => sourceTable(files, comparison),
  };
  return downloaded(csvText(tables[part]()), `${name}${part === 'rows' ? '' : `-${part}`}.csv`, CSV);
}
