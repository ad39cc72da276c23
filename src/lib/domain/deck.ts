import type { District } from './agency';
import type { Comparison } from './comparison';

/** How a slide is laid out. */
export const LAYOUTS = ['chart', 'charts', 'chart-table', 'numbers', 'text', 'section', 'cover'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** How many Views each layout shows at most: one chart, two charts, chart and table, big numbers, words alone. */
export const MOST_VIEWS: Readonly<Record<Layout, number>> = {
  chart: 1,
  charts: 2,
  'chart-table': 1,
  numbers: 4,
  text: 0,
  section: 0,
  cover: 0,
};

/** Does a layout show its Views as charts? */
export function hasCharts(layout: Layout): boolean {
  return layout === 'chart' || layout === 'charts' || layout === 'chart-table';
}

/** The longest texts of a slide, in characters, and the most slides of a deck. */
export const LONGEST_SLIDE_TEXT = {
  title: 500,
  subtitle: 100,
  takeaway: 100,
  body: 600,
  notes: 5000,
} as const;
export const MOST_SLIDES = 200;

/** The texts of a slide, each empty where there is none. */
export interface SlideTexts {
  /** Empty: the headline of its first View. */
  readonly title: string;
  /** Empty: who, when and unit of its first View. */
  readonly subtitle: string;
  /** What should be remembered of it, in one line. */
  readonly takeaway: string;
  /** Paragraphs of a slide of text, one a line. */
  readonly body: string;
  /** For the speaker alone. */
  readonly notes: string;
}

/** What a person makes a slide of. */
export interface SlideContent extends SlideTexts {
  readonly layout: Layout;
  /**
   * Its Views: the parameters of their addresses without the question mark, as saved views have them. There may be more
   * than the layout shows, so that another layout finds them again.
   */
  readonly views: readonly string[];
  /** Skipped on stage and in what is handed over. */
  readonly hidden: boolean;
}

export interface Slide extends SlideContent {
  /** Its own within the deck for good, whatever its place: addresses and frozen figures name it. */
  readonly number: number;
}

export const EMPTY_SLIDE: SlideContent = {
  layout: 'text',
  title: '',
  subtitle: '',
  takeaway: '',
  body: '',
  notes: '',
  views: [],
  hidden: false,
};

/** When a deck's figures were frozen, by whom, and the SHA-256 (hex) of all that was kept. */
export interface Freeze {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly person: string;
  /** ISO date of the newest import then; undefined where there was none. */
  readonly asOf: string | undefined;
  readonly checksum: string;
}

export interface Deck {
  readonly number: number;
  /** Code of its district. */
  readonly district: string;
  readonly name: string;
  /** In their order. */
  readonly slides: readonly Slide[];
  /** Undefined: live, it shows today's figures. */
  readonly frozen: Freeze | undefined;
}

/** A part of a stored View that shows nothing today: a parameter of its address with the value, and why. */
export interface LeftOut {
  readonly parameter: string;
  readonly value: string;
  readonly reason?: 'unknown' | 'too-many' | 'no-figures' | 'not-for-indicator' | 'base-alone' | 'gone';
}

/** A View of a slide, read: frozen or of today; every rendering is made from this alone. */
export interface PresentedView {
  readonly query: string;
  /** Undefined where its indicator is gone: the slide says so. */
  readonly comparison: Comparison | undefined;
  readonly leftOut: readonly LeftOut[];
}

/** A slide with its figures. */
export interface PresentedSlide extends Omit<Slide, 'views'> {
  /** Those that its layout shows, in order. */
  readonly views: readonly PresentedView[];
}

/** A deck with the figures of its slides: what the stage and every file are made from. */
export interface PresentedDeck extends Omit<Deck, 'district' | 'slides'> {
  readonly district: District;
  /** In order, hidden ones among them. */
  readonly slides: readonly PresentedSlide[];
  /** ISO date "data as of": of the freeze, or of the newest import; undefined where there is none. */
  readonly asOf: string | undefined;
}

/** The Views that a slide's layout shows. */
export function viewsShown({ layout, views }: Pick<SlideContent, 'layout' | 'views'>): readonly string[] {
  return views.slice(0, MOST_VIEWS[layout]);
}

/** The slides that are shown to others, in order. */
export function onStage<One extends Pick<Slide, 'hidden'>>(slides: readonly One[]): One[] {
  return slides.filter((one) => !one.hidden);
}

/** Does it hold an indicator that is marked internal, or divide by one? */
export function isInternal(comparison: Comparison | undefined): boolean {
  return (
    comparison !== undefined &&
    [comparison, ...comparison.beside].some(
      ({ indicator, per, view }) =>
        indicator.genre === 'internal' || (view.measure === 'per-exposure' && per?.genre === 'internal'),
    )
  );
}

/** Does a slide show anything that is marked internal? It says so wherever it is shown. */
export function slideIsInternal({ views }: Pick<PresentedSlide, 'views'>): boolean {
  return views.some(({ comparison }) => isInternal(comparison));
}

/**
 * A deck as others get it: without hidden slides and, unless somebody chose so, without what is marked internal. Where one
 * of several Views goes, the slide's own words go too: they may speak of it.
 */
export function handedOut(deck: PresentedDeck, withInternal: boolean): PresentedDeck {
  const slides = onStage(deck.slides).flatMap((slide) => {
    const views = slide.views.filter(({ comparison }) => withInternal || !isInternal(comparison));
    if (views.length === slide.views.length) return [slide];
    return views.length === 0 ? [] : [{ ...slide, ...NO_WORDS, views }];
  });
  return { ...deck, slides };
}

const NO_WORDS = { title: '', subtitle: '', takeaway: '', body: '', notes: '' } as const;

/** A slide moved to a place among the others, from 0; a place outside is the nearest end. */
export function moved(slides: readonly Slide[], number: number, to: number): Slide[] {
  const slide = slides.find((one) => one.number === number);
  if (slide === undefined) return [...slides];
  const others = slides.filter((one) => one !== slide);
  const place = Math.min(Math.max(0, to), others.length);
  return [...others.slice(0, place), slide, ...others.slice(place)];
}

/** With a new slide behind one, or at the end where that one is not there. */
export function withSlide(slides: readonly Slide[], added: Slide, behind?: number): Slide[] {
  const at = slides.findIndex((one) => one.number === behind);
  return at < 0 ? [...slides, added] : [...slides.slice(0, at + 1), added, ...slides.slice(at + 1)];
}

/** With a copy of a slide behind it, under a number of its own. */
export function duplicated(slides: readonly Slide[], number: number, next: number): Slide[] {
  const slide = slides.find((one) => one.number === number);
  return slide === undefined ? [...slides] : withSlide(slides, { ...slide, number: next }, number);
}

/** With some of a slide's content changed: hidden or shown, other texts, another layout. */
export function changed(slides: readonly Slide[], number: number, change: Partial<SlideContent>): Slide[] {
  return slides.map((one) => (one.number === number ? { ...one, ...change } : one));
}

/** Without a slide. */
export function without(slides: readonly Slide[], number: number): Slide[] {
  return slides.filter((one) => one.number !== number);
}

/** A text of a slide tidied for keeping; undefined where it is too long. Lines stay in what has several. */
export function slideText(field: keyof SlideTexts, text: string): string | undefined {
  const lines = field === 'body' || field === 'notes';
  const tidy = text
    .replace(/\r\n?/g, '\n')
    .replace(lines ? /[\u0000-\u0009\u000b-\u001f\u007f]/g : /[\u0000-\u001f\u007f]/g, ' ')
    .trim();
  return [...tidy].length > LONGEST_SLIDE_TEXT[field] ? undefined : tidy;
}
