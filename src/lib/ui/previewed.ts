import type { TableMapping } from '../import/mapping';
import type { PreviewRow } from '../import/staged';

/** A column with its name and what it is taken for, as the form writes it: `field:agency`, `indicator:CODE` … */
export interface ColumnChoice {
  readonly name: string;
  readonly role: string;
}

/** A row of the preview with the key of each of its cells, by which decisions and findings name them. */
export interface KeyedRow extends PreviewRow {
  readonly keys: readonly string[];
}

/** A table as its import's page shows it: how it was understood, and its first rows. */
export interface PreviewedTable extends Omit<TableMapping, 'columns' | 'headers' | 'fingerprint'> {
  readonly roles: readonly ColumnChoice[];
  readonly rows: readonly KeyedRow[];
}

export interface PreviewedSheet {
  readonly name: string;
  readonly tables: readonly PreviewedTable[];
}

/** What a column, a table or a name may be said to be: codes with names. */
export interface Choices {
  readonly agency: readonly Choice[];
  readonly indicator: readonly Choice[];
}

export interface Choice {
  readonly code: string;
  readonly name: string;
}
