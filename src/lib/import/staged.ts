import type { Finding } from '../domain/finding';
import type { DraftEntry, DraftReport } from './entry';
import type { Mapping } from './mapping';

/** The line's whole output for one extract, as shown to a person and kept until commit. */
export interface StagedExtract {
  readonly format: 'csv' | 'json';
  readonly mapping: Mapping;
  readonly entries: readonly DraftEntry[];
  readonly reports: readonly DraftReport[];
  readonly findings: readonly Finding[];
  /** The first rows as read, for the preview; each with what it was taken for. */
  readonly preview: readonly PreviewRow[];
  /** Rows of the file that hold text. */
  readonly rows: number;
}

export interface PreviewRow {
  readonly row: number;
  readonly taken: 'title' | 'header' | 'data' | 'total' | 'empty' | 'note';
  readonly cells: readonly string[];
}
