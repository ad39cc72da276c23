import type { YearDistribution } from '../domain/distribution';

/** A drawn strip plot: a row a year, a dot an agency. Pixels, the origin at the top left. */
export interface Strip {
  readonly width: number;
  readonly height: number;
  /** Grid lines with the value each stands for. */
  readonly ticks: readonly { readonly x: number; readonly value: number }[];
  readonly rows: readonly StripRow[];
}

export interface StripRow {
  readonly year: number;
  /** The middle line of the row. */
  readonly y: number;
  /** In the order of the year's dots. */
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  /** Quartiles and median; undefined where too few reported. */
  readonly spread: { readonly lower: number; readonly median: number; readonly upper: number } | undefined;
  /** Where a new definition begins: a line between the row and the earlier one. */
  readonly breakAt: number | undefined;
}

export interface StripSize {
  readonly width: number;
  /** Height of a year's row; dots that would overlap spread over it. */
  readonly row: number;
  readonly radius: number;
  /** Room left and right of the values: for the year, and for how many reported. */
  readonly left: number;
  readonly right: number;
  /** Room above the first row, for the ticks' labels. */
  readonly top: number;
}

const USUAL: StripSize = { width: 720, row: 36, radius: 3.5, left: 48, right: 72, top: 24 };
/** Lines of the grid wanted; a round step gives about so many. */
const TICKS = 5;

/** Places the figures of each year on one scale from zero, or from the lowest where some are below. */
export function stripOf(years: readonly YearDistribution[], part: Partial<StripSize> = {}): Strip {
  const size = { ...USUAL, ...part };
  const values = years.flatMap((year) => year.dots.map((dot) => dot.value));
  const low = Math.min(0, ...values);
  const high = Math.max(low + 1, ...values);
  const whole = values.every((value) => Number.isInteger(value));
  const step = Math.max(roundStep((high - low) / TICKS), whole ? 1 : 0);
  const end = Math.ceil(high / step) * step;
  const start = Math.floor(low / step) * step;
  const scale = (size.width - size.left - size.right) / (end - start);
  const xOf = (value: number) => tenth(size.left + (value - start) * scale);
  return {
    width: size.width,
    height: size.top + years.length * size.row,
    ticks: Array.from({ length: Math.round((end - start) / step) + 1 }, (_, index) => {
      const value = Number((start + index * step).toPrecision(12));
      return { x: xOf(value), value };
    }),
    rows: years.map(({ year, dots, spread, broken }, index) => {
      const y = size.top + (index + 0.5) * size.row;
      return {
        year,
        y,
        dots: spreadOut(
          dots.map((dot) => xOf(dot.value)),
          size,
        ).map(({ x, offset }) => ({ x, y: tenth(y + offset) })),
        spread: spread && {
          lower: xOf(spread.lower),
          median: xOf(spread.median),
          upper: xOf(spread.upper),
        },
        breakAt: broken ? edgeToEarlier(years, index, size) : undefined,
      };
    }),
  };
}

/** Between the row and its neighbour of an earlier year, whichever way the years run; undefined where it has none. */
function edgeToEarlier(
  years: readonly YearDistribution[],
  index: number,
  size: StripSize,
): number | undefined {
  const year = years[index]?.year ?? 0;
  if ((years[index - 1]?.year ?? Infinity) < year) return size.top + index * size.row;
  if ((years[index + 1]?.year ?? Infinity) < year) return size.top + (index + 1) * size.row;
  return undefined;
}

/**
 * Each dot at its own x; off the middle line, below and above it in turn, as far as no earlier dot of the row is in
 * its way; where the row is full they overlap.
 * @param xs ascending
 */
function spreadOut(xs: readonly number[], { row, radius }: StripSize): { x: number; offset: number }[] {
  const lane = radius * 1.6;
  const lanes = Math.max(1, Math.floor((row / 2 - radius) / lane));
  const offsets = [0];
  for (let at = 1; at <= lanes; at += 1) offsets.push(at * lane, -at * lane);
  const lastIn = new Map<number, number>();
  return xs.map((x) => {
    const free = offsets.find((offset) => x - (lastIn.get(offset) ?? -Infinity) >= radius * 2);
    const offset = free ?? 0;
    lastIn.set(offset, x);
    return { x, offset };
  });
}

/** 1, 2 or 5 times a power of ten, not below `rough`. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5].find((one) => one * power >= rough - 1e-9) ?? 10) * power;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
