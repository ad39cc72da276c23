import type { Agency } from './agency';
import type { Comparison, Point } from './comparison';
import { lastOf } from './last';
import { LEAST_BASE } from './movers';

/** So many earlier years with a figure make a record worth telling. */
export const FEWEST_EARLIER = 4;

/** An agency's value of the last year beyond all of its earlier ones. */
export interface NewRecord {
  readonly agency: Agency;
  readonly kind: 'high' | 'low';
  readonly now: Point;
  readonly value: number;
  /** The highest, or lowest, of the earlier years; the latest where several are equal. */
  readonly before: Point;
  readonly beforeValue: number;
  /** How many earlier years it is beyond. */
  readonly years: number;
}

/**
 * New highs and lows of a comparison's last year: above, or below, every earlier year on record since the definition in
 * force began, with at least `FEWEST_EARLIER` of them, and of counts from a base of at least `LEAST_BASE`, which is
 * the earlier record. Ratios over small denominators neither set nor hold records; a doubtful figure sets none; and
 * where a figure is at least, at most or about so many, nobody knows. Largest step first, as a share of the earlier
 * record.
 */
export function recordsOf(comparison: Comparison): NewRecord[] {
  const last = comparison.years.length - 1;
  const since = lastOf(comparison.breaks)?.fromYear ?? -Infinity;
  const percent = comparison.indicator.valueType === 'percent';
  const records = comparison.series.flatMap(({ agency, points }): NewRecord[] => {
    const now = points[last];
    if (now?.cell.kind !== 'number' || now.small || now.cell.marks.includes('doubtful')) return [];
    const value = now.cell.value;
    const earlier = points.slice(0, last).flatMap((point) => {
      const usable = point.cell.kind === 'number' && !point.small && point.year >= since;
      return usable && point.cell.kind === 'number' ? [{ point, value: point.cell.value }] : [];
    });
    if (earlier.length < FEWEST_EARLIER || ![...earlier.map((one) => one.point), now].every(isExact))
      return [];
    const high = earlier.reduce((best, one) => (one.value >= best.value ? one : best));
    const low = earlier.reduce((best, one) => (one.value <= best.value ? one : best));
    const told = value > high.value ? high : value < low.value ? low : undefined;
    if (told === undefined || (!percent && told.value < LEAST_BASE)) return [];
    return [
      {
        agency,
        kind: told === high && value > high.value ? 'high' : 'low',
        now,
        value,
        before: told.point,
        beforeValue: told.value,
        years: earlier.length,
      },
    ];
  });
  const step = (one: NewRecord) => Math.abs(one.value - one.beforeValue) / (one.beforeValue || 1);
  return records.sort((a, b) => step(b) - step(a));
}

function isExact({ cell }: Point): boolean {
  return cell.kind === 'number' && cell.precision === 'exact';
}
