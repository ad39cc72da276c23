import { error } from '@sveltejs/kit';
import { csvText } from '$lib/export/csv';
import { findingsWorkbook } from '$lib/export/findings-workbook';
import { findingsWithRows } from '$lib/import/findings-with-rows';
import { readBytes, readImport, type ImportDetail } from '$lib/server/store/imports';
import { findingSentence, placeText } from '$lib/text/finding';
import { texts } from '$lib/text/texts';
import type { Texts } from '$lib/text/zh-CN';
import { CSV, downloaded, XLSX } from '../../../download';
import type { RequestHandler } from './$types';

/** Every finding of an import in the reader's language: as CSV, or `?format=xlsx` with the extract's cells marked. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const number = Number(params.number);
  const page = { limit: Number.MAX_SAFE_INTEGER, offset: 0 };
  const detail = Number.isSafeInteger(number) ? await readImport(locals.database, number, page) : undefined;
  if (detail === undefined) error(404, 'no such import');
  const t = texts(locals.locale);
  if (url.searchParams.get('format') !== 'xlsx') {
    return downloaded(findingsCsv(detail, t), `findings-${number}.csv`, CSV);
  }
  const bytes = await readBytes(locals.database, number);
  const workbook = await findingsWorkbook(await findingsWithRows(detail, bytes), t);
  return downloaded(workbook, `findings-${number}.xlsx`, XLSX);
};

function findingsCsv({ findings }: ImportDetail, t: Texts): string {
  const { severity, got } = t.imports.findingHead;
  const rows = findings.map((one) => [
    t.terms.severity[one.severity],
    placeText(one.place, t),
    findingSentence(one, t),
    one.got,
  ]);
  return csvText([[severity, t.imports.place, t.imports.findings, got], ...rows]);
}
