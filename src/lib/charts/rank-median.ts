import { lastOf } from '../domain/last';
import { formatMeasured } from '../text/number';
import { lineBetween, textAt, type Graphic } from './graphic';
import type { ChartInput } from './registry';
import type { RankLayout } from './rank-layout';

/** What stands in the way of the upright: a text, from its left and top to its right and bottom, in px. */
export interface InTheWay {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Px that stay free between a text and the upright. */
const FREE = 4;
/** Px: a shorter stretch between two texts would be a speck. */
const SHORTEST = 4;

/**
 * An upright at the group's median, named above the bars; it stops where a name or a figure stands.
 * @param x value → px
 * @param end px: where the bars of its order end
 */
export function medianMark(
  input: ChartInput,
  plan: RankLayout,
  x: (value: number) => number,
  end: number,
  texts: readonly InTheWay[],
): Graphic[] {
  const { comparison, look } = input;
  const median = lastOf(comparison.peers)?.spread?.median;
  if (median === undefined) return [];
  const at = x(median);
  const figure = formatMeasured(median, comparison.indicator, comparison.view.measure, input.texts);
  const { small } = plan.layout;
  const gaps = texts.filter(({ left, right }) => left - FREE < at && at < right + FREE);
  return [
    ...stretches(plan.top - 6, end, gaps).map(([from, to], index) =>
      lineBetween(index === 0 ? 'median' : `median:${index}`, [at, from], [at, to], {
        colour: look.colour.soft,
        width: 1,
      }),
    ),
    textAt('median-name', input.texts.charts.rank.median(figure), at, plan.top - small - 4, {
      size: small,
      colour: look.colour.soft,
      look,
      align: 'center',
    }),
  ];
}

/** What is left of an upright once gaps are taken out of it, from top to bottom. */
export function stretches(
  from: number,
  to: number,
  gaps: readonly Pick<InTheWay, 'top' | 'bottom'>[],
): [from: number, to: number][] {
  const left: [number, number][] = [];
  let at = from;
  for (const { top, bottom } of [...gaps].sort((a, b) => a.top - b.top)) {
    if (top > at) left.push([at, Math.min(top, to)]);
    at = Math.max(at, bottom);
  }
  if (at < to) left.push([at, to]);
  return left.filter(([above, below]) => below - above >= SHORTEST);
}
