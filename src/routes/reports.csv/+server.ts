import { error } from '@sveltejs/kit';
import { isYear } from '$lib/domain/year';
import { csvText } from '$lib/export/csv';
import { DISTRICT } from '$lib/query/scope';
import { readDuties } from '$lib/server/read-duties';
import { readScope } from '$lib/server/scope';
import { unanswered } from '$lib/server/store/completeness';
import { listIndicators } from '$lib/server/store/indicators';
import { indicatorName } from '$lib/text/name';
import { texts } from '$lib/text/texts';
import type { RequestHandler } from './$types';

/** The list to chase, in the reader's language: whose report of a year is missing or incomplete, and what it lacks. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const db = locals.database;
  const { scope } = await readScope(db, locals.settings, url.searchParams.get(DISTRICT));
  const asked = Number(url.searchParams.get('year'));
  const year = isYear(asked) ? asked : scope?.years?.to;
  if (scope === undefined || year === undefined) error(404, 'no reports on record');
  const t = texts(locals.locale);
  const words = t.pages.reports;
  const [{ chase }, missing, indicators] = await Promise.all([
    readDuties(db, scope.district.code, year, locals.today),
    unanswered(db, scope.district.code, year),
    listIndicators(db),
  ]);
  const names = new Map(indicators.map((one) => [one.code, indicatorName(one, locals.locale)]));
  const head = [
    words.agency,
    words.year,
    words.submit,
    t.coverage.report.fields['submit-due'],
    words.publish,
    t.coverage.report.fields['publish-due'],
    t.coverage.indicators,
    t.coverage.answered,
    t.coverage.wanting,
  ];
  const rows = chase.map((row) => [
    row.agency.name,
    year,
    t.terms.duty[row.submit],
    row.submitDue ?? '',
    t.terms.duty[row.publish],
    row.publishDue ?? '',
    row.completeness.of,
    row.completeness.known,
    (missing.get(row.agency.code) ?? []).map((code) => names.get(code) ?? code).join(t.app.separator),
  ]);
  const stamp = scope.district.fictional ? [[t.app.fictional, ...head.slice(1).map(() => '')]] : [];
  return new Response(csvText([head, ...rows, ...stamp]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="chase-${scope.district.code}-${year}.csv"`,
    },
  });
};
