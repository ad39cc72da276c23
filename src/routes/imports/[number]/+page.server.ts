import { error, fail, redirect } from '@sveltejs/kit';
import { declaredName } from '$lib/domain/person';
import { scopedHref } from '$lib/query/scope';
import { COOKIE_OPTIONS, COOKIES } from '$lib/server/preferences';
import { listAgencies } from '$lib/server/store/agencies';
import { commitImport } from '$lib/server/store/commit';
import { discardImport, listImports, readImport } from '$lib/server/store/imports';
import { listIndicators } from '$lib/server/store/indicators';
import { restageImport } from '$lib/server/store/stage';
import { readInThread } from '$lib/server/threads/read-extract';
import { undoImport } from '$lib/server/store/undo';
import { instantText } from '$lib/text/time';
import { isEntered } from '../entry/entered-extract';
import { isDecidable, lacksReason } from './cell-choices';
import { readDecisions } from './decisions';
import { previewTables } from './preview-tables';
import {
  decisionsOf,
  doubtfulPercents,
  fiscalYears,
  proposals,
  showDiff,
  showFindings,
  showRecord,
} from './show-import';
import type { Actions, PageServerLoad } from './$types';

/** More than the line tells of one extract: it stops at some hundred of a kind. */
const EVERY_FINDING = { limit: 10_000, offset: 0 };

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const db = locals.database;
  const number = numberOf(params.number);
  const detail = await readImport(db, number, EVERY_FINDING);
  if (detail === undefined || detail.state === 'discarded') error(404, 'no such import');
  const { findings, preview, ...facts } = detail;
  const staged = detail.state === 'staged';
  const [agencies, indicators, others, decided, diff, record] = await Promise.all([
    listAgencies(db, detail.district),
    listIndicators(db),
    listImports(db, { district: detail.district }),
    decisionsOf(db, detail),
    staged ? showDiff(db, detail, url.searchParams) : undefined,
    staged ? undefined : showRecord(db, detail, url.searchParams.has('undo')),
  ]);
  return {
    detail: facts,
    sheets: previewTables(preview, detail.mapping),
    sheet: url.searchParams.get('sheet') ?? undefined,
    findings: showFindings(detail, decided),
    asked: {
      names: findings.filter(({ code }) => code === 'agency-unknown' || code === 'indicator-unknown'),
      proposals: proposals(findings),
      years: fiscalYears(findings),
      percents: doubtfulPercents(findings),
    },
    agencies,
    indicators,
    diff,
    record,
    before: others
      .filter((one) => one.sha256 === detail.sha256 && one.number !== number && one.state === 'committed')
      .map((one) => one.number),
    when: {
      staged: instantText(detail.stagedAt),
      committed: detail.committedAt && instantText(detail.committedAt),
      undone: detail.undoneAt && instantText(detail.undoneAt),
    },
    entered: staged && isEntered(detail),
    title: detail.fileName,
  };
};

export const actions: Actions = {
  recheck: async ({ locals, params, request }) => {
    const number = numberOf(params.number);
    const form = await request.formData();
    const detail = await readImport(locals.database, number, EVERY_FINDING);
    if (detail?.state !== 'staged') return fail(409, { refused: 'not-staged' as const });
    if (lacksReason(form)) return fail(400, { refused: 'reason' as const });
    const { decisions, mapping, findings } = detail;
    const about = findings.filter((one) => isDecidable(one, mapping));
    const decided = readDecisions(form, decisions, mapping, about);
    await restageImport(locals.database, number, decided, new Date().toISOString(), readInThread);
    const step = form.get('step')?.toString() ?? '';
    redirect(
      303,
      scopedHref(`/imports/${number}`, detail.district) + (step === '' ? '' : `#${encodeURIComponent(step)}`),
    );
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
