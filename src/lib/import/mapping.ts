import type { AbsenceReason } from '../domain/cell';
import type { CellDecisions } from './cell-decisions';
import type { Creation } from './creation';
import type { Dialect } from './dialect';

/**
 * What a column of an extract may be, beside an indicator, a year or ignored.
 * `reason`: why a value is absent, where the extract says so in words of its own.
 * `answer`, `corrected`, `reference`: an agency's word on a figure of a verification sheet, see `sent-form.ts`.
 */
export const FIELDS = [
  'district',
  'agency',
  'year',
  'indicator',
  'value',
  'reason',
  'unit',
  'subject',
  'period',
  'qualifier',
  'section',
  'passage',
  'sentence',
  'link',
  'title',
  'submitted',
  'published',
  'exempt',
  'transcriber',
  'checker',
  'note',
  'answer',
  'corrected',
  'reference',
] as const;
export type Field = (typeof FIELDS)[number];

export type ColumnRole =
  | { readonly role: 'field'; readonly field: Field }
  | { readonly role: 'indicator'; readonly indicator: string }
  /** A year, of the indicator named where the header crosses both. */
  | { readonly role: 'year'; readonly year: number; readonly indicator?: string }
  /** An agency's column, of the indicator named where the header crosses both. */
  | { readonly role: 'agency'; readonly agency: string; readonly indicator?: string }
  /** What it says is joined to the indicator's name, after a space. */
  | { readonly role: 'indicator-part' }
  | { readonly role: 'ignored' }
  /** Not recognised: named in a finding, and asked about. */
  | { readonly role: 'unknown' };

export const LAYOUTS = ['long', 'wide-indicators', 'wide-years', 'crossed'] as const;
export type Layout = (typeof LAYOUTS)[number];

export const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** One table of an extract: where it stands, which column is which field, and what holds for all its rows. */
export interface TableMapping {
  /** Empty where the file has no sheets. */
  readonly sheet: string;
  /** From 1, through the whole file. */
  readonly ordinal: number;
  /** Last line of the header, from 1; 0 where the table has none (JSON). */
  readonly headerRow: number;
  readonly headerLines: number;
  readonly layout: Layout;
  /** One a column, as the extract names it and as it is taken. */
  readonly headers: readonly string[];
  readonly columns: readonly ColumnRole[];
  /** For tables whose rows do not name the year, the agency or the indicator: codes. */
  readonly year?: number;
  readonly agency?: string;
  readonly indicator?: string;
  /** False: left out deliberately. */
  readonly used: boolean;
  /** Of the header, years apart: what the layout is remembered by. */
  readonly fingerprint: string;
}

/**
 * Which column is which field, and which name is which agency or indicator: everything a person may decide about
 * an extract. The line proposes one; the upload page and the script may change any part of it.
 */
export interface Mapping {
  readonly encoding: Encoding;
  /** Of delimited text. */
  readonly dialect: Dialect | undefined;
  readonly tables: readonly TableMapping[];
  /** Decisions: a name as it stands in the extract → code. `''` leaves the name's rows or column out deliberately. */
  readonly agencies: Readonly<Record<string, string>>;
  readonly indicators: Readonly<Record<string, string>>;
  /** How a mark such as / or — is read. */
  readonly absences: Readonly<Record<string, AbsenceReason>>;
  /** The year that a text such as 2007-08 counts as. */
  readonly years: Readonly<Record<string, number>>;
  /** By indicator, where a person has decided. */
  readonly percents: Readonly<Record<string, PercentMeaning>>;
}

/** What numbers up to 1 mean below a percentage whose cell has no % sign: 0.065 is 0.065 %, or 6.5 %. */
export type PercentMeaning = 'as-written' | 'times-100';

/** The parts of a mapping that a person has decided; the line fills in the rest. */
export interface Decisions {
  readonly encoding?: Encoding;
  readonly dialect?: Dialect;
  /** By the table's ordinal. */
  readonly tables?: Readonly<Record<string, Partial<TableMapping>>>;
  readonly agencies?: Readonly<Record<string, string>>;
  readonly indicators?: Readonly<Record<string, string>>;
  readonly absences?: Readonly<Record<string, AbsenceReason>>;
  readonly years?: Readonly<Record<string, number>>;
  /** By indicator: whether 0.065 means 0.065 % or 6.5 %. */
  readonly percents?: Readonly<Record<string, PercentMeaning>>;
  /** Agencies and indicators to be created with the import. */
  readonly create?: Creation;
  readonly cells?: CellDecisions;
  /** What becomes of figures on record that the extract lacks though it speaks of their agency, year and indicator. */
  readonly vanished?: 'keep' | 'withdraw';
}

/** A mapping of these tables with everything else as decided. */
export function mappingOf(
  encoding: Encoding,
  dialect: Dialect | undefined,
  tables: readonly TableMapping[],
  decisions: Decisions,
): Mapping {
  const { agencies = {}, indicators = {}, absences = {}, years = {}, percents = {} } = decisions;
  return { encoding, dialect, tables, agencies, indicators, absences, years, percents };
}
