import { lastOf } from '../domain/last';
import type { Comparison } from '../domain/comparison';
import { bigNumberOf } from '../domain/big-number';
import { shownPoints } from '../domain/shown-points';
import type { SlideContent, Slide } from '../domain/deck';
import type { Reader } from './db/connection';
import type { WantedSlide } from './deck-template';
import { viewToday } from './read-deck';
import type { Manner } from './read-comparisons';
import { readOffer } from './read-offer';
import type { District } from '../domain/agency';

/** A slide that a template wanted and the data do not bear. */
export interface SkippedSlide {
  readonly kind: string;
  /** Code of its indicator. */
  readonly indicator: string;
  /** No figures at all, or too few to draw. */
  readonly why: 'none' | 'sparse';
}

/**
 * The slides of a template for which there are data, numbered in order, and those left out with why. Sections without a
 * slide of their own go with them.
 */
export async function filledSlides(
  database: Reader,
  district: District,
  wanted: readonly WantedSlide[],
  manner: Manner,
): Promise<{ slides: Slide[]; skipped: SkippedSlide[] }> {
  const offer = await readOffer(database, district.code);
  const kept: SlideContent[] = [];
  const skipped: SkippedSlide[] = [];
  for (const { slide, about } of wanted) {
    if (about === undefined) {
      kept.push(slide);
      continue;
    }
    const views: string[] = [];
    let why: SkippedSlide['why'] | undefined;
    for (const query of slide.views) {
      const { comparison } = await viewToday(database, district, offer, query, manner);
      const lack = lackOf(comparison, slide.layout === 'numbers', new URLSearchParams(query));
      if (lack === undefined) views.push(query);
      else why ??= lack;
    }
    if (views.length > 0) kept.push({ ...slide, views });
    else skipped.push({ ...about, why: why ?? 'none' });
  }
  const standing = kept.filter((one, index) => {
    const next = kept[index + 1];
    return one.layout !== 'section' || (next !== undefined && next.layout !== 'section');
  });
  return { slides: standing.map((one, index) => ({ ...one, number: index + 1 })), skipped };
}

/** Why a View bears no slide; undefined where it does. The last year must be the one asked for: another is another slide. */
function lackOf(
  comparison: Comparison | undefined,
  large: boolean,
  asked: URLSearchParams,
): SkippedSlide['why'] | undefined {
  if (comparison === undefined) return 'none';
  const last = /(\d{4})$/.exec(asked.get('years') ?? '')?.[1];
  if (last !== undefined && lastOf(comparison.years) !== Number(last)) return 'none';
  if (large) return bigNumberOf(comparison) === undefined ? 'none' : undefined;
  const chosen = comparison.series.some((one) => one.highlighted);
  const known = shownPoints(comparison, chosen).some(({ cell }) => cell.kind === 'number');
  if (!known) return 'none';
  return comparison.sparse === undefined ? undefined : 'sparse';
}
