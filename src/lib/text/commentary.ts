import type { Comparison } from '../domain/comparison';
import { cutOf, KINDS } from '../domain/kind';
import { rankingOf } from '../domain/ranking';
import type { Move } from '../domain/movers';
import { largestMoves, unusualFigures } from '../domain/remarks';
import { extremesOf, type Extreme } from './extreme';
import type { Locale } from './locale';
import { agencyName } from './name';
import { formatMeasured, formatWithUnit, isPercentage } from './number';
import type { Texts } from './zh-CN';

/**
 * A few sentences by rule on the last year of a comparison: who is at the ends, who moved most since the year before,
 * which figures are out of their agency's own pattern. Every number in them stands in the comparison or is a
 * difference or median of its numbers; nothing is said of what is doubtful, imprecise or not comparable.
 */
export function commentary(comparison: Comparison, texts: Texts, locale: Locale): string[] {
  if (comparison.sparse !== undefined || !isOfOneIndicator(comparison)) return [];
  const say = texts.charts.commentary;
  const { indicator, view } = comparison;
  const figure = (value: number) => formatWithUnit(value, indicator, view.measure, texts, locale);
  const sentences: string[] = [];
  const ranking = rankingOf(comparison);
  const ends = extremesOf(ranking, view.measure, indicator).map((end) => {
    const names = end.agencies.flatMap((code) =>
      ranking.placed.filter((one) => one.agency.code === code).map((one) => agencyName(one.agency, locale)),
    );
    return say.end(
      texts.charts.headline.extreme[end.words][end.end],
      texts.charts.list(names),
      figure(valueAt(end)),
    );
  });
  if (ends.length > 0) sentences.push(say.ends(ranking.year, ends));
  if (view.measure !== 'value') return sentences;

  const { rise, fall } = largestMoves(comparison);
  const moves = [rise, fall].flatMap((move) => (move === undefined ? [] : [moved(move)]));
  if (moves.length > 0) sentences.push(say.moves(moves));
  for (const one of unusualFigures(comparison)) {
    const name = agencyName(one.agency, locale);
    sentences.push(say.unusual(name, one.year, figure(one.value), one.others, figure(one.usual)));
  }
  return sentences;

  function valueAt({ agencies }: Extreme): number {
    return ranking.placed.find((one) => agencies.includes(one.agency.code))?.cell.value ?? 0;
  }

  function moved({ agency, before, now, change }: Move): string {
    const size = formatMeasured(change, indicator, 'change', texts);
    const told = isPercentage(indicator) ? say.points(size) : size;
    return say.move(
      change > 0 ? 'up' : 'down',
      agencyName(agency, locale),
      figure(before),
      figure(now),
      told,
    );
  }
}

/** Sentences are of one indicator up to its last year: not of two compared, of parts, or of two years far apart. */
function isOfOneIndicator({ view }: Comparison): boolean {
  const { beside, years } = KINDS[view.kind];
  if (beside === 'none') return years !== 'ends';
  const cut = cutOf(view);
  return cut !== undefined && cut !== 'indicators';
}
