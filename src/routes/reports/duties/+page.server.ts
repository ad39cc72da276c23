import { error, fail, redirect } from '@sveltejs/kit';
import { AGENCY_KINDS } from '$lib/domain/agency';
import { dutyFor } from '$lib/domain/report';
import { yearsOf } from '$lib/domain/year';
import { scopedHref } from '$lib/query/scope';
import { changeDuty, listDutyChanges } from '$lib/server/store/duty-changes';
import { getDistrict } from '$lib/server/store/districts';
import { listAgencies } from '$lib/server/store/agencies';
import { listDuties } from '$lib/server/store/reports';
import { instantText } from '$lib/text/time';
import { declareIn, fieldOf } from '../declared';
import { readDutyForm } from './read-form';
import type { Actions, PageServerLoad } from './$types';

/** Years ahead of the newest on record for which due dates are shown: the one now being collected. */
const AHEAD = 1;

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { scope } = await parent();
  const db = locals.database;
  const [duties, changes, agencies] = await Promise.all([
    listDuties(db, scope.district.code),
    listDutyChanges(db, scope.district.code),
    listAgencies(db, scope.district.code),
  ]);
  const newest = scope.years?.to ?? Number(locals.today.slice(0, 4)) - 1;
  const years = yearsOf({ from: scope.years?.from ?? newest, to: newest + AHEAD });
  return {
    years,
    rows: AGENCY_KINDS.filter((kind) => agencies.some((one) => one.kind === kind)).map((kind) => ({
      kind,
      duties: years.map((year) => dutyFor(duties, kind, year)),
    })),
    changes: [...changes].reverse().map((one) => ({ ...one, when: instantText(one.at) })),
  };
};

export const actions: Actions = {
  change: async ({ request, locals, cookies }) => {
    const form = await request.formData();
    const person = declareIn(form, cookies);
    const db = locals.database;
    const district = (await getDistrict(db, fieldOf(form, 'district')))?.code;
    if (district === undefined) error(400, 'no such district');
    const read = readDutyForm(form, await listDuties(db, district));
    if ('refused' in read) return fail(400, read);
    const reason = fieldOf(form, 'reason');
    if (person === undefined || reason === '') return fail(400, { ...read, refused: 'missing' as const });
    await changeDuty(db, district, { ...read.change, reason, person, at: new Date().toISOString() });
    redirect(303, scopedHref('/reports/duties', district));
  },
};
