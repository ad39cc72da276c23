import type { AgencyKind } from './agency';

/** Work areas of an annual rule-of-law report, in the order of the report's sections. */
export const WORK_AREAS = [
  'study',
  'services',
  'rulemaking',
  'decision',
  'enforcement',
  'disputes',
  'litigation',
  'reconsideration',
  'oversight',
  'publicity',
  'capacity',
] as const;
export type WorkArea = (typeof WORK_AREAS)[number];

/** Where the figure is published; figures of different genres are not each other's check. */
export const GENRES = [
  'rule-of-law-report',
  'disclosure-report',
  'enforcement-statistics',
  'litigation-statistics',
  'internal',
] as const;
export type Genre = (typeof GENRES)[number];

export const DIRECTIONS = ['neutral', 'better-high', 'better-low'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** count: whole numbers; amount: decimals allowed; percent: 0–100, reported or derived. */
export const VALUE_TYPES = ['count', 'amount', 'percent'] as const;
export type ValueType = (typeof VALUE_TYPES)[number];

/** What is counted. */
export interface Indicator {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly shortName: string;
  readonly aliases: readonly string[];
  readonly area: WorkArea;
  /** The unit as shown (件, 场, 人次, %). */
  readonly unit: string;
  readonly unitEn: string;
  /** Interchangeable unit words share a family (场=次=期; 人 is not 人次); see `UNIT_FAMILIES` of the import line. */
  readonly unitFamily: string;
  readonly valueType: ValueType;
  readonly genre: Genre;
  readonly direction: Direction;
  /** Whether it may be summed over agencies. */
  readonly additive: boolean;
  /** For a ratio: codes of its parts. Both or neither. */
  readonly numerator: string | undefined;
  readonly denominator: string | undefined;
  /** Default denominator of "per 1,000" measures. */
  readonly exposure: string | undefined;
  /** Kinds of agency from which a figure is expected every year; empty: from none. */
  readonly expectedOf: readonly AgencyKind[];
  /** Shown on the overview. */
  readonly headline: boolean;
  /** Order in lists, ascending. */
  readonly ordinal: number;
}

/** What an indicator means from a year on. A `break` means that earlier years are not comparable. */
export interface Definition {
  readonly indicator: string;
  /** Code of the district it holds in; empty where it holds everywhere. */
  readonly district: string;
  readonly fromYear: number;
  readonly name: string;
  readonly nameEn: string;
  readonly text: string;
  readonly textEn: string;
  readonly breaks: boolean;
}

export type RatioIndicator = Indicator & { readonly numerator: string; readonly denominator: string };

/** A ratio has parts; its value is a percentage that may also be reported without them. */
export function isRatio(indicator: Indicator): indicator is RatioIndicator {
  return indicator.numerator !== undefined && indicator.denominator !== undefined;
}

/** Those in force in one district: its own and the ones that hold everywhere. An example's break lies on no real figure. */
export function definitionsIn(definitions: readonly Definition[], district: string): Definition[] {
  return definitions.filter((definition) => definition.district === '' || definition.district === district);
}

/** The years in which a comparison across `years` is interrupted: each is the first year of a new definition. */
export function breaksOf(definitions: readonly Definition[], years: readonly number[]): Definition[] {
  const first = Math.min(...years);
  const last = Math.max(...years);
  return definitions
    .filter((definition) => definition.breaks && definition.fromYear > first && definition.fromYear <= last)
    .sort((a, b) => a.fromYear - b.fromYear);
}

/** Is there a break between two years (exclusive of the earlier, inclusive of the later)? */
export function breakBetween(definitions: readonly Definition[], a: number, b: number): boolean {
  return breaksOf(definitions, [a, b]).length > 0;
}
