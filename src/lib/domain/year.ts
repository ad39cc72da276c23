/** Statistics that agencies hand in go further back than their reports; imports outside are findings. */
export const EARLIEST_YEAR = 1900;
export const LATEST_YEAR = 2100;

/** An inclusive range of report years; `from <= to`. */
export interface YearRange {
  readonly from: number;
  readonly to: number;
}

export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= EARLIEST_YEAR && value <= LATEST_YEAR;
}

/** Every year of the range, ascending. */
export function yearsOf(range: YearRange): number[] {
  return Array.from({ length: range.to - range.from + 1 }, (_, index) => range.from + index);
}

export function withinRange(year: number, range: YearRange): boolean {
  return year >= range.from && year <= range.to;
}
