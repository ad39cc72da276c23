import { listIndicators, reportingCounts } from '$lib/server/store/indicators';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { scope } = await parent();
  const [indicators, reporting] = await Promise.all([
    listIndicators(locals.database),
    reportingCounts(locals.database, scope.district.code),
  ]);
  return { indicators, reporting, typed: url.searchParams.get('q') ?? '' };
};
