import { error } from '@sveltejs/kit';
import { isYear } from '$lib/domain/year';
import { csvText } from '$lib/export/csv';
import { DISTRICT } from '$lib/query/scope';
import { readDuties } from '$lib/server/read-duties';
import { readScope } from '$lib/server/scope';
import { texts } from '$lib/text/texts';
import type { RequestHandler } from './$types';

/** The list to chase, in the reader's language: who has not submitted or published the report of a year. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { scope } = await readScope(locals.database, locals.settings, url.searchParams.get(DISTRICT));
  const asked = Number(url.searchParams.get('year'));
  const year = isYear(asked) ? asked : scope?.years?.to;
  if (scope === undefined || year === undefined) error(404, 'no reports on record');
  const t = texts(locals.locale);
  const words = t.pages.reports;
  const { chase } = await readDuties(locals.database, scope.district.code, year, locals.today);
  const head = [words.agency, words.year, words.submit, words.due(''), words.publish, words.due('')].map(
    (one) => one.trim(),
  );
  const rows = chase.map((row) => [
    row.agency.name,
    year,
    t.terms.duty[row.submit],
    row.submitDue ?? '',
    t.terms.duty[row.publish],
    row.publishDue ?? '',
  ]);
  const stamp = scope.district.fictional ? [[t.app.fictional, '', '', '', '', '']] : [];
  return new Response(csvText([head, ...rows, ...stamp]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="chase-${scope.district.code}-${year}.csv"`,
    },
  });
};
