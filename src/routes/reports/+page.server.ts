import { AGENCY_KINDS, isAgencyKind } from '$lib/domain/agency';
import { toChase } from '$lib/domain/coverage';
import { readCoverage } from '$lib/server/read-coverage';
import { figureCounts } from '$lib/server/store/agency-counts';
import { unanswered } from '$lib/server/store/completeness';
import type { PageServerLoad } from './$types';

/** What the page shows under the list to chase: all years of one duty, or one year with its dates. */
const SHOWS = ['submit', 'publish', 'year'] as const;

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { scope } = await parent();
  const db = locals.database;
  const district = scope.district.code;
  if (scope.years === undefined) return { coverage: undefined };
  const asked = Number(url.searchParams.get('year'));
  const year = asked >= scope.years.from && asked <= scope.years.to ? asked : scope.years.to;
  const group = url.searchParams.get('group') ?? 'all';
  const show = SHOWS.find((one) => one === url.searchParams.get('show')) ?? 'submit';
  const [coverage, figures, missing] = await Promise.all([
    readCoverage(db, district, scope.years, locals.today),
    show === 'year' ? figureCounts(db, district, year) : undefined,
    unanswered(db, district, year),
  ]);
  const at = coverage.years.indexOf(year);
  const registered = coverage.registered.has(year);
  const ofYear = coverage.rows.flatMap((row) => row.standings[at] ?? []);
  const kind = isAgencyKind(group) ? group : undefined;
  const rows = coverage.rows.filter((row) => kind === undefined || row.agency.kind === kind);
  return {
    coverage: {
      year,
      registered,
      show,
      group: kind,
      kinds: AGENCY_KINDS.filter((one) => coverage.rows.some((row) => row.agency.kind === one)),
      years: coverage.years.map((one) => ({ year: one, registered: coverage.registered.has(one) })),
      rows: show === 'year' ? [] : rows,
      detail:
        show === 'year'
          ? ofYear
              .filter((one) => kind === undefined || one.agency.kind === kind)
              .map((one) => ({ ...one, figures: figures?.get(one.agency.code) ?? 0 }))
          : [],
      chase: (registered ? toChase(ofYear) : []).map((one) => ({
        ...one,
        wanting: one.submit === 'partial' ? (missing.get(one.agency.code)?.length ?? 0) : 0,
      })),
    },
  };
};
