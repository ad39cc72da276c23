import { layOutSlide, picturedIn, type Room, type SlideSizes, type SlideWords } from '../charts/slide-layout';
import type { Comparison } from '../domain/comparison';
import {
  hasCharts,
  slideIsInternal,
  type Layout,
  type PresentedSlide,
  type PresentedView,
} from '../domain/deck';
import { headline } from '../text/headline';
import type { Locale } from '../text/locale';
import { slideMissing, slideNotes, slideSubtitle, slideTitle } from '../text/slide-texts';
import type { Texts } from '../text/zh-CN';

/** What stands on a slide and how large. */
export type SlidePlan = SlideWords & SlideSizes;

/** The comparison that a slide shows as a picture; undefined where a table or words stand in its stead. */
export function pictured({ comparison }: PresentedView, layout: Layout, room: Room): Comparison | undefined {
  return picturedIn(comparison, layout, room);
}

/** A slide's words, and how large they stand. */
export function planSlide(slide: PresentedSlide, texts: Texts, locale: Locale): SlidePlan {
  const words = {
    layout: slide.layout,
    title: slideTitle(slide, texts, locale),
    subtitle: slideSubtitle(slide, texts, locale),
    // Without a picture the stamp of made-up figures stands there too.
    stamped: slideIsInternal(slide) || !hasCharts(slide.layout),
    takeaway: slide.takeaway,
    body: slide.body,
    headlines: slide.views.flatMap(({ comparison }) =>
      comparison === undefined ? [] : [headline(comparison, texts, locale)],
    ),
    notes: slideNotes(slide, texts, locale),
    missing: slideMissing(slide, texts),
  };
  return { ...words, ...layOutSlide(words) };
}
