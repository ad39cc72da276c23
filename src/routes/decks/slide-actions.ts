import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
  changed,
  duplicated,
  EMPTY_SLIDE,
  LAYOUTS,
  MOST_SLIDES,
  moved,
  slideText,
  without,
  withSlide,
  type Deck,
  type Slide,
  type SlideContent,
} from '$lib/domain/deck';
import type { DeckChangeKind } from '$lib/domain/deck-change';
import { scopedHref } from '$lib/query/scope';
import { changeSlides } from '$lib/server/store/decks';
import { fieldOf, personIn } from '../said';
import { deckNumber } from './deck-of';
import { isOfDistrict, keptQuery } from './kept-query';

type Event = RequestEvent<{ deck: string }>;
type Refusal = 'missing' | 'gone' | 'full' | 'frozen' | 'text' | 'no-view';

/** What a form asks for: the slides after it, or why not. */
type Change = (
  deck: Deck,
  slide: Slide | undefined,
  next: number,
) => { slides: readonly Slide[]; what: DeckChangeKind; slide: number } | Refusal;

/** Forms about one slide; each goes back to it. */
export const slideActions = {
  move: (event: Event) =>
    onSlide(event, (form) => (deck, slide) => {
      const to = fieldOf(form, 'to');
      if (slide === undefined || !/^-?\d{1,3}$/.test(to)) return 'gone';
      return { slides: moved(deck.slides, slide.number, Number(to)), what: 'moved', slide: slide.number };
    }),

  duplicate: (event: Event) =>
    onSlide(
      event,
      () => (deck, slide, next) =>
        slide === undefined
          ? 'gone'
          : { slides: duplicated(deck.slides, slide.number, next), what: 'duplicated', slide: next },
    ),

  hide: (event: Event) =>
    onSlide(event, () => (deck, slide) => {
      if (slide === undefined) return 'gone';
      const hidden = !slide.hidden;
      const slides = changed(deck.slides, slide.number, { hidden });
      return { slides, what: hidden ? 'hidden' : 'shown', slide: slide.number };
    }),

  remove: (event: Event) =>
    onSlide(
      event,
      () => (deck, slide) =>
        slide === undefined
          ? 'gone'
          : { slides: without(deck.slides, slide.number), what: 'removed', slide: slide.number },
    ),

  edit: (event: Event) =>
    onSlide(event, (form) => (deck, slide) => {
      if (slide === undefined) return 'gone';
      const content = contentIn(form);
      if (typeof content === 'string') return content;
      // Another district's figures would be drawn from this one's.
      if (content.views.some((query) => !isOfDistrict(query, deck.district))) return 'no-view';
      const known = new Set(deck.slides.flatMap((one) => one.views));
      if (deck.frozen !== undefined && content.views.some((query) => !known.has(query))) return 'frozen';
      return { slides: changed(deck.slides, slide.number, content), what: 'edited', slide: slide.number };
    }),

  add: (event: Event) =>
    onSlide(event, (form) => (deck, _, next) => {
      const layout = LAYOUTS.find((one) => one === fieldOf(form, 'layout')) ?? 'text';
      const title = slideText('title', fieldOf(form, 'title'));
      if (title === undefined) return 'text';
      const slides = withSlide(deck.slides, { ...EMPTY_SLIDE, layout, title, number: next });
      return { slides, what: 'added', slide: next };
    }),
};

async function onSlide(event: Event, changeFor: (form: FormData) => Change) {
  const { request, locals, cookies, params } = event;
  const form = await request.formData();
  const person = personIn(form, cookies) ?? locals.person;
  if (person === undefined) return refusal(400, 'missing');
  const change = changeFor(form);
  let refused: Refusal = 'gone';
  let district = '';
  const number = deckNumber(params.deck);
  const done = await changeSlides(
    locals.database,
    number,
    { person, at: new Date().toISOString() },
    (deck, next) => {
      district = deck.district;
      const slide = deck.slides.find((one) => String(one.number) === fieldOf(form, 'slide'));
      const after = change(deck, slide, next);
      if (typeof after === 'string') refused = after;
      else if (after.slides.length > MOST_SLIDES) refused = 'full';
      else return { slides: after.slides, log: { what: after.what, slide: after.slide } };
      return undefined;
    },
  );
  if (done === undefined) return refusal(refused === 'gone' ? 409 : 400, refused);
  redirect(303, `${scopedHref(`/decks/${number}`, district)}#slide-${done.slide}`);
}

function refusal(status: number, refused: Refusal) {
  return fail(status, { refused });
}

/** What the form of a slide says, or why it cannot be kept. */
function contentIn(form: FormData): (Partial<SlideContent> & Pick<SlideContent, 'views'>) | Refusal {
  const raw = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const title = slideText('title', raw('title'));
  const subtitle = slideText('subtitle', raw('subtitle'));
  const takeaway = slideText('takeaway', raw('takeaway'));
  const body = slideText('body', raw('body'));
  const notes = slideText('notes', raw('notes'));
  if (
    title === undefined ||
    subtitle === undefined ||
    takeaway === undefined ||
    body === undefined ||
    notes === undefined
  )
    return 'text';
  const layout = LAYOUTS.find((one) => one === raw('layout')) ?? 'text';
  const typed = raw('views')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const views = typed.map(keptQuery);
  if (views.some((query) => query === undefined)) return 'no-view';
  return {
    title,
    subtitle,
    takeaway,
    body,
    notes,
    layout,
    views: views.filter((query) => query !== undefined),
  };
}
