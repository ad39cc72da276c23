import { drawSlideChart } from '$lib/charts/draw-slide';
import { Drawing } from '$lib/charts/drawing';
import type { PresentedSlide } from '$lib/domain/deck';
import { Crossing } from '$lib/query/crossing';
import { texts } from '$lib/text/texts';
import { pictured, planSlide } from '$lib/ui/slide-plan';
import type { PageServerLoad } from './$types';
import { stagedDeck } from './staged';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { number, name, deck, agencies } = await stagedDeck(locals, params.deck, url);
  const wanted = Number(url.searchParams.get('slide') ?? '1');
  const at = Math.max(0, Math.min(deck.slides.length - 1, Number.isInteger(wanted) ? wanted - 1 : 0));
  const every = Number(url.searchParams.get('every') ?? '0');
  const slide = deck.slides[at];
  return {
    bare: true,
    number,
    name,
    deck: new Crossing(deck),
    agencies: new Crossing(agencies),
    place: at,
    /** Seconds a slide is shown; 0: until somebody turns it. */
    every: Number.isFinite(every) && every >= 3 ? every : 0,
    drawn: slide === undefined ? [] : drawnNow(slide, locals),
  };
};

/** The pictures of the slide that is shown first; the browser draws the others ahead. */
function drawnNow(slide: PresentedSlide, { locale, numbers, fills }: App.Locals) {
  const { picture: room } = planSlide(slide, texts(locale, numbers), locale);
  return slide.views.map((view, index) => {
    const comparison = pictured(view, slide.layout, room);
    if (comparison === undefined) return undefined;
    const name = `s${slide.number}-${index}`;
    const { svg, ...counts } = drawSlideChart(comparison, { locale, numbers, fills, name, room });
    return { ...counts, drawing: new Drawing(svg) };
  });
}
