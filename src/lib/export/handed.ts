import type { District } from '../domain/agency';
import type { Comparison } from '../domain/comparison';
import { handedOut, isInternal, type Layout, type PresentedDeck, type PresentedView } from '../domain/deck';
import type { Circumstances } from '../domain/source';
import { headline } from '../text/headline';
import type { Locale } from '../text/locale';
import { signNotes, sourceLine } from '../text/source';
import { subtitle } from '../text/subtitle';
import type { Texts } from '../text/zh-CN';

/** In which language a file speaks. */
export interface Speech {
  readonly texts: Texts;
  readonly locale: Locale;
}

/** One View of a slide, ready to be drawn, listed and explained. */
export interface HandedView {
  readonly comparison: Comparison;
  readonly title: string;
  readonly subtitle: string;
  /** Whose reports, what is missing, and what the signs mean. */
  readonly source: string;
}

/** One slide, sheet or section of what is handed over. */
export interface HandedSlide {
  readonly layout: Layout;
  readonly title: string;
  readonly subtitle: string;
  /** What should be remembered of it, in one line; empty where nobody wrote one. */
  readonly takeaway: string;
  /** Paragraphs. */
  readonly body: readonly string[];
  readonly notes: string;
  readonly views: readonly HandedView[];
  /** Sentences about what it was to show and cannot. */
  readonly missing: readonly string[];
}

/** What every format is made from: one slide of a View, many of a deck. */
export interface Handed extends Circumstances {
  readonly title: string;
  readonly district: District;
  readonly slides: readonly HandedSlide[];
  /** It holds an indicator marked internal: every page says so. */
  readonly internal: boolean;
}

/** A View as what is handed over: one slide, of its chart, or of its table where a chart would mislead. */
export function handedFromView(comparison: Comparison, around: Circumstances, say: Speech): Handed {
  const view = handedView(comparison, say);
  return {
    ...around,
    title: view.title,
    district: comparison.district,
    slides: [{ ...EMPTY, layout: 'chart', title: view.title, subtitle: view.subtitle, views: [view] }],
    internal: isInternal(comparison),
  };
}

/**
 * A deck as what is handed over, without its hidden slides.
 * @param withInternal indicators marked internal stay in only where somebody chose so
 */
export function handedFromDeck(
  deck: PresentedDeck,
  around: Omit<Circumstances, 'asOf'>,
  say: Speech,
  withInternal = false,
): Handed {
  const slides = handedOut(deck, withInternal).slides.map((slide): HandedSlide => {
    const views = slide.views.flatMap(({ comparison }) =>
      comparison === undefined ? [] : [handedView(comparison, say)],
    );
    const [first] = views;
    return {
      layout: slide.layout,
      title: slide.title || (first?.title ?? ''),
      // Of several Views each has its own who, when and unit: what is said of the first alone would be taken for all.
      subtitle: slide.subtitle || (views.length > 1 ? '' : (first?.subtitle ?? '')),
      takeaway: slide.takeaway,
      body: slide.body.split('\n').filter((line) => line.trim() !== ''),
      notes: slide.notes,
      views,
      missing: slide.views.flatMap((view) => missingOf(view, say)),
    };
  });
  return {
    ...around,
    title: deck.name,
    district: deck.district,
    slides,
    asOf: deck.asOf,
    internal: slides.some(({ views }) => views.some(({ comparison }) => isInternal(comparison))),
  };
}

/** What every page of it bears: made up, for internal use, not what was sealed. */
export function stampsOf({ district, internal, intact }: Handed, { texts }: Speech): string[] {
  return [
    ...(district.fictional ? [texts.terms.fictional] : []),
    ...(internal ? [texts.handed.internal] : []),
    ...(intact === false ? [texts.decks.broken] : []),
  ];
}

/** Figures as of which day, and what day it is made on. */
export function datesOf({ asOf, madeOn }: Handed, { texts }: Speech): string {
  const dates = [...(asOf === undefined ? [] : [texts.handed.asOf(asOf)]), texts.handed.madeOn(madeOn)];
  return dates.join(texts.charts.source.join);
}

/** The same without what is for the speaker alone. */
export function withoutNotes(handed: Handed): Handed {
  return { ...handed, slides: handed.slides.map((slide) => ({ ...slide, notes: '' })) };
}

const EMPTY = { takeaway: '', body: [], notes: '', missing: [] } as const;

function handedView(comparison: Comparison, { texts, locale }: Speech): HandedView {
  const notes = signNotes(comparison, texts, locale);
  return {
    comparison,
    title: headline(comparison, texts, locale),
    subtitle: subtitle(comparison, texts, locale),
    source: [sourceLine(comparison, texts), notes.join(texts.charts.source.join)].join(' ').trim(),
  };
}

function missingOf({ comparison, leftOut }: PresentedView, { texts }: Speech): string[] {
  if (comparison === undefined) return [texts.handed.missing];
  if (leftOut.length === 0) return [];
  const parts = leftOut.map(({ parameter, value }) => texts.app.ignoredItem(parameter, value));
  return [texts.handed.leftOut(parts.join(texts.app.separator))];
}
