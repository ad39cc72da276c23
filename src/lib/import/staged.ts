import type { Finding } from '../domain/finding';
import type { SentBack } from './cell-decisions';
import type { DraftEntry, DraftReport } from './entry';
import type { Mapping } from './mapping';

/** What a file is once it is opened. */
export const FORMATS = ['csv', 'json', 'xlsx', 'xls', 'ods'] as const;
export type Format = (typeof FORMATS)[number];

/** What the line says of an extract beside its entries, once all of it is read. */
export interface ExtractSummary {
  readonly format: Format;
  readonly mapping: Mapping;
  /** False where the file is torn (a quote that never closes): entries told before that are void. */
  readonly sound: boolean;
  readonly reports: readonly DraftReport[];
  readonly findings: readonly Finding[];
  /** Figures that were not taken by decision, but sent back to whom they came from. */
  readonly sentBack: readonly SentBack[];
  /** The first rows as read, for the preview; each with what it was taken for. */
  readonly preview: readonly PreviewRow[];
  /** Rows of the file that hold text. */
  readonly rows: number;
}

/** The line's whole output for one extract: what scripts and tests take in one piece. */
export interface StagedExtract extends ExtractSummary {
  readonly entries: readonly DraftEntry[];
}

/** What a row was taken for. */
export const ROW_PARTS = [
  'title',
  'note',
  'header',
  'unit',
  'data',
  'total',
  'empty',
  'footnote',
  'left-out',
] as const;
export type RowPart = (typeof ROW_PARTS)[number];

export interface PreviewRow {
  /** Empty where the file has no sheets. */
  readonly sheet: string;
  readonly row: number;
  readonly taken: RowPart;
  readonly cells: readonly string[];
}
