import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { savedName } from '$lib/domain/saved';
import type { DeckCopy } from '$lib/query/copied-query';
import { copiedSlides } from '$lib/text/deck-copy';
import { scopedHref } from '$lib/query/scope';
import { viewsToday } from '$lib/server/read-deck';
import { readScope } from '$lib/server/scope';
import { listAgencies } from '$lib/server/store/agencies';
import { deleteDeck, makeDeck, readDeck, renameDeck } from '$lib/server/store/decks';
import { freezeDeck, thawDeck } from '$lib/server/store/freezes';
import { agencyName } from '$lib/text/name';
import { fieldOf, personIn } from '../said';
import { deckNumber } from './deck-of';

type Event = RequestEvent<{ deck: string }>;

/** Forms about a deck as a whole. */
export const deckActions = {
  rename: async (event: Event) => {
    const { form, deck, by } = await asked(event);
    const name = savedName(fieldOf(form, 'name'));
    if (by === undefined || name === undefined) return fail(400, { refused: 'missing' as const });
    if (deck === undefined || !(await renameDeck(event.locals.database, deck.number, name, by)))
      return gone();
    redirect(303, scopedHref(`/decks/${deck.number}`, deck.district));
  },

  delete: async (event: Event) => {
    const { deck, by } = await asked(event);
    if (by === undefined) return fail(400, { refused: 'missing' as const });
    if (deck === undefined || !(await deleteDeck(event.locals.database, deck.number, by))) return gone();
    redirect(303, scopedHref('/decks', deck.district));
  },

  freeze: async (event: Event) => {
    const { locals } = event;
    const { deck, by } = await asked(event);
    if (by === undefined) return fail(400, { refused: 'missing' as const });
    if (deck === undefined) return gone();
    const { scope } = await readScope(locals.database, locals.settings, deck.district);
    if (scope === undefined) return gone();
    const { smallDenominator } = locals.settings;
    const views = await viewsToday(locals.database, scope.district, deck, { smallDenominator });
    await freezeDeck(locals.database, deck.number, [...views.values()], scope.lastImport, by);
    redirect(303, scopedHref(`/decks/${deck.number}`, deck.district));
  },

  thaw: async (event: Event) => {
    const { deck, by } = await asked(event);
    if (by === undefined) return fail(400, { refused: 'missing' as const });
    if (deck === undefined || !(await thawDeck(event.locals.database, deck.number, by))) return gone();
    redirect(303, scopedHref(`/decks/${deck.number}`, deck.district));
  },

  copy: async (event: Event) => {
    const { locals } = event;
    const { form, deck, by } = await asked(event);
    if (by === undefined) return fail(400, { refused: 'missing' as const });
    if (deck === undefined) return gone();
    const agencies = await listAgencies(locals.database, deck.district);
    const from = agencies.find((one) => one.code === fieldOf(form, 'from'));
    const wanted = form.getAll('to');
    const targets = agencies.filter((one) => one.code !== from?.code && wanted.includes(one.code));
    const year = yearIn(form);
    const copies: (DeckCopy & { suffix: string })[] =
      from !== undefined && targets.length > 0
        ? targets.map((to) => ({ ...year, agency: { from, to }, suffix: agencyName(to, locals.locale) }))
        : year === undefined
          ? []
          : [{ ...year, suffix: String(year.year.to) }];
    if (copies.length === 0) return fail(400, { refused: 'target' as const });
    let last = { number: 0, emptied: '' };
    for (const copy of copies) {
      const { slides, leftOut } = copiedSlides(deck.slides, copy);
      const name = savedName([...`${deck.name} · ${copy.suffix}`].slice(-60).join('')) ?? deck.name;
      const number = await makeDeck(locals.database, { district: deck.district, name, slides }, by, 'copied');
      const places = leftOut.map((one) => slides.findIndex(({ number: own }) => own === one.slide) + 1);
      last = { number, emptied: [...new Set(places)].join('-') };
    }
    if (copies.length > 1) redirect(303, scopedHref('/decks', deck.district));
    const emptied = last.emptied === '' ? undefined : last.emptied;
    redirect(303, scopedHref(`/decks/${last.number}`, deck.district, { emptied }));
  },
};

async function asked({ request, locals, cookies, params }: Event) {
  const form = await request.formData();
  const person = personIn(form, cookies) ?? locals.person;
  return {
    form,
    deck: await readDeck(locals.database, deckNumber(params.deck)),
    by: person === undefined ? undefined : { person, at: new Date().toISOString() },
  };
}

function gone() {
  return fail(409, { refused: 'gone' as const });
}

/** The last year that takes the place of another; undefined where it stays. */
function yearIn(form: FormData): { year: { from: number; to: number } } | undefined {
  const [from, to] = [fieldOf(form, 'year_from'), fieldOf(form, 'year')];
  if (!/^\d{4}$/.test(from) || !/^\d{4}$/.test(to) || from === to) return undefined;
  return { year: { from: Number(from), to: Number(to) } };
}
