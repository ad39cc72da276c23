import { absentCell, numberCell, type Cell } from './cell';
import type { Comparison, Series } from './comparison';
import { isRatio } from './indicator';
import { ratioTotal, totalOf, type RatioTotal, type Total } from './measure';

/** One indicator of a district in its last year, in a few numbers. */
export interface Summary {
  readonly comparison: Comparison;
  readonly year: number;
  /** Of an additive indicator; undefined where it may not be summed or nobody reported. */
  readonly total: Total | undefined;
  /** How many of the agencies that existed have a number. */
  readonly reporters: { readonly known: number; readonly of: number };
  /** Of a ratio: sum of numerators ÷ sum of denominators. */
  readonly ratio: RatioTotal | undefined;
  /** Change on the year before over the agencies that have both years, and how many they are. */
  readonly change: { readonly value: number; readonly agencies: number } | undefined;
  /** The definition changed between the two years, so there is no change to tell. */
  readonly broken: boolean;
  /** The peer median a year: a number where enough reported, else not applicable. */
  readonly medians: readonly Cell[];
}

/** Sums up the last year of a comparison of values. */
export function summaryOf(comparison: Comparison): Summary {
  const last = comparison.years.length - 1;
  const year = comparison.years[last] as number;
  const ratio = isRatio(comparison.indicator);
  const cells = cellsAt(comparison, last);
  const broken = comparison.breaks.some((one) => one.fromYear === year);
  return {
    comparison,
    year,
    total: comparison.indicator.additive && !ratio ? totalOf(cells) : undefined,
    reporters: { known: cells.filter((cell) => cell.kind === 'number').length, of: cells.length },
    ratio: ratio ? ratioTotal(pairsAt(comparison.series, last)) : undefined,
    change: broken ? undefined : changeOfBoth(comparison, last),
    broken,
    medians: comparison.peers.map((peer) =>
      peer.spread === undefined ? absentCell('not-applicable') : numberCell(peer.spread.median),
    ),
  };
}

function cellsAt(comparison: Comparison, index: number): Cell[] {
  return comparison.series.flatMap((series) => {
    const point = series.points[index];
    return point?.exists ? [point.cell] : [];
  });
}

function pairsAt(series: readonly Series[], index: number): { numerator: Cell; denominator: Cell }[] {
  return series.flatMap((one) => {
    const point = one.points[index];
    if (!point?.exists) return [];
    const parts = point.parts;
    return [
      {
        numerator: parts === undefined ? absentCell('not-reported') : numberCell(parts.numerator),
        denominator: parts === undefined ? absentCell('not-reported') : numberCell(parts.denominator),
      },
    ];
  });
}

/** Only agencies known in both years: otherwise a change would be one of who reported. */
function changeOfBoth(comparison: Comparison, last: number): Summary['change'] {
  if (last < 1) return undefined;
  const both = comparison.series.filter((one) =>
    [last - 1, last].every((index) => one.points[index]?.cell.kind === 'number'),
  );
  if (both.length === 0) return undefined;
  if (isRatio(comparison.indicator)) {
    const now = ratioTotal(pairsAt(both, last)).value;
    const before = ratioTotal(pairsAt(both, last - 1)).value;
    return now === undefined || before === undefined
      ? undefined
      : { value: now - before, agencies: both.length };
  }
  if (!comparison.indicator.additive) return undefined;
  const sumAt = (index: number) => totalOf(both.flatMap((one) => one.points[index]?.cell ?? []))?.value ?? 0;
  return { value: sumAt(last) - sumAt(last - 1), agencies: both.length };
}
