import type { LargeUnit, Numbers } from '../number-style';

/** In figures alone: a reader chooses the large units. */
export const numbers: Numbers['numbers'] = { large: [] };

/** The units that an office shortens large numbers by, largest first. */
export const LARGE_UNITS: readonly LargeUnit[] = [
  { size: 100_000_000, word: '亿' },
  { size: 10_000, word: '万' },
];
