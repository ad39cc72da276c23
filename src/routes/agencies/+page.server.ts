import { existsIn } from '$lib/domain/agency';
import { readSort } from '$lib/query/sort';
import { spelled } from '$lib/server/read-offer';
import { agencyCounts } from '$lib/server/store/agency-counts';
import { listAgencies } from '$lib/server/store/agencies';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { scope } = await parent();
  const [agencies, counts] = await Promise.all([
    listAgencies(locals.database, scope.district.code),
    agencyCounts(locals.database, scope.district.code),
  ]);
  const countOf = new Map(counts.map((one) => [one.agency, one]));
  const newest = scope.years?.to;
  return {
    rows: agencies.map((agency) => ({
      agency,
      spelling: spelled(agency),
      indicators: countOf.get(agency.code)?.indicators,
      lastYear: countOf.get(agency.code)?.lastYear,
      ended: newest !== undefined && !existsIn(agency, newest),
    })),
    typed: url.searchParams.get('q') ?? '',
    sort: readSort(url.searchParams.get('sort'), ['name', 'kind', 'indicators', 'lastYear'], {
      column: 'given',
      descending: false,
    }),
  };
};
