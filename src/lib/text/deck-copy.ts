import type { Slide, SlideTexts } from '../domain/deck';
import { copiedQuery, spanOf, type DeckCopy } from '../query/copied-query';

/** Texts of a slide that were left out of the copy: they state figures of what the deck was about before. */
export interface LeftOutText {
  readonly slide: number;
  readonly field: keyof SlideTexts;
}

/**
 * The slides of a copy about another agency or year. In every View the agency takes the place of the former (with the
 * peer group of its kind, where the former's kind was compared), and the last year moves, of a change both years; names
 * and years in texts follow. A title, subtitle or takeaway that states any other number is left out, since it would be false of the copy.
 * @returns the slides, and the texts left out
 */
export function copiedSlides(
  slides: readonly Slide[],
  copy: DeckCopy,
): { slides: Slide[]; leftOut: LeftOutText[] } {
  const leftOut: LeftOutText[] = [];
  const copied = slides.map((slide) => {
    const views = slide.views.map((query) => copiedQuery(query, copy));
    const further = slide.views.flatMap((query, index) => firstYears(query, views[index] ?? query));
    const concerned = views.some((query, index) => query !== slide.views[index]);
    // Figures of a View that names no year stay those of the latest one.
    const stays =
      slide.views.length > 0 && !views.some((query, index) => hasMoved(slide.views[index], query));
    const text = (field: keyof SlideTexts) => {
      const renamed = copiedText(slide[field], stays ? { ...copy, year: undefined } : copy, further);
      const isAbout = concerned || (slide.views.length > 0 && renamed !== slide[field]);
      if (!isAbout || field === 'notes' || field === 'body' || !statesNumber(renamed)) return renamed;
      leftOut.push({ slide: slide.number, field });
      return '';
    };
    return {
      ...slide,
      views,
      title: text('title'),
      subtitle: text('subtitle'),
      takeaway: text('takeaway'),
      body: text('body'),
      notes: text('notes'),
    };
  });
  return { slides: copied, leftOut };
}

function hasMoved(before: string | undefined, after: string): boolean {
  const [was, is] = [before ?? '', after].map((query) => spanOf(new URLSearchParams(query))?.to);
  return was !== is;
}

/** The first year of a change moves with the last: texts that name it follow. */
function firstYears(before: string, after: string): [string, string][] {
  const [was, is] = [before, after].map((query) => new URLSearchParams(query));
  if (was?.get('kind') !== 'change' || is === undefined) return [];
  const [from, to] = [spanOf(was)?.from, spanOf(is)?.from];
  return from === undefined || to === undefined || from === to ? [] : [[String(from), String(to)]];
}

function copiedText(
  text: string,
  { agency, year }: DeckCopy,
  further: readonly (readonly [string, string])[],
): string {
  const pairs: (readonly [string, string])[] = [...further];
  if (agency !== undefined) {
    const { from, to } = agency;
    const short = to.shortName || to.name;
    pairs.push([from.name, to.name], [from.shortName, short], [from.nameEn, to.nameEn || short]);
  }
  if (year !== undefined) pairs.push([String(year.from), String(year.to)]);
  // Where a short name is the full one too, the full one counts; what has been put in is not looked at again.
  const put = new Map(pairs.filter(([from, to]) => from !== '' && from !== to).reverse());
  if (put.size === 0) return text;
  const words = [...put.keys()].sort((a, b) => b.length - a.length).map(asPattern);
  return text.replace(new RegExp(words.join('|'), 'g'), (word) => put.get(word) ?? word);
}

/** A year is no part of a longer number, and no count: 2025 件 are cases. */
function asPattern(word: string): string {
  return /^\d{4}$/.test(word)
    ? `(?<!\\d)${word}(?!\\d|${COUNTED})`
    : word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** What stands behind a number that counts. */
const COUNTED = '\\s*[件起人场次项名个万亿]';

const YEARS = new RegExp(`(?<!\\d)(?:19|20)\\d\\d(?!\\d|${COUNTED})`, 'g');

/** 两成, 三倍, 五件, 第二, 百分之八: figures that need no digit. */
const NUMBER_IN_WORDS =
  /[一二两三四五六七八九十百千万半]+(?:成|倍|件|起|人|场|次|项|名|位|个|万|亿)|第[一二三四五六七八九十]|百分之/;

/** Any figure beside years. */
function statesNumber(text: string): boolean {
  return /[0-9０-９]/.test(text.replace(YEARS, '')) || NUMBER_IN_WORDS.test(text);
}

/** The agencies that a deck's Views highlight, the most frequent first: what a copy may put another in place of. */
export function agenciesOfDeck(slides: readonly Pick<Slide, 'views'>[]): string[] {
  return byFrequency(
    slides.flatMap(({ views }) =>
      views.flatMap((query) => (new URLSearchParams(query).get('highlight') ?? '').split(',')),
    ),
  ).filter((code) => code !== '');
}

/** The last years of a deck's Views, the most frequent first. */
export function yearsOfDeck(slides: readonly Pick<Slide, 'views'>[]): number[] {
  return byFrequency(
    slides.flatMap(({ views }) =>
      views.flatMap((query) => {
        const year = /(\d{4})$/.exec(new URLSearchParams(query).get('years') ?? '')?.[1];
        return year === undefined ? [] : [year];
      }),
    ),
  ).map(Number);
}

function byFrequency(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}
