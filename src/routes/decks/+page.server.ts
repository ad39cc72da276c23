import { fail, redirect } from '@sveltejs/kit';
import { isAgencyKind } from '$lib/domain/agency';
import { isOwnGroup, type GroupCode } from '$lib/domain/group';
import { savedName } from '$lib/domain/saved';
import { fallbackView } from '$lib/query/fallback-view';
import { scopedHref } from '$lib/query/scope';
import { DECK_TEMPLATES, templateName, wantedSlides, type TemplateSubject } from '$lib/server/deck-template';
import { filledSlides } from '$lib/server/fill-template';
import { readOffer, type Offer } from '$lib/server/read-offer';
import { listDecks, makeDeck } from '$lib/server/store/decks';
import { listDistricts } from '$lib/server/store/districts';
import { texts } from '$lib/text/texts';
import { instantText } from '$lib/text/time';
import { fieldOf, personIn } from '../said';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { scope } = await parent();
  const [decks, offer] = await Promise.all([
    listDecks(locals.database, scope.district.code),
    readOffer(locals.database, scope.district.code),
  ]);
  return {
    decks: decks.map((one) => ({
      ...one,
      when: instantText(one.changed.at),
      frozen: one.frozen && instantText(one.frozen.at).slice(0, 10),
    })),
    templates: DECK_TEMPLATES,
    agencies: offer.agencies,
    groups: offer.groups,
    group: largestGroup(scope.district.code, offer),
    years: scope.years,
  };
};

export const actions: Actions = {
  make: async ({ request, locals, cookies }) => {
    const form = await request.formData();
    const code = fieldOf(form, 'district');
    const person = personIn(form, cookies);
    const district = (await listDistricts(locals.database)).find((one) => one.code === code);
    const template = DECK_TEMPLATES.find((one) => one === fieldOf(form, 'template')) ?? 'empty';
    const typed = fieldOf(form, 'name');
    const given = { name: typed, template };
    if (person === undefined || district === undefined)
      return fail(400, { given, refused: 'missing' as const });
    const offer = await readOffer(locals.database, code);
    const reported = new Map(offer.reporting.map((one) => [one.indicator, one]));
    const indicators = offer.indicators.filter((one) => one.headline && reported.has(one.code));
    const last = Math.max(...offer.reporting.map((one) => one.lastYear), 0) || new Date().getFullYear() - 1;
    const first = Math.min(...offer.reporting.map((one) => one.firstYear), last);
    const year = /^\d{4}$/.test(fieldOf(form, 'year')) ? Number(fieldOf(form, 'year')) : last;
    const agency = offer.agencies.find((one) => one.code === fieldOf(form, 'agency')) ?? offer.agencies[0];
    const group = template === 'group' ? groupOf(fieldOf(form, 'group')) : largestGroup(code, offer);
    const subject: TemplateSubject = {
      template,
      district,
      agency,
      group,
      ownGroup: offer.groups.find((one) => one.code === group),
      years: { from: Math.max(Math.min(first, year), year - 9), to: year },
      indicators,
    };
    const t = texts(locals.locale, locals.numbers);
    const name = savedName(typed) ?? (typed === '' ? templateName(subject, t, locals.locale) : undefined);
    if (name === undefined) return fail(400, { given, refused: 'missing' as const });
    const filled = await filledSlides(locals.database, district, wantedSlides(subject, t, locals.locale), {
      smallDenominator: locals.settings.smallDenominator,
    });
    const by = { person, at: new Date().toISOString() };
    const deck = await makeDeck(locals.database, { district: code, name, slides: filled.slides }, by);
    const skipped = filled.skipped.map((one) => `${one.kind}.${one.indicator}.${one.why}`).join(',');
    redirect(303, scopedHref(`/decks/${deck}`, code, { skipped: skipped === '' ? undefined : skipped }));
  },
};

/** The peer group that a View opens on: only like is compared with like. */
function largestGroup(district: string, { agencies, indicators, reporting }: Offer): GroupCode {
  return fallbackView(district, agencies, indicators, reporting).group;
}

function groupOf(text: string): GroupCode {
  return isAgencyKind(text) || isOwnGroup(text) ? text : 'all';
}
