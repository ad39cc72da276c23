import { fail, redirect } from '@sveltejs/kit';
import { eventYear, LONGEST_EVENT, LONGEST_EVENT_EN } from '$lib/domain/event';
import { savedName } from '$lib/domain/saved';
import { scopedHref } from '$lib/query/scope';
import { listAgencies } from '$lib/server/store/agencies';
import { listEvents, standingEvents, takeBackEvent, writeEvent } from '$lib/server/store/events';
import { instantText } from '$lib/text/time';
import { fieldOf, personIn } from '../said';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { scope } = await parent();
  const [events, agencies] = await Promise.all([
    listEvents(locals.database, scope.district.code),
    listAgencies(locals.database, scope.district.code),
  ]);
  return {
    agencies,
    events: events.map(({ takenBack, ...one }) => ({
      ...one,
      when: instantText(one.at),
      takenBack: takenBack && { person: takenBack.person, when: instantText(takenBack.at) },
    })),
  };
};

export const actions: Actions = {
  write: async ({ request, locals, cookies }) => {
    const form = await request.formData();
    const district = fieldOf(form, 'district');
    const agencies = await listAgencies(locals.database, district);
    const given = {
      year: fieldOf(form, 'year'),
      agency: fieldOf(form, 'agency'),
      text: fieldOf(form, 'text'),
      textEn: fieldOf(form, 'text_en'),
    };
    const person = personIn(form, cookies);
    const year = eventYear(given.year);
    const text = savedName(given.text, LONGEST_EVENT);
    const textEn = given.textEn === '' ? '' : savedName(given.textEn, LONGEST_EVENT_EN);
    const isKnown = agencies.some((one) => given.agency === '' || one.code === given.agency);
    if (!isKnown || person === undefined || year === undefined || text === undefined || textEn === undefined)
      return fail(400, { given, refused: 'missing' as const });
    const agency = given.agency === '' ? undefined : given.agency;
    const standing = await standingEvents(locals.database, district);
    if (standing.some((one) => one.year === year && one.agency === agency && one.text === text))
      return fail(409, { given, refused: 'same' as const });
    const by = { person, at: new Date().toISOString() };
    const number = await writeEvent(locals.database, district, { agency, year, text, textEn }, by);
    redirect(303, `${scopedHref('/events', district)}#event-${number}`);
  },

  'take-back': async ({ request, locals, cookies }) => {
    const form = await request.formData();
    const person = personIn(form, cookies);
    if (person === undefined) return fail(400, { refused: 'missing' as const });
    const district = fieldOf(form, 'district');
    const number = /^\d{1,9}$/.test(fieldOf(form, 'event')) ? Number(fieldOf(form, 'event')) : 0;
    const by = { person, at: new Date().toISOString() };
    if (!(await takeBackEvent(locals.database, district, number, by)))
      return fail(409, { refused: 'gone' as const });
    redirect(303, `${scopedHref('/events', district)}#event-${number}`);
  },
};
