import { fail, redirect } from '@sveltejs/kit';
import { savedName, twinOf } from '$lib/domain/saved';
import { LONGEST_QUERY, queryText } from '$lib/query/query-text';
import { DISTRICT, scopedHref } from '$lib/query/scope';
import { deleteView, listViews, renameView, saveView } from '$lib/server/store/views';
import { instantText } from '$lib/text/time';
import { fieldOf, personIn } from '../said';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { scope } = await parent();
  const views = await listViews(locals.database, scope.district.code);
  return { views: views.map((one) => ({ ...one, when: instantText(one.at) })) };
};

export const actions: Actions = {
  save: async ({ request, locals, cookies }) => {
    const form = await request.formData();
    const parameters = new URLSearchParams(fieldOf(form, 'query'));
    const given = { name: fieldOf(form, 'name'), query: queryText(parameters) };
    const person = personIn(form, cookies);
    const name = savedName(given.name);
    const district = parameters.get(DISTRICT);
    if (person === undefined || name === undefined) return fail(400, { given, refused: 'missing' as const });
    if (!district || given.query.length > LONGEST_QUERY)
      return fail(400, { given, refused: 'no-view' as const });
    const view = { name, query: given.query };
    const twin = twinOf(await listViews(locals.database, district), view);
    if (twin !== undefined && fieldOf(form, 'anyway') !== 'yes') {
      return fail(409, { given, twin: { name: twin.view.name, same: twin.same } });
    }
    const by = { person, at: new Date().toISOString() };
    const number = await saveView(locals.database, district, view, by);
    redirect(303, `${scopedHref('/views', district)}#view-${number}`);
  },

  rename: async ({ request, locals }) => {
    const form = await request.formData();
    const name = savedName(fieldOf(form, 'name'));
    if (name === undefined) return fail(400, { refused: 'nameless' as const });
    const number = numberIn(form);
    if (!(await renameView(locals.database, number, name))) return fail(409, { refused: 'gone' as const });
    redirect(303, `${scopedHref('/views', fieldOf(form, 'district'))}#view-${number}`);
  },

  delete: async ({ request, locals, cookies }) => {
    const form = await request.formData();
    const person = personIn(form, cookies);
    if (person === undefined) return fail(400, { refused: 'missing' as const });
    const by = { person, at: new Date().toISOString() };
    if (!(await deleteView(locals.database, numberIn(form), by)))
      return fail(409, { refused: 'gone' as const });
    redirect(303, scopedHref('/views', fieldOf(form, 'district')));
  },
};

/** The number of the view that a form is about; 0, which none has, where it names none. */
function numberIn(form: FormData): number {
  const text = fieldOf(form, 'view');
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
