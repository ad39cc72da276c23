import type { Finding, Place } from '../domain/finding';
import type { Authority } from '../domain/lineage';
import type { Field, Mapping } from './mapping';
import type { Format, PreviewRow } from './staged';

/**
 * What each figure of a table says of a field that none of its columns is about; undefined where a column is. Asking a
 * million rows for fifteen such texts each took as long as reading their figures.
 */
export type Fixed = Readonly<Record<Field, string | undefined>>;

/** What an extract says of one thing, field by field, as text; '' where it says nothing. */
export interface Said {
  text(field: Field): string;
  /** The same object for all rows of a table: what `text` gives of these fields whichever the row. */
  readonly fixed?: Fixed | undefined;
  /** Where it says so: the cell of the field, or the row where there is no such column. */
  place(field?: Field): Place;
  /** Units that the lines above the table name for figures without one. */
  readonly tableUnits?: readonly string[] | undefined;
  /** Whose word it is, where it is not what was published. */
  readonly authority?: Authority;
  /** What there is to say of the way it is said; with an error among it nothing is read. */
  readonly told?: readonly Finding[];
}

/** A row of a table or an item of a JSON extract: what it says of agency and year, and the figures under it. */
export interface SourceRow extends Said {
  readonly figures: readonly Said[];
  /** Is the row itself about a report? If not, a link is only where its figure was read. */
  readonly aboutReport: boolean;
  /** Of a form sent out: left blank, or filled in beside the figure alone. Then it has no figure. */
  readonly left?: 'blank' | 'half' | undefined;
}

/** An extract opened and mapped: the common form of every format. */
export interface Source {
  readonly format: Format;
  /** Complete once `rowBatches` has run to its end, as are `preview` and `rows`. */
  readonly mapping: Mapping;
  readonly preview: readonly PreviewRow[];
  /** Rows or items that hold text. */
  readonly rows: number;
  /** Rows that can be keyed, in the order of the file, some thousands at a time; errors tell of what cannot be. */
  rowBatches(): Iterable<readonly SourceRow[]>;
}
