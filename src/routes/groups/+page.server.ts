import { fail, redirect } from '@sveltejs/kit';
import { savedName } from '$lib/domain/saved';
import { scopedHref } from '$lib/query/scope';
import { listAgencies } from '$lib/server/store/agencies';
import { agencyCounts } from '$lib/server/store/agency-counts';
import { addGroup, changeGroup, deleteGroup, listGroups } from '$lib/server/store/groups';
import { instantText } from '$lib/text/time';
import { fieldOf, personIn } from '../said';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { scope } = await parent();
  const [groups, agencies, counts] = await Promise.all([
    listGroups(locals.database, scope.district.code),
    listAgencies(locals.database, scope.district.code),
    agencyCounts(locals.database, scope.district.code),
  ]);
  return {
    groups: groups.map((one) => ({ ...one, when: instantText(one.at) })),
    agencies,
    /** Codes of those of which there is a figure at all. */
    reporting: counts.map((one) => one.agency),
    editing: groups.find((one) => one.code === url.searchParams.get('edit')),
  };
};

export const actions: Actions = {
  /** A new group, or other words and members for one that stands. */
  save: async ({ request, locals, cookies }) => {
    const form = await request.formData();
    const district = fieldOf(form, 'district');
    const code = fieldOf(form, 'group');
    const known = new Set((await listAgencies(locals.database, district)).map((one) => one.code));
    const members = form
      .getAll('member')
      .flatMap((one) => (typeof one === 'string' && known.has(one) ? [one] : []));
    const given = { name: fieldOf(form, 'name'), members: [...new Set(members)] };
    const name = savedName(given.name);
    const person = personIn(form, cookies);
    if (name === undefined || person === undefined || given.members.length === 0)
      return fail(400, { given, refused: 'missing' as const });
    const others = (await listGroups(locals.database, district)).filter((one) => one.code !== code);
    if (others.some((one) => one.name === name)) return fail(409, { given, refused: 'same-name' as const });
    const wording = { name, members: given.members };
    const by = { person, at: new Date().toISOString() };
    if (code === '') {
      redirect(
        303,
        `${scopedHref('/groups', district)}#${await addGroup(locals.database, district, wording, by)}`,
      );
    }
    if (!(await changeGroup(locals.database, code, wording, by)))
      return fail(409, { given, refused: 'gone' as const });
    redirect(303, `${scopedHref('/groups', district)}#${code}`);
  },

  delete: async ({ request, locals, cookies }) => {
    const form = await request.formData();
    const person = personIn(form, cookies);
    if (person === undefined) return fail(400, { refused: 'missing' as const });
    const by = { person, at: new Date().toISOString() };
    if (!(await deleteGroup(locals.database, fieldOf(form, 'group'), by)))
      return fail(409, { refused: 'gone' as const });
    redirect(303, scopedHref('/groups', fieldOf(form, 'district')));
  },
};
