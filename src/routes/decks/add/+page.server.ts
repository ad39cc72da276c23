import { fail, redirect } from '@sveltejs/kit';
import { EMPTY_SLIDE, LAYOUTS, MOST_SLIDES, withSlide } from '$lib/domain/deck';
import { savedName } from '$lib/domain/saved';
import { DISTRICT, scopedHref } from '$lib/query/scope';
import { viewToday } from '$lib/server/read-deck';
import { readOffer } from '$lib/server/read-offer';
import { changeSlides, listDecks, makeDeck } from '$lib/server/store/decks';
import { headline } from '$lib/text/headline';
import { texts } from '$lib/text/texts';
import { fieldOf, personIn } from '../../said';
import { keptQuery } from '../kept-query';
import type { Actions, PageServerLoad } from './$types';

/** Layouts that one View makes a slide of. */
const OFFERED = LAYOUTS.filter((one) => one === 'chart' || one === 'chart-table' || one === 'numbers');

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { scope } = await parent();
  const query = keptQuery(url.search);
  const [decks, offer] = await Promise.all([
    listDecks(locals.database, scope.district.code),
    readOffer(locals.database, scope.district.code),
  ]);
  const view =
    query === undefined
      ? undefined
      : await viewToday(locals.database, scope.district, offer, query, {
          smallDenominator: locals.settings.smallDenominator,
        });
  const t = texts(locals.locale, locals.numbers);
  return {
    query,
    title: t.decks.add.title,
    headline: view?.comparison && headline(view.comparison, t, locals.locale),
    decks: decks.filter((one) => one.frozen === undefined).map(({ number, name }) => ({ number, name })),
    layouts: OFFERED,
  };
};

export const actions: Actions = {
  add: async ({ request, locals, cookies }) => {
    const form = await request.formData();
    const person = personIn(form, cookies);
    const query = keptQuery(fieldOf(form, 'query'));
    if (query === undefined) return fail(400, { refused: 'no-view' as const });
    const district = new URLSearchParams(query).get(DISTRICT) ?? '';
    const name = savedName(fieldOf(form, 'name'));
    // A name that is typed is meant, whatever is ticked.
    const to =
      name === undefined && /^\d{1,9}$/.test(fieldOf(form, 'deck'))
        ? Number(fieldOf(form, 'deck'))
        : undefined;
    if (person === undefined || (to === undefined && name === undefined))
      return fail(400, { refused: 'missing' as const });
    const layout = OFFERED.find((one) => one === fieldOf(form, 'layout')) ?? 'chart';
    const content = { ...EMPTY_SLIDE, layout, views: [query] };
    const by = { person, at: new Date().toISOString() };
    if (to === undefined) {
      const slides = [{ ...content, number: 1 }];
      const deck = await makeDeck(locals.database, { district, name: name ?? '', slides }, by);
      redirect(303, `${scopedHref(`/decks/${deck}`, district)}#slide-1`);
    }
    let refused: 'gone' | 'frozen' | 'full' = 'gone';
    const added = await changeSlides(locals.database, to, by, (deck, next) => {
      if (deck.district !== district) return undefined;
      if (deck.frozen !== undefined) refused = 'frozen';
      else if (deck.slides.length >= MOST_SLIDES) refused = 'full';
      else
        return {
          slides: withSlide(deck.slides, { ...content, number: next }),
          log: { what: 'added', slide: next },
        };
      return undefined;
    });
    if (added === undefined) return fail(409, { refused });
    redirect(303, `${scopedHref(`/decks/${to}`, district)}#slide-${added.slide}`);
  },
};
