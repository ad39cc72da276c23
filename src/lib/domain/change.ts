import type { Agency } from './agency';
import type { NumberCell } from './cell';
import type { Comparison, Point } from './comparison';
import { isRatio, type Definition, type Indicator } from './indicator';
import { changeOf, percentChangeOf } from './measure';
import { onceFor } from './once';
import { isMember } from './ranking';

/** An agency with its points of the first and the last year. */
export interface Ends {
  readonly agency: Agency;
  readonly highlighted: boolean;
  readonly before: Point;
  readonly now: Point;
}

/** One with a figure in both. */
export interface Changed extends Ends {
  readonly from: NumberCell;
  readonly to: NumberCell;
  /** In the indicator's own unit; in points for a percentage. */
  readonly change: NumberCell;
  /** In per cent of the first figure: `new` from zero, undefined from zero to zero and for a percentage. */
  readonly percent: NumberCell | 'new' | undefined;
}

/** What became of the agencies between two years; in each list the largest increase stands first. */
export interface Changes {
  readonly from: number;
  readonly to: number;
  /** New definitions in between: then nothing is compared, and all with both figures are `uncompared`. */
  readonly breaks: readonly Definition[];
  readonly placed: readonly Changed[];
  /** Out of a small denominator or, in the order of per cent, from a small figure: shown, not ordered. */
  readonly small: readonly Changed[];
  /** Highlighted agencies of another group: shown, not ordered among strangers. */
  readonly outside: readonly Changed[];
  readonly uncompared: readonly Ends[];
  /** Without a figure in one of the years or in both, of those that existed in one of them at least. */
  readonly lacking: readonly Ends[];
}

/** The change of each agency from the first to the last year of a comparison of values. */
export const changesOf = onceFor((comparison: Comparison): Changes => {
  const { years, breaks, indicator } = comparison;
  const ends = comparison.series.map(({ agency, highlighted, points }): Ends => {
    const [before, now] = [points[0] as Point, points[points.length - 1] as Point];
    return { agency, highlighted, before, now };
  });
  const changed = ends.flatMap((one) => changedOf(one, indicator) ?? []);
  const relative = comparison.view.relative && !isPoints(indicator);
  const least = relative ? comparison.smallDenominator : 0;
  const ordered = [...changed].sort((a, b) => keyOf(b, relative) - keyOf(a, relative));
  const compared = breaks.length === 0 ? ordered : [];
  const members = compared.filter((one) => isMember(comparison, one.agency));
  return {
    from: years[0] as number,
    to: years[years.length - 1] as number,
    breaks,
    placed: members.filter((one) => !isSmall(one, least)),
    small: members.filter((one) => isSmall(one, least)),
    outside: compared.filter((one) => !isMember(comparison, one.agency)),
    uncompared: breaks.length === 0 ? [] : ends.filter(hasBoth),
    lacking: ends.filter((one) => !hasBoth(one) && (one.before.exists || one.now.exists)),
  };
});

/** In points: less is written as 0.0, and nobody could see what was better. */
const LEAST_TURN = 0.05;

/** What a change means of an indicator that has a direction; undefined where it has none, or nothing to see changed. */
export function turnOf(indicator: Indicator, change: number): 'better' | 'worse' | undefined {
  if (indicator.direction === 'neutral' || Math.abs(change) < LEAST_TURN) return undefined;
  return change > 0 === (indicator.direction === 'better-high') ? 'better' : 'worse';
}

/** Is a change of it told in points, and never in per cent of per cent? */
export function isPoints(indicator: Indicator): boolean {
  return isRatio(indicator) || indicator.valueType === 'percent';
}

function hasBoth({ before, now }: Ends): boolean {
  return before.cell.kind === 'number' && now.cell.kind === 'number';
}

function changedOf(ends: Ends, indicator: Indicator): Changed | undefined {
  const [from, to] = [ends.before.cell, ends.now.cell];
  const change = changeOf(to, from);
  if (from.kind !== 'number' || to.kind !== 'number' || change.kind !== 'number') return undefined;
  return { ...ends, from, to, change, percent: percentOf(from, to, indicator) };
}

function percentOf(from: NumberCell, to: NumberCell, indicator: Indicator): Changed['percent'] {
  if (isPoints(indicator)) return undefined;
  if (from.value === 0) return to.value === 0 ? undefined : 'new';
  const percent = percentChangeOf(to, from);
  return percent.kind === 'number' ? percent : undefined;
}

/** @param least what the first figure must be at least */
function isSmall({ before, now, from }: Changed, least: number): boolean {
  return before.small || now.small || from.value < least;
}

/** What an order goes by; from zero, where there is no per cent, the amount stands behind the others. */
function keyOf({ change, percent }: Changed, relative: boolean): number {
  if (!relative) return change.value;
  return typeof percent === 'object' ? percent.value : -101;
}
