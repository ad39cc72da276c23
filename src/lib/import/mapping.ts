import type { AbsenceReason } from '../domain/cell';
import type { CellDecisions } from './cell-decisions';
import type { Creation } from './creation';

/**
 * What a column of an extract may be, beside an indicator, a year or ignored.
 * `reason`: why a value is absent, where the extract says so in words of its own.
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
] as const;
export type Field = (typeof FIELDS)[number];

export type ColumnRole =
  | { readonly role: 'field'; readonly field: Field }
  | { readonly role: 'indicator'; readonly indicator: string }
  | { readonly role: 'year'; readonly year: number }
  | { readonly role: 'ignored' }
  /** Not recognised: named in a finding, and asked about. */
  | { readonly role: 'unknown' };

export const LAYOUTS = ['long', 'wide-indicators', 'wide-years'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** UTF-16 only with its byte order mark: what Excel saves as "Unicode text". */
export const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * Which column is which field, and which name is which agency or indicator: everything a person may decide about
 * an extract. The line proposes one; the upload page and the script may change any part of it.
 */
export interface Mapping {
  readonly encoding: Encoding;
  /** Row of the header, from 1; 0 where the extract has none (JSON). */
  readonly headerRow: number;
  readonly layout: Layout;
  /** One role a column, in the order of the extract. */
  readonly columns: readonly ColumnRole[];
  /** For extracts whose rows do not name the year or the agency. */
  readonly year: number | undefined;
  readonly agency: string | undefined;
  /** Decisions: a name as it stands in the extract → code. `''` leaves the name's rows or column out deliberately. */
  readonly agencies: Readonly<Record<string, string>>;
  readonly indicators: Readonly<Record<string, string>>;
  /** How a mark such as / or — is read. */
  readonly absences: Readonly<Record<string, AbsenceReason>>;
}

/** The parts of a mapping that a person has decided; the line fills in the rest. */
export type Decisions = {
  readonly [Key in keyof Mapping]?: Mapping[Key];
} & {
  /** Agencies and indicators to be created with the import. */
  readonly create?: Creation;
  readonly cells?: CellDecisions;
  /** What becomes of figures on record that the extract lacks though it speaks of their agency, year and indicator. */
  readonly vanished?: 'keep' | 'withdraw';
};
