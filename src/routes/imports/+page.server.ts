import { error, fail, redirect } from '@sveltejs/kit';
import { declaredName } from '$lib/domain/person';
import { scopedHref } from '$lib/query/scope';
import { COOKIE_OPTIONS, COOKIES } from '$lib/server/preferences';
import { getDistrict } from '$lib/server/store/districts';
import { stageImport } from '$lib/server/store/stage';
import { listImports } from '$lib/server/store/imports';
import { readInThread } from '$lib/server/threads/read-extract';
import { instantText } from '$lib/text/time';
import type { Actions, PageServerLoad } from './$types';

const MEGABYTE = 1024 * 1024;

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { scope } = await parent();
  const imports = await listImports(locals.database, { district: scope.district.code });
  return {
    // Times are written on the server: a browser in another time zone would disagree with the page it got.
    imports: imports.map((one) => ({ ...one, when: instantText(one.committedAt ?? one.stagedAt) })),
    limit: locals.settings.uploadLimit / MEGABYTE,
  };
};

export const actions: Actions = {
  default: async ({ request, locals, cookies }) => {
    const form = await request.formData();
    const file = form.get('file');
    const district = form.get('district')?.toString() ?? '';
    const person = declaredName(form.get('person')?.toString() ?? '');
    if (person === undefined) return fail(400, { missing: 'person' as const });
    cookies.set(COOKIES.person, person, COOKIE_OPTIONS);
    if ((await getDistrict(locals.database, district)) === undefined) error(404, 'no such district');
    if (!(file instanceof File) || file.name === '') return fail(400, { missing: 'file' as const });
    if (file.size > locals.settings.uploadLimit) return fail(413, { missing: 'size' as const });
    const input = {
      bytes: new Uint8Array(await file.arrayBuffer()),
      fileName: file.name,
      district,
      person,
      at: new Date().toISOString(),
    };
    const staged = await stageImport(locals.database, input, readInThread);
    redirect(303, scopedHref(`/imports/${staged.number}`, district));
  },
};
