import type { Place } from '../domain/finding';
import type { Field, Mapping } from './mapping';
import type { Format, PreviewRow } from './staged';

/** What an extract says of one thing, field by field, as text; '' where it says nothing. */
export interface Said {
  text(field: Field): string;
  /** Where it says so: the cell of the field, or the row where there is no such column. */
  place(field?: Field): Place;
}

/** A row of a table or an item of a JSON extract: what it says of agency and year, and the figures under it. */
export interface SourceRow extends Said {
  readonly figures: readonly Said[];
  /** Is the row itself about a report? If not, a link is only where its figure was read. */
  readonly aboutReport: boolean;
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
