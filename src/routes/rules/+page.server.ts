import { error, fail, redirect, type Cookies } from '@sveltejs/kit';
import { indicatorCodes } from '$lib/domain/indicator-names';
import { declaredName } from '$lib/domain/person';
import { parseRule } from '$lib/domain/rule-language';
import { scopedHref } from '$lib/query/scope';
import { COOKIE_OPTIONS, COOKIES } from '$lib/server/preferences';
import { listIndicators } from '$lib/server/store/indicators';
import { addRule, listRuleRecords, switchRule, tryRule } from '$lib/server/store/rules';
import { instantText } from '$lib/text/time';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const [rules, indicators] = await Promise.all([
    listRuleRecords(locals.database),
    listIndicators(locals.database),
  ]);
  return {
    rules: rules.map((one) => ({
      ...one,
      when: one.at === undefined ? undefined : instantText(one.at),
      switches: one.switches.map((change) => ({ ...change, when: instantText(change.at) })),
    })),
    indicators: indicators.map(({ code, name, shortName, nameEn, aliases }) => ({
      ...{ code, name, shortName, nameEn, aliases },
    })),
  };
};

export const actions: Actions = {
  /** How many reports on record keep a rule that is not one yet. */
  try: async ({ request, locals }) => {
    const given = givenIn(await request.formData());
    const read = parseRule(given.expression, indicatorCodes(await listIndicators(locals.database)));
    if ('fault' in read) return fail(400, { given, fault: read.fault });
    return { given, tried: await tryRule(locals.database, read.rule) };
  },

  add: async ({ request, locals, cookies }) => {
    const form = await request.formData();
    const given = givenIn(form);
    const person = personOf(form, cookies);
    if (person === undefined || Object.values(given).includes('')) {
      return fail(400, { given, refused: 'missing' as const });
    }
    const at = new Date().toISOString();
    const codeOf = indicatorCodes(await listIndicators(locals.database));
    const added = await addRule(locals.database, { ...given, person, at }, codeOf);
    if ('fault' in added) return fail(400, { given, fault: added.fault });
    redirect(303, `${scopedHref('/rules', district(form))}#${added.code}`);
  },

  switch: async ({ request, locals, cookies }) => {
    const form = await request.formData();
    const code = field(form, 'rule');
    const person = personOf(form, cookies);
    const reason = field(form, 'reason');
    if (code === '') error(400, 'no rule named');
    if (person === undefined || reason === '') return fail(400, { refused: 'missing' as const });
    const change = { on: field(form, 'on') === 'yes', reason, person, at: new Date().toISOString() };
    if (!(await switchRule(locals.database, code, change))) {
      return fail(409, { refused: 'unchanged' as const });
    }
    redirect(303, `${scopedHref('/rules', district(form))}#${code}`);
  },
};

function field(form: FormData, name: string): string {
  return form.get(name)?.toString().trim() ?? '';
}

function district(form: FormData): string {
  return field(form, 'district');
}

function givenIn(form: FormData) {
  return { expression: field(form, 'expression'), note: field(form, 'note'), reason: field(form, 'reason') };
}

function personOf(form: FormData, cookies: Cookies): string | undefined {
  const person = declaredName(field(form, 'person'));
  if (person !== undefined) cookies.set(COOKIES.person, person, COOKIE_OPTIONS);
  return person;
}
