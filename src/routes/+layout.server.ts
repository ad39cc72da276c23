import { error } from '@sveltejs/kit';
import { DISTRICT } from '$lib/query/scope';
import { readScope } from '$lib/server/scope';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, url }) => {
  const wanted = url.searchParams.get(DISTRICT);
  const { scope, ignored } = await readScope(locals.database, locals.settings, wanted);
  if (scope === undefined) error(404, 'no district on record');
  return {
    locale: locals.locale,
    theme: locals.theme,
    numbers: locals.numbers,
    fills: locals.fills,
    person: locals.person,
    scope,
    ignoredDistrict: ignored,
  };
};
