import { absentCell, numberCell, type Cell, type NumberCell } from './cell';
import { isRatio, type Indicator } from './indicator';
import type { Measure, View } from './view';

/** Ratios with a denominator below this are flagged, unless an office sets another: one case moves them ten points. */
export const SMALL_DENOMINATOR = 10;

/** "Per 1,000 enforcement decisions". */
export const PER = 1000;

/** Code of the indicator that `per-exposure` divides by: the view's, else the indicator's own; never itself. */
export function perOf(view: Pick<View, 'per'>, indicator: Indicator): string | undefined {
  const code = view.per ?? indicator.exposure;
  return code === indicator.code ? undefined : code;
}

/** May it be divided by another, and others by it? A percentage may not. */
export function isCounted(indicator: Indicator): boolean {
  return !isRatio(indicator) && indicator.valueType !== 'percent';
}

/** The measures that make sense of an indicator, in the order offered. @param per what the view divides by */
export function measuresFor(indicator: Indicator, per?: string): Measure[] {
  if (!isCounted(indicator)) return ['value', 'change', 'rank', 'percentile'];
  const divided = perOf({ per }, indicator) !== undefined;
  return [
    'value',
    'change',
    'percent-change',
    'index',
    ...(divided ? (['per-exposure'] as const) : []),
    ...(indicator.additive ? (['share'] as const) : []),
    'rank',
    'percentile',
  ];
}

/** Those of them that a kind of view can show: bars in order of rank would only say the rank twice. */
export function measuresIn(view: Pick<View, 'kind' | 'per'>, indicator: Indicator): Measure[] {
  const fitting = measuresFor(indicator, view.per);
  return view.kind === 'rank' ? fitting.filter((one) => !isOrder(one)) : fitting;
}

/** Is it a place in an order rather than an amount? */
export function isOrder(measure: Measure): boolean {
  return measure === 'rank' || measure === 'percentile';
}

/** Change from `before` to `now`, in the unit itself (percentage points for ratios). Absent where either is. */
export function changeOf(now: Cell, before: Cell): Cell {
  return combine(now, before, (a, b) => a - b);
}

/** Change in per cent of `before`; not applicable from zero, absent where either is absent. */
export function percentChangeOf(now: Cell, before: Cell): Cell {
  if (before.kind === 'number' && before.value === 0 && now.kind === 'number') {
    return absentCell('not-applicable');
  }
  return combine(now, before, (a, b) => ((a - b) * 100) / b);
}

/** Index with `base` = 100; not applicable on a base of zero. */
export function indexOf(now: Cell, base: Cell): Cell {
  if (base.kind === 'number' && base.value === 0 && now.kind === 'number') {
    return absentCell('not-applicable');
  }
  return combine(now, base, (a, b) => (a * 100) / b);
}

/** `value` per 1,000 of `exposure`; not applicable on an exposure of zero. */
export function perExposureOf(value: Cell, exposure: Cell): Cell {
  if (exposure.kind === 'number' && exposure.value === 0 && value.kind === 'number') {
    return absentCell('not-applicable');
  }
  return combine(value, exposure, (a, b) => (a * PER) / b);
}

/** The share of a group's total, in per cent; not applicable of a total of zero. */
export function shareOf(value: Cell, total: Cell): Cell {
  return ratioOf(value, total);
}

/** A percentage from its parts; denominator 0 is not applicable, never 100 %. */
export function ratioOf(numerator: Cell, denominator: Cell): Cell {
  if (denominator.kind === 'number' && denominator.value === 0 && numerator.kind === 'number') {
    return absentCell('not-applicable');
  }
  return combine(numerator, denominator, (a, b) => (a * 100) / b);
}

export interface RatioTotal {
  /** Sum of numerators ÷ sum of denominators, in per cent; undefined where no pair is complete or the sum is 0. */
  readonly value: number | undefined;
  readonly numerator: number;
  readonly denominator: number;
  /** For how many of the given pairs both parts are known. */
  readonly known: number;
  readonly of: number;
}

/**
 * The ratio of a group: **sum of numerators over sum of denominators**, over the pairs of which both parts are known.
 * A mean of ratios would let an agency with two cases weigh as much as one with two hundred.
 */
export function ratioTotal(pairs: readonly { numerator: Cell; denominator: Cell }[]): RatioTotal {
  let numerator = 0;
  let denominator = 0;
  let known = 0;
  for (const pair of pairs) {
    if (pair.numerator.kind !== 'number' || pair.denominator.kind !== 'number') continue;
    numerator += pair.numerator.value;
    denominator += pair.denominator.value;
    known += 1;
  }
  const value = denominator === 0 ? undefined : (numerator * 100) / denominator;
  return { value, numerator, denominator, known, of: pairs.length };
}

export interface Total {
  readonly value: number;
  /** "n of m reported". */
  readonly known: number;
  readonly of: number;
}

/** The sum over the cells that hold a number, with how many did; undefined where none does. */
export function totalOf(cells: readonly Cell[]): Total | undefined {
  const numbers = cells.filter((cell): cell is NumberCell => cell.kind === 'number');
  if (numbers.length === 0) return undefined;
  return {
    value: numbers.reduce((sum, cell) => sum + cell.value, 0),
    known: numbers.length,
    of: cells.length,
  };
}

/** The sum of numbers as a cell, about unless each is exact; undefined of none. It carries no marks of its parts. */
export function sumOf(cells: readonly NumberCell[]): NumberCell | undefined {
  if (cells.length === 0) return undefined;
  const precision = cells.every((cell) => cell.precision === 'exact') ? 'exact' : 'about';
  return numberCell(
    cells.reduce((sum, cell) => sum + cell.value, 0),
    precision,
  );
}

/** Arithmetic on two cells: absent with the first absent one's reason; "about" unless both are exact; marks joined. */
function combine(a: Cell, b: Cell, calculate: (a: number, b: number) => number): Cell {
  if (a.kind === 'absent') return a;
  if (b.kind === 'absent') return b;
  const marks = [...new Set([...a.marks, ...b.marks])];
  const precision = a.precision === 'exact' && b.precision === 'exact' ? 'exact' : 'about';
  return numberCell(calculate(a.value, b.value), precision, marks);
}
