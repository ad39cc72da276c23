import type { Comparison } from '../domain/comparison';
import type { PresentedSlide } from '../domain/deck';
import { hasPanelsOfIndicators } from '../domain/panels';
import { eventNotes } from './event';
import { headline } from './headline';
import type { Locale } from './locale';
import { signNotes, sourceLine } from './source';
import { subtitle } from './subtitle';
import type { Texts } from './zh-CN';

/** The title of a slide: its own, or what is found in its first View; empty where there is neither. */
export function slideTitle(slide: PresentedSlide, texts: Texts, locale: Locale): string {
  if (slide.title !== '') return slide.title;
  const first = slide.views.find((one) => one.comparison !== undefined)?.comparison;
  return first === undefined ? '' : headline(first, texts, locale);
}

/**
 * Under the title: its own subtitle, or who, when and unit of its View. Of several Views each says that itself. Under a title
 * of its own a View's chart says with its headline what is found.
 */
export function slideSubtitle(slide: PresentedSlide, texts: Texts, locale: Locale): string {
  if (slide.subtitle !== '' || slide.views.length !== 1) return slide.subtitle;
  const comparison = slide.views[0]?.comparison;
  return comparison === undefined ? '' : subtitle(comparison, texts, locale);
}

/** The foot of a slide: what the signs in its pictures mean, and where its figures come from; each once. */
export function slideNotes(slide: PresentedSlide, texts: Texts, locale: Locale): string[] {
  const comparisons = slide.views.flatMap(({ comparison }) => (comparison === undefined ? [] : [comparison]));
  const drawn = slide.layout === 'numbers' ? [] : comparisons;
  return [
    ...new Set([
      ...drawn.flatMap((one) => signNotes(one, texts, locale)),
      ...drawn.flatMap((one) => (one.view.kind === 'trend' ? eventNotes(one, texts, locale) : [])),
      ...comparisons.map((one) => sourceLine(one, texts)),
    ]),
  ];
}

/** That a picture has room for some of its rows or panels alone; undefined where it shows all. */
export function slideCut(
  comparison: Comparison,
  { drawn, all }: { readonly drawn: number; readonly all: number },
  { decks }: Texts,
): string | undefined {
  if (drawn >= all) return undefined;
  return (hasPanelsOfIndicators(comparison) ? decks.shownIndicators : decks.shownRows)(drawn, all);
}

/** What of a slide's Views shows nothing today, as sentences: each once, though several Views may miss the same. */
export function slideMissing(slide: PresentedSlide, texts: Texts): string[] {
  const say = texts.decks.missing;
  const sentences = slide.views.flatMap(({ comparison, leftOut }) => {
    const parts = leftOut.map(({ parameter, value, reason }) =>
      say.part(
        texts.decks.parameters[parameter] ?? parameter,
        value,
        texts.viewNotes.reasons[reason ?? 'unknown'],
      ),
    );
    return comparison === undefined && parts.length === 0 ? [say.view] : parts;
  });
  return [...new Set(sentences)];
}
