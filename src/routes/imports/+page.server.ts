import { error, fail, redirect, type Cookies } from '@sveltejs/kit';
import { declaredName } from '$lib/domain/person';
import { scopedHref } from '$lib/query/scope';
import { COOKIE_OPTIONS, COOKIES } from '$lib/server/preferences';
import { commitImport } from '$lib/server/store/commit';
import { getDistrict } from '$lib/server/store/districts';
import { listImports } from '$lib/server/store/imports';
import { stageImport } from '$lib/server/store/stage';
import { isReady, listWaiting } from '$lib/server/store/waiting';
import { readInThread } from '$lib/server/threads/read-extract';
import { CalledOff, underTicket } from '$lib/server/tickets';
import { instantText } from '$lib/text/time';
import type { Actions, PageServerLoad } from './$types';

const MEGABYTE = 1024 * 1024;

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { scope } = await parent();
  const district = scope.district.code;
  const [imports, waiting] = await Promise.all([
    listImports(locals.database, { district }),
    listWaiting(locals.database, district),
  ]);
  return {
    // Times are written on the server: a browser in another time zone would disagree with the page it got.
    imports: imports
      .filter((one) => one.state !== 'staged')
      .map((one) => ({ ...one, when: instantText(one.committedAt ?? one.stagedAt) })),
    waiting: waiting.map((one) => ({ ...one, ready: isReady(one) })),
    limit: locals.settings.uploadLimit / MEGABYTE,
  };
};

export const actions: Actions = {
  upload: async ({ request, locals, cookies }) => {
    const form = await request.formData();
    const district = form.get('district')?.toString() ?? '';
    const person = personOf(form, cookies);
    if (person === undefined) return fail(400, { refused: 'person' as const });
    if ((await getDistrict(locals.database, district)) === undefined) error(404, 'no such district');
    const files = form.getAll('file').filter((one) => one instanceof File && one.name !== '') as File[];
    if (files.length === 0) return fail(400, { refused: 'file' as const });
    const size = files.reduce((sum, file) => sum + file.size, 0);
    if (size > locals.settings.uploadLimit) return fail(413, { refused: 'size' as const });
    const numbers: number[] = [];
    try {
      await underTicket(form.get('ticket')?.toString() ?? '', async ({ onProgress, signal }) => {
        let before = 0;
        for (const file of files) {
          const bytes = new Uint8Array(await file.arrayBuffer());
          const at = new Date().toISOString();
          const staged = await stageImport(
            locals.database,
            { bytes, fileName: file.name, district, person, at },
            (source, catalogue, decisions) =>
              readInThread(source, catalogue, decisions, {
                signal,
                onProgress: (share) => {
                  onProgress((before + share * file.size) / size);
                },
              }),
          );
          before += file.size;
          numbers.push(staged.number);
        }
      });
    } catch (reason) {
      if (!(reason instanceof CalledOff)) throw reason;
      return fail(409, { refused: 'called-off' as const, kept: numbers.length });
    }
    redirect(303, scopedHref(numbers.length === 1 ? `/imports/${numbers[0]}` : '/imports', district));
  },

  /** Commits every waiting import of the district that has no error, each as it was shown, each by itself. */
  commit: async ({ request, locals, cookies }) => {
    const form = await request.formData();
    const person = personOf(form, cookies);
    if (person === undefined) return fail(400, { refused: 'person' as const });
    const shown = new Set(form.getAll('shown').map(String));
    const waiting = await listWaiting(locals.database, form.get('district')?.toString() ?? '');
    const chosen = waiting.filter((one) => shown.has(one.shown));
    let committed = 0;
    for (const one of chosen) {
      const input = { person, at: new Date().toISOString(), shown: one.shown };
      const result = await commitImport(locals.database, one.number, input, readInThread);
      if (result.ok) committed += 1;
    }
    return { committed, changed: shown.size - committed };
  },
};

function personOf(form: FormData, cookies: Cookies): string | undefined {
  const person = declaredName(form.get('person')?.toString() ?? '');
  if (person !== undefined) cookies.set(COOKIES.person, person, COOKIE_OPTIONS);
  return person;
}
