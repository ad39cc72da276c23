import type { Agency } from './agency';
import type { AbsenceReason, NumberCell } from './cell';
import type { Comparison, Point } from './comparison';
import { lastOf } from './last';
import { isMember } from './ranking';

/** An agency with a figure of both indicators in the last year. */
export interface Pair {
  readonly agency: Agency;
  readonly highlighted: boolean;
  /** Of the view's peer group: a highlighted agency may come from another. */
  readonly member: boolean;
  readonly x: Point & { readonly cell: NumberCell };
  readonly y: Point & { readonly cell: NumberCell };
  /** Of the third indicator: absent where that has no figure, undefined where there is no third one. */
  readonly size: Point | undefined;
}

/** An agency that cannot be placed: which of the two it lacks, and why. */
export interface Unpaired {
  readonly agency: Agency;
  readonly x: AbsenceReason | undefined;
  readonly y: AbsenceReason | undefined;
}

/** Two indicators, and a third as size, in the last year of a View. */
export interface Pairs {
  readonly year: number;
  readonly x: Comparison;
  readonly y: Comparison;
  /** Undefined where none is chosen, or where one of its figures is below zero and so can be no size. */
  readonly size: Comparison | undefined;
  /** In the order of `Comparison.series`. */
  readonly paired: readonly Pair[];
  /** Those that existed and lack a figure of either. */
  readonly unpaired: readonly Unpaired[];
  /** Medians of all that reported, where enough did. */
  readonly medians: { readonly x: number | undefined; readonly y: number | undefined };
}

/** Pairs the view's indicator with the first beside it; undefined where there is none. */
export function pairsOf(comparison: Comparison): Pairs | undefined {
  const [y, third] = comparison.beside;
  const year = lastOf(comparison.years);
  if (y === undefined || year === undefined) return undefined;
  const size = third !== undefined && lastPoints(third).every(isNoLoss) ? third : undefined;
  const ofY = pointsByCode(y);
  const ofSize = size === undefined ? undefined : pointsByCode(size);
  const paired: Pair[] = [];
  const unpaired: Unpaired[] = [];
  for (const { agency, highlighted, points } of comparison.series) {
    const own = lastOf(points);
    const other = ofY.get(agency.code);
    if (own === undefined || other === undefined || !own.exists) continue;
    if (hasNumber(own) && hasNumber(other)) {
      const member = isMember(comparison, agency);
      paired.push({ agency, highlighted, member, x: own, y: other, size: ofSize?.get(agency.code) });
    } else unpaired.push({ agency, x: reasonOf(own), y: reasonOf(other) });
  }
  return {
    year,
    x: comparison,
    y,
    size,
    paired,
    unpaired,
    medians: { x: lastOf(comparison.peers)?.spread?.median, y: lastOf(y.peers)?.spread?.median },
  };
}

/** How many members stand above both medians, below both, and otherwise; undefined where a median is wanting. */
export function quartersOf({
  paired,
  medians,
}: Pairs): { above: number; below: number; of: number } | undefined {
  const { x, y } = medians;
  if (x === undefined || y === undefined) return undefined;
  const fair = paired.filter((one) => one.member && !one.x.small && !one.y.small);
  return {
    above: fair.filter((one) => one.x.cell.value > x && one.y.cell.value > y).length,
    below: fair.filter((one) => one.x.cell.value < x && one.y.cell.value < y).length,
    of: fair.length,
  };
}

function hasNumber(point: Point): point is Point & { readonly cell: NumberCell } {
  return point.cell.kind === 'number';
}

function reasonOf({ cell }: Point): AbsenceReason | undefined {
  return cell.kind === 'absent' ? cell.reason : undefined;
}

function isNoLoss({ cell }: Point): boolean {
  return cell.kind === 'absent' || cell.value >= 0;
}

function lastPoints(comparison: Comparison): Point[] {
  return comparison.series.flatMap(({ points }) => lastOf(points) ?? []);
}

function pointsByCode(comparison: Comparison): Map<string, Point> {
  return new Map(
    comparison.series.flatMap(({ agency, points }) => {
      const last = lastOf(points);
      return last === undefined ? [] : [[agency.code, last] as const];
    }),
  );
}
