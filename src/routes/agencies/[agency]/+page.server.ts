import { error, redirect } from '@sveltejs/kit';
import { scopedHref } from '$lib/query/scope';
import { readProfile } from '$lib/server/read-profile';
import { getAgency } from '$lib/server/store/agencies';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const agency = await getAgency(locals.database, params.agency);
  if (agency === undefined) error(404, 'no such agency');
  const { scope } = await parent();
  const year = url.searchParams.get('year') ?? undefined;
  if (scope.district.code !== agency.district)
    redirect(307, scopedHref(`/agencies/${agency.code}`, agency.district, { year }));
  const profile = await readProfile(locals.database, agency, {
    district: scope.district,
    years: scope.years ?? { from: 2021, to: 2021 },
    asked: Number(year),
    today: locals.today,
    smallDenominator: locals.settings.smallDenominator,
  });
  return { agency, profile };
};
