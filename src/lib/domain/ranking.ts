import type { Agency } from './agency';
import type { NumberCell } from './cell';
import type { Comparison, Point, Series } from './comparison';
import { onceFor } from './once';
import { ranksOf } from './statistics';

/** One agency with a figure in the year looked at. */
export interface Ranked {
  readonly agency: Agency;
  readonly highlighted: boolean;
  readonly point: Point;
  readonly cell: NumberCell;
}

/** With its place among those that may fairly be ordered; ties share the better rank. */
export interface Placed extends Ranked {
  readonly rank: number;
  /** Rank of the year before; undefined where it had none, or where a definition changed in between. */
  readonly before: number | undefined;
}

/** A year of a comparison put in order, highest value first. */
export interface Ranking {
  readonly year: number;
  readonly placed: readonly Placed[];
  /** Ratios over a small denominator: shown, not ranked. */
  readonly small: readonly Ranked[];
  /** Highlighted agencies of another group: shown, not ranked among strangers. */
  readonly outside: readonly Ranked[];
  /** Those that existed and have no figure, with their points: not ranked, never counted as zero. */
  readonly absent: readonly { readonly agency: Agency; readonly point: Point }[];
}

/** Orders the last year of a comparison. */
export const rankingOf = onceFor((comparison: Comparison): Ranking => {
  const index = comparison.years.length - 1;
  const year = comparison.years[index] as number;
  const ranked = withFigure(comparison, index);
  const fair = ranked.filter((one) => isMember(comparison, one.agency) && !one.point.small);
  const before = ranksBefore(comparison, index);
  const ranks = ranksOf(fair.map((one) => one.cell.value));
  const placed = fair.map((one, at) => ({
    ...one,
    rank: ranks[at] as number,
    before: before.get(one.agency.code),
  }));
  return {
    year,
    placed: placed.sort((a, b) => a.rank - b.rank),
    small: ranked.filter((one) => isMember(comparison, one.agency) && one.point.small).sort(byValue),
    outside: ranked.filter((one) => !isMember(comparison, one.agency)).sort(byValue),
    absent: comparison.series.flatMap((series) => {
      const point = series.points[index] as Point;
      return point.cell.kind === 'absent' && point.exists ? [{ agency: series.agency, point }] : [];
    }),
  };
});

/** Is the agency of the view's peer group? A highlighted one may come from another. */
export function isMember(comparison: Comparison, agency: Agency): boolean {
  return comparison.members.has(agency.code);
}

function ranksBefore(comparison: Comparison, index: number): Map<string, number> {
  const year = comparison.years[index] as number;
  const interrupted = comparison.breaks.some((definition) => definition.fromYear === year);
  if (interrupted) return new Map();
  const fair = withFigure(comparison, index - 1).filter(
    (one) => isMember(comparison, one.agency) && !one.point.small,
  );
  const ranks = ranksOf(fair.map((one) => one.cell.value));
  return new Map(fair.map((one, at) => [one.agency.code, ranks[at] as number]));
}

/** @param index position in `comparison.years`; before the first stands the year before the view */
function withFigure(comparison: Comparison, index: number): Ranked[] {
  return comparison.series.flatMap((series: Series) => {
    const point = index < 0 ? series.before : series.points[index];
    if (point?.cell.kind !== 'number') return [];
    return [{ agency: series.agency, highlighted: series.highlighted, point, cell: point.cell }];
  });
}

function byValue(a: Ranked, b: Ranked): number {
  return b.cell.value - a.cell.value;
}
