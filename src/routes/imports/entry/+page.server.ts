import { error, fail, redirect } from '@sveltejs/kit';
import { emptyFigure, peopleFault, type EnteredReport } from '$lib/domain/entered';
import { declaredName } from '$lib/domain/person';
import { isYear } from '$lib/domain/year';
import { scopedHref } from '$lib/query/scope';
import { COOKIE_OPTIONS, COOKIES } from '$lib/server/preferences';
import { readEntryForm } from '$lib/server/read-entry-form';
import { getAgency, listAgencies } from '$lib/server/store/agencies';
import { discardImport } from '$lib/server/store/imports';
import { listIndicators } from '$lib/server/store/indicators';
import { readInThread } from '$lib/server/threads/read-extract';
import { texts } from '$lib/text/texts';
import { readEntered, stageEntered } from './entered-extract';
import { faultyFigures, field, readEnteredForm, saysNothing } from './read-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const db = locals.database;
  const { scope } = await parent();
  const from = numberIn(url.searchParams.get('from'));
  const [typed, agencies, indicators] = await Promise.all([
    from === undefined ? undefined : readEntered(db, from),
    listAgencies(db, scope.district.code),
    listIndicators(db),
  ]);
  if (from !== undefined && typed === undefined) error(404, 'no entries to change');
  const year = typed?.year ?? numberIn(url.searchParams.get('year'));
  const code = typed?.agency ?? url.searchParams.get('agency') ?? '';
  const form =
    year === undefined || !isYear(year) ? undefined : await readEntryForm(db, code, year, indicators);
  if (code !== '' && year !== undefined && form === undefined) error(404, 'no such agency');
  if (form !== undefined && form.agency.district !== scope.district.code)
    redirect(307, scopedHref('/imports/entry', form.agency.district, { agency: code, year: String(year) }));
  return {
    form,
    from,
    indicators,
    agencies: agencies.map(({ code, name, nameEn, shortName }) => ({ code, name, nameEn, shortName })),
    // The year that reports are about now is the one before this.
    latest: Math.max(scope.years?.to ?? 0, Number(locals.today.slice(0, 4)) - 1),
    asked: locals.settings.entryPeople,
    entered:
      form &&
      (typed ??
        blank(
          form.agency.code,
          form.year,
          form.expected.map((one) => one.indicator.code),
        )),
  };
};

export const actions: Actions = {
  save: async ({ request, locals, cookies }) => {
    const form = await request.formData();
    const entered = readEnteredForm(form);
    const agency = entered && (await getAgency(locals.database, entered.agency));
    if (entered === undefined || agency === undefined) error(400, 'no agency and year');
    const person = declaredName(field(form, 'person'));
    if (person === undefined) return fail(400, { entered, refused: 'person' as const, count: 0 });
    cookies.set(COOKIES.person, person, COOKIE_OPTIONS);
    // The page that answers names the person as well, not only the next one.
    locals.person = person;
    const who = peopleFault(entered, locals.settings.entryPeople);
    if (who !== undefined) return fail(400, { entered, refused: who, count: 0 });
    if (saysNothing(entered)) return fail(400, { entered, refused: 'nothing' as const, count: 0 });
    const count = faultyFigures(entered);
    if (count > 0) return fail(400, { entered, refused: 'figures' as const, count });
    const from = numberIn(field(form, 'from'));
    // Somebody may have committed meanwhile what is to be replaced: then it stands, and nothing is saved beside it.
    if (from !== undefined && (await readEntered(locals.database, from)) === undefined)
      return fail(409, { entered, refused: 'not-staged' as const, count: 0 });
    const input = { report: entered, person, at: new Date().toISOString() };
    const staged = await stageEntered(locals.database, input, texts(locals.locale), readInThread);
    if (from !== undefined) await discardImport(locals.database, from);
    redirect(303, scopedHref(`/imports/${staged.number}`, agency.district));
  },
};

function blank(agency: string, year: number, expected: readonly string[]): EnteredReport {
  const people = { transcriber: '', checker: '', link: '' };
  return { agency, year, ...people, figures: expected.map((code) => emptyFigure(code)) };
}

function numberIn(text: string | null): number | undefined {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
