import type { Agency } from './agency';
import { numberCell, type Mark, type NumberCell } from './cell';
import type { Comparison, Point } from './comparison';
import type { Indicator } from './indicator';
import { lastOf } from './last';
import { isMember } from './ranking';

/** An agency's whole and its parts of one year, whatever they hold. */
export interface Composed {
  readonly agency: Agency;
  readonly highlighted: boolean;
  readonly whole: Point;
  /** In the order of `Stacking.parts`. */
  readonly parts: readonly Point[];
}

/** One whose parts fit its whole. */
export interface Stacked extends Composed {
  /** The whole's number, with what is doubted of it or of a part. */
  readonly cell: NumberCell;
  /** In the order of `Stacking.parts`; behind them the rest, where there is one. */
  readonly values: readonly number[];
}

/** Why parts cannot be stacked, and the first cell that breaks it. */
export type Misfit =
  | { readonly why: 'absent'; readonly indicator: Indicator; readonly point: Point }
  /** About, at least or at most: what is left over would be a guess. */
  | { readonly why: 'inexact'; readonly indicator: Indicator; readonly point: Point }
  /** The parts of an exhaustive whole that do not make it up; other parts that exceed it. */
  | { readonly why: 'unequal' | 'exceeds'; readonly sum: number }
  /** A whole of zero has no shares. */
  | { readonly why: 'empty' };

export interface Unstacked extends Composed {
  readonly misfit: Misfit;
}

/** The parts of a whole in the last year: who can be stacked, in order, and who cannot. */
export interface Stacking {
  readonly year: number;
  readonly parts: readonly Indicator[];
  /** Is there a rest behind the parts? */
  readonly rest: boolean;
  /** Largest whole first; of shares, the largest share of the first part. */
  readonly placed: readonly Stacked[];
  /** Shares of a whole under the comparison's smallest denominator: shown, not ordered. */
  readonly small: readonly Stacked[];
  readonly outside: readonly Stacked[];
  /** Those that existed and cannot be stacked, each with why. */
  readonly unstacked: readonly Unstacked[];
}

/** Decimals are summed so exactly. */
const TOLERANCE = 1e-6;

/** Stacks the parts (`Comparison.beside`) of a comparison's indicator, only where they do sum. */
export function stackingOf(comparison: Comparison): Stacking {
  const { shares } = comparison.view;
  const composed = composedOf(comparison).filter((one) => one.whole.exists);
  const parts = comparison.beside.map((one) => one.indicator);
  const tried = composed.map((one) => stackedOf(one, comparison));
  const stacked = tried.flatMap((one) => ('values' in one ? [one] : []));
  const members = stacked.filter((one) => isMember(comparison, one.agency)).sort(order);
  const isSmall = ({ cell }: Stacked) => shares && cell.value < comparison.smallDenominator;
  return {
    year: lastOf(comparison.years) as number,
    parts,
    rest: !comparison.exhaustive,
    placed: members.filter((one) => !isSmall(one)),
    small: members.filter(isSmall),
    outside: stacked.filter((one) => !isMember(comparison, one.agency)).sort(order),
    unstacked: tried.flatMap((one) => ('misfit' in one ? [one] : [])),
  };

  function order(a: Stacked, b: Stacked): number {
    const amount = b.cell.value - a.cell.value;
    return shares ? shareOf(b, 0) - shareOf(a, 0) || amount : amount;
  }
}

/** The share of a slice in its whole, in per cent; 0 of a whole of zero. */
export function shareOf({ cell, values }: Stacked, index: number): number {
  return cell.value === 0 ? 0 : ((values[index] ?? 0) * 100) / cell.value;
}

function composedOf(comparison: Comparison): Composed[] {
  const pointOf = (one: Comparison, code: string) =>
    lastOf(one.series.find((series) => series.agency.code === code)?.points ?? []);
  return comparison.series.flatMap(({ agency, highlighted, points }) => {
    const whole = lastOf(points);
    const parts = comparison.beside.map((one) => pointOf(one, agency.code));
    if (whole === undefined || !parts.every((one) => one !== undefined)) return [];
    return [{ agency, highlighted, whole, parts }];
  });
}

function stackedOf(composed: Composed, comparison: Comparison): Stacked | Unstacked {
  const indicators = [comparison.indicator, ...comparison.beside.map((one) => one.indicator)];
  const values: number[] = [];
  const marks: Mark[] = [];
  for (const [index, point] of [composed.whole, ...composed.parts].entries()) {
    const indicator = indicators[index] as Indicator;
    if (point.cell.kind === 'absent') return { ...composed, misfit: { why: 'absent', indicator, point } };
    if (point.cell.precision !== 'exact')
      return { ...composed, misfit: { why: 'inexact', indicator, point } };
    values.push(point.cell.value);
    marks.push(...point.cell.marks);
  }
  const [whole = 0, ...parts] = values;
  const sum = parts.reduce((total, value) => total + value, 0);
  const rest = whole - sum;
  if (comparison.exhaustive && Math.abs(rest) > TOLERANCE)
    return { ...composed, misfit: { why: 'unequal', sum } };
  if (rest < -TOLERANCE) return { ...composed, misfit: { why: 'exceeds', sum } };
  if (comparison.view.shares && whole === 0) return { ...composed, misfit: { why: 'empty' } };
  const cell = numberCell(whole, 'exact', [...new Set(marks)]);
  return { ...composed, cell, values: comparison.exhaustive ? parts : [...parts, Math.max(0, rest)] };
}
