import { absentCell, numberCell, type Cell } from './cell';
import type { GroupTotal, PeerYear, Point } from './comparison';
import { isRatio, type Indicator } from './indicator';
import { ratioTotal, sumOf, totalOf } from './measure';
import { spreadOf } from './statistics';

/**
 * How the group stands in a year.
 * @param points the group's, through the view's measure
 * @param ordered a rank or percentile has no median worth telling
 */
export function peerYear(year: number, points: readonly Point[], ordered: boolean): PeerYear {
  const values = points.flatMap((point) => (point.cell.kind === 'number' ? [point.cell.value] : []));
  return {
    year,
    reporters: values.length,
    existing: points.filter((point) => point.exists).length,
    spread: ordered ? undefined : spreadOf(values),
  };
}

/**
 * The total of a group in a year: the sum of an additive indicator, sum ÷ sum of a ratio; neither of anything else.
 * Percentages reported without parts stay out, and figures of agencies that are not on record count as not known.
 * @param points plain figures as reported, each agency of that year once
 */
export function groupTotal(indicator: Indicator, points: readonly Point[]): GroupTotal | undefined {
  const counted = points.filter((point) => point.exists || point.cell.kind === 'number');
  if (isRatio(indicator)) {
    const { value, known, of, ...parts } = ratioTotal(counted.map(pairOf));
    return value === undefined ? undefined : { value, parts, known, of };
  }
  if (!indicator.additive) return undefined;
  const total = totalOf(counted.map(({ cell }) => cell));
  return total === undefined ? undefined : { ...total, parts: undefined };
}

/** The sum of the group as a cell, about where one of its figures is; undefined where it may not be summed. */
export function groupSum(indicator: Indicator, points: readonly Point[]): Cell | undefined {
  if (!indicator.additive || isRatio(indicator)) return undefined;
  return sumOf(points.flatMap(({ cell }) => (cell.kind === 'number' ? [cell] : [])));
}

function pairOf({ parts }: Point): { numerator: Cell; denominator: Cell } {
  if (parts === undefined) {
    return { numerator: absentCell('not-reported'), denominator: absentCell('not-reported') };
  }
  return { numerator: numberCell(parts.numerator), denominator: numberCell(parts.denominator) };
}
