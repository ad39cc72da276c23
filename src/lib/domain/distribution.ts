import type { Agency } from './agency';
import type { Comparison, Point } from './comparison';
import type { Spread } from './statistics';

/** One figure of a year's distribution. */
export interface Dot {
  readonly agency: Agency;
  readonly value: number;
  readonly point: Point;
}

/** How the figures of a year lie. */
export interface YearDistribution {
  readonly year: number;
  /** Lowest first; ties in the order of the agencies. */
  readonly dots: readonly Dot[];
  /** How many of the group have a number, and how many existed. */
  readonly reporters: number;
  readonly existing: number;
  /** Undefined under 8 reporters. */
  readonly spread: Spread | undefined;
  /** Does a new definition begin with this year? */
  readonly broken: boolean;
}

/** The distribution of a comparison's values in each of its years. */
export function distributionOf(comparison: Comparison): YearDistribution[] {
  return comparison.years.map((year, index) => ({
    year,
    dots: comparison.series
      .flatMap(({ agency, points }) => {
        const point = points[index];
        return point?.cell.kind === 'number' ? [{ agency, value: point.cell.value, point }] : [];
      })
      .sort((a, b) => a.value - b.value),
    reporters: comparison.peers[index]?.reporters ?? 0,
    existing: comparison.peers[index]?.existing ?? 0,
    spread: comparison.peers[index]?.spread,
    broken: comparison.breaks.some((one) => one.fromYear === year),
  }));
}

/** Since when, and how steadily, an agency reports an indicator. */
export interface ReportingSpan {
  readonly agency: Agency;
  /** First and last year with a number. */
  readonly first: Point;
  readonly last: Point;
  /** Years with a number, of those in which the agency existed. */
  readonly known: number;
  readonly of: number;
  /** Years without one after the first: gaps and a silence at the end. */
  readonly gaps: readonly Point[];
}

/** Who reports an indicator since when: the agencies with a number, in the order of the comparison. */
export function reportingSpans(comparison: Comparison): ReportingSpan[] {
  return comparison.series.flatMap(({ agency, points }) => {
    const existing = points.filter((point) => point.exists);
    const known = existing.filter((point) => point.cell.kind === 'number');
    const first = known[0];
    const last = known[known.length - 1];
    if (first === undefined || last === undefined) return [];
    return [
      {
        agency,
        first,
        last,
        known: known.length,
        of: existing.length,
        gaps: existing.filter((point) => point.cell.kind === 'absent' && point.year > first.year),
      },
    ];
  });
}
