import { FEWEST_TO_CHART } from '../domain/comparison';
import type { Indicator } from '../domain/indicator';
import type { Placed, Ranking } from '../domain/ranking';
import type { Measure } from '../domain/view';
import { isPercentage } from './number';

/** An end of an order that may be spoken of. */
export interface Extreme {
  readonly end: 'high' | 'low';
  /** Which pair of words fits: 最多/最少, 最高/最低, 增加最多/减少最多, 增幅最大/降幅最大. Never 第一 or 领先. */
  readonly words: 'count' | 'rate' | 'change' | 'percentChange';
  /** Codes of the agencies that share it. */
  readonly agencies: readonly string[];
}

/**
 * The ends of a ranking that may be claimed. Not claimed: among fewer than three; where everybody is level, or more
 * than three share the end; of a doubtful figure; where an imprecise figure could in truth lie beyond it; a "largest
 * increase" that is none; an index, which says nothing between agencies; a place, which says it already.
 */
export function extremesOf(ranking: Ranking, measure: Measure, indicator: Indicator): Extreme[] {
  const { placed } = ranking;
  const words = wordsFor(measure, indicator);
  if (words === undefined || placed.length < FEWEST_TO_CHART) return [];
  const values = placed.map((one) => one.cell.value);
  const high = Math.max(...values);
  const low = Math.min(...values);
  if (high === low) return [];
  const ends: Extreme[] = [];
  const signed = words === 'change' || words === 'percentChange';
  if (!(signed && high <= 0)) ends.push(endOf(placed, 'high', high, words));
  if (!(signed && low >= 0)) ends.push(endOf(placed, 'low', low, words));
  return ends.filter((end) => end.agencies.length <= MOST_SHARING && isCertain(placed, end));
}

/** "The most, with eleven others" is no finding. */
const MOST_SHARING = 3;

function endOf(
  placed: readonly Placed[],
  end: Extreme['end'],
  value: number,
  words: Extreme['words'],
): Extreme {
  return {
    end,
    words,
    agencies: placed.filter((one) => one.cell.value === value).map((one) => one.agency.code),
  };
}

/** Could a figure that is only at least, at most or about itself overturn the claim? */
function isCertain(placed: readonly Placed[], { end, agencies }: Extreme): boolean {
  const outward = end === 'high' ? 'at-least' : 'at-most';
  const inward = end === 'high' ? 'at-most' : 'at-least';
  return placed.every(({ agency, cell }) => {
    if (!agencies.includes(agency.code)) return cell.precision === 'exact' || cell.precision === inward;
    const shared = agencies.length > 1;
    const safe = cell.precision === 'exact' || (!shared && cell.precision === outward);
    return safe && !cell.marks.includes('doubtful');
  });
}

function wordsFor(measure: Measure, indicator: Indicator): Extreme['words'] | undefined {
  switch (measure) {
    case 'value':
      return isPercentage(indicator) ? 'rate' : 'count';
    case 'per-exposure':
    case 'share':
      return 'rate';
    case 'change':
      return 'change';
    case 'percent-change':
      return 'percentChange';
    case 'index':
    case 'rank':
    case 'percentile':
      return undefined;
  }
}
