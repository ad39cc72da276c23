import { readDuties } from '$lib/server/read-duties';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { scope } = await parent();
  const asked = Number(url.searchParams.get('year'));
  const newest = scope.years?.to;
  const within = scope.years !== undefined && asked >= scope.years.from && asked <= scope.years.to;
  const year = within ? asked : newest;
  if (year === undefined) return { duties: undefined };
  return { duties: await readDuties(locals.database, scope.district.code, year, locals.today) };
};
