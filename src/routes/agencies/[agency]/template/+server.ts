import { error } from '@sveltejs/kit';
import { templateCsv, templateWorkbook } from '$lib/export/template';
import { readTemplateSheet } from '$lib/server/read-sent-sheet';
import { texts } from '$lib/text/texts';
import { CSV, downloaded, wantedYear, XLSX } from '../../../download';
import type { RequestHandler } from './$types';

/** A table for the agency to fill in for `?year=`: XLSX, or `format=csv`. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const year = wantedYear(url);
  const t = texts(locals.locale);
  const sheet = year && (await readTemplateSheet(locals.database, params.agency, year));
  if (!sheet) error(404, 'no such agency in that year');
  const name = t.templates.fileName(sheet.agency.name, sheet.year);
  return url.searchParams.get('format') === 'csv'
    ? downloaded(templateCsv(sheet, t), `${name}.csv`, CSV)
    : downloaded(await templateWorkbook(sheet, t), `${name}.xlsx`, XLSX);
};
