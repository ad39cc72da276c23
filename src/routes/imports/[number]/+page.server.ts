import { error, fail, redirect } from '@sveltejs/kit';
import { columnLetters } from '$lib/domain/finding';
import { declaredName } from '$lib/domain/person';
import { scopedHref } from '$lib/query/scope';
import { COOKIE_OPTIONS, COOKIES } from '$lib/server/preferences';
import { listAgencies } from '$lib/server/store/agencies';
import { commitImport } from '$lib/server/store/commit';
import { DIFF_STATUSES, readDiff } from '$lib/server/store/diff';
import { discardImport, listImports, readImport } from '$lib/server/store/imports';
import { listIndicators } from '$lib/server/store/indicators';
import { restageImport } from '$lib/server/store/stage';
import { readInThread } from '$lib/server/threads/read-extract';
import { undoImport } from '$lib/server/store/undo';
import { instantText } from '$lib/text/time';
import { readDecisions, roleText } from './decisions';
import type { Actions, PageServerLoad } from './$types';

/** Rows of the comparison shown at once. */
const DIFF_ROWS = 100;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const db = locals.database;
  const number = numberOf(params.number);
  const detail = await readImport(db, number);
  if (detail === undefined || detail.state === 'discarded') error(404, 'no such import');
  const status = DIFF_STATUSES.find((one) => one === url.searchParams.get('status'));
  const staged = detail.state === 'staged';
  const firstStatus = status ?? (detail.diff.changed > 0 ? 'changed' : 'new');
  const [agencies, indicators, diff, others] = await Promise.all([
    listAgencies(db, detail.district),
    listIndicators(db),
    staged ? readDiff(db, number, { status: firstStatus, limit: DIFF_ROWS, offset: 0 }) : [],
    listImports(db, { district: detail.district }),
  ]);
  return {
    detail,
    columns: detail.mapping.tables.map((table) =>
      table.columns.map((role, index) => ({
        name: table.headers[index]?.trim() || columnLetters(index + 1),
        role: roleText(role),
      })),
    ),
    agencies,
    indicators,
    diff,
    status: firstStatus,
    before: others
      .filter((one) => one.sha256 === detail.sha256 && one.number !== number && one.state === 'committed')
      .map((one) => one.number),
    when: {
      staged: instantText(detail.stagedAt),
      committed: detail.committedAt && instantText(detail.committedAt),
      undone: detail.undoneAt && instantText(detail.undoneAt),
    },
    title: detail.fileName,
  };
};

export const actions: Actions = {
  recheck: async ({ locals, params, request }) => {
    const number = numberOf(params.number);
    const detail = await readImport(locals.database, number);
    if (detail?.state !== 'staged') return fail(409, { refused: 'not-staged' as const });
    const decisions = readDecisions(await request.formData(), detail.decisions, detail.mapping);
    await restageImport(locals.database, number, decisions, new Date().toISOString(), readInThread);
    redirect(303, scopedHref(`/imports/${number}`, detail.district));
  },

  commit: async ({ locals, params, request, cookies }) => {
    const number = numberOf(params.number);
    const form = await request.formData();
    const person = declaredName(form.get('person')?.toString() ?? '') ?? locals.person;
    if (person === undefined) return fail(400, { refused: 'person' as const });
    cookies.set(COOKIES.person, person, COOKIE_OPTIONS);
    const shown = form.get('shown')?.toString() ?? '';
    const input = { person, at: new Date().toISOString(), shown };
    const result = await commitImport(locals.database, number, input, readInThread);
    return result.ok ? { done: 'committed' as const } : fail(409, { refused: result.refused });
  },

  discard: async ({ locals, params }) => {
    const number = numberOf(params.number);
    const detail = await readImport(locals.database, number);
    if (detail === undefined || !(await discardImport(locals.database, number))) {
      return fail(409, { refused: 'not-staged' as const });
    }
    redirect(303, scopedHref('/imports', detail.district));
  },

  undo: async ({ locals, params, request, cookies }) => {
    const person = declaredName((await request.formData()).get('person')?.toString() ?? '') ?? locals.person;
    if (person === undefined) return fail(400, { refused: 'person' as const });
    cookies.set(COOKIES.person, person, COOKIE_OPTIONS);
    const result = await undoImport(locals.database, numberOf(params.number), {
      person,
      at: new Date().toISOString(),
    });
    return result.ok ? { done: 'undone' as const } : fail(409, { refused: result.refused });
  },
};

function numberOf(text: string): number {
  const number = Number(text);
  if (!/^\d{1,9}$/.test(text)) error(404, 'no such import');
  return number;
}
