/** The kinds of agency, which are also the built-in peer groups: only like is compared with like. */
export const AGENCY_KINDS = [
  'government',
  'enforcement',
  'general',
  'subdistrict',
  'town',
  'vertical',
] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

export function isAgencyKind(text: string): text is AgencyKind {
  return (AGENCY_KINDS as readonly string[]).includes(text);
}

/** A district is the scope of every view; agencies of different districts are never matched with each other. */
export interface District {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  /** True for 示例区 alone: every chart and file that holds its figures says that they are made up. */
  readonly fictional: boolean;
}

/** An organisation that reports. */
export interface Agency {
  readonly code: string;
  readonly district: string;
  readonly name: string;
  readonly shortName: string;
  /** Empty where no English name is on record. */
  readonly nameEn: string;
  readonly aliases: readonly string[];
  /** Pinyin initials of name, short name and aliases, lower case, space between: what a search box is typed. */
  readonly initials: string;
  readonly kind: AgencyKind;
  /** First and last report year; undefined where open. */
  readonly fromYear: number | undefined;
  readonly toYear: number | undefined;
  /** Codes of the agencies this one came from (renamed, merged, split). */
  readonly predecessors: readonly string[];
  /** Order of entry within the district, from 0, never reused: colour and mark are derived from it. */
  readonly ordinal: number;
}

/** Did the agency exist in that report year? */
export function existsIn(agency: Agency, year: number): boolean {
  return (
    (agency.fromYear === undefined || agency.fromYear <= year) &&
    (agency.toYear === undefined || agency.toYear >= year)
  );
}

/**
 * The agency's colour (0–7 into the palette of eight) and mark (one of ten shapes, in one of three forms): hues repeat, pairs do
 * not. The first 80 agencies have whole shapes, the next 80 shapes with a hole, the next with a slit; after 240 it
 * begins again, and only the name at the line tells two agencies apart.
 */
export interface Signature {
  readonly hue: number;
  readonly mark: number;
  /** 0: the whole shape; 1: with a hole; 2: with a slit. */
  readonly form: 0 | 1 | 2;
}

export const HUES = 8;
export const SHAPES = 10;
const FORMS = [0, 1, 2] as const;

/** So many agencies of a district have a pair that no other has. */
export const MOST_PAIRS = HUES * SHAPES * FORMS.length;

export function signatureOf(agency: Agency): Signature {
  const hue = agency.ordinal % HUES;
  const round = Math.floor(agency.ordinal / HUES);
  const form = Math.floor(agency.ordinal / (HUES * SHAPES)) % FORMS.length;
  return { hue, mark: (hue + round) % SHAPES, form: FORMS[form] ?? 0 };
}
