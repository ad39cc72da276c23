/** One line of a table as its file holds it. */
export interface Line {
  /** From 1, as a spreadsheet counts: empty lines count, a cell of several lines is one row. */
  readonly row: number;
  /** Every cell as the text that a person sees; trailing empty cells may be left out. */
  readonly cells: readonly string[];
}

/** What a file holds once it is opened, before anything is recognised: the common form of delimited text and workbooks. */
export interface Sheet {
  /** Empty for delimited text, which has no sheets. */
  readonly name: string;
  /** Every line from row 1 in order, empty ones too, in batches. Each call begins anew. */
  lines(): Iterable<readonly Line[]>;
}

/** A table begins: what its first lines decide, before its body is told. */
export interface TableStart {
  readonly kind: 'table';
  readonly sheet: string;
  /** From 1, through the whole file. */
  readonly ordinal: number;
  /** Title and note lines above the header. */
  readonly preamble: readonly Line[];
  /** The header's lines; none where the table has no header. */
  readonly header: readonly Line[];
  /** One a column: the header's lines joined by a space, a merged cell's text in every column it spans. */
  readonly headers: readonly string[];
  /** A line under the header that names units only. */
  readonly units: Line | undefined;
  /** The first lines of the body, at most a hundred; they are told again as rows. */
  readonly sample: readonly Line[];
}

/** Lines of the body, in order. */
export interface TableRows {
  readonly kind: 'rows';
  readonly lines: readonly Line[];
}

/** A line between rows that is no row: an empty one, or the header once more. */
export interface LineAside {
  readonly kind: 'aside';
  readonly part: 'empty' | 'header';
  readonly line: Line;
}

export interface TableEnd {
  readonly kind: 'end';
  readonly footnotes: readonly Line[];
}

/** A sheet's tables as a stream: for each a start, then rows and asides, then its end. */
export type TablePart = TableStart | TableRows | LineAside | TableEnd;

/** A person's decision on where a table's header stands; rows from 1. `lines` 0: it has none. */
export interface HeaderDecision {
  readonly sheet: string;
  readonly ordinal: number;
  readonly row: number;
  readonly lines: number;
}
