import { error } from '@sveltejs/kit';
import { verificationDocument } from '$lib/export/verification-document';
import { verificationWorkbook } from '$lib/export/verification-workbook';
import { readVerificationSheet } from '$lib/server/read-sent-sheet';
import { texts } from '$lib/text/texts';
import { DOCX, downloaded, wantedYear, XLSX } from '../../../download';
import type { RequestHandler } from './$types';

/** The verification sheet (核实单) of the agency for `?year=`: XLSX to fill in, or `format=docx` to print. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const year = wantedYear(url);
  const t = texts(locals.locale);
  const sheet = year && (await readVerificationSheet(locals.database, params.agency, year, t));
  if (!sheet) error(404, 'no such agency in that year');
  const name = t.verification.fileName(sheet.agency.name, sheet.year);
  return url.searchParams.get('format') === 'docx'
    ? downloaded(await verificationDocument(sheet, t), `${name}.docx`, DOCX)
    : downloaded(await verificationWorkbook(sheet, t), `${name}.xlsx`, XLSX);
};
