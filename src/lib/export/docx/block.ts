/** A column of a document's table: its head, its share of the width, and how its cells stand. */
export interface DocumentColumn {
  readonly head: string;
  /** Twentieths of a point; all of them together are the width of the text. */
  readonly width: number;
  readonly align?: 'left' | 'centre' | 'right';
}

/** A piece of an official document, from top to bottom. */
export type Block =
  | {
      readonly kind: 'title' | 'heading' | 'plain' | 'paragraph' | 'table-title' | 'figure-title' | 'note';
      readonly text: string;
    }
  | { readonly kind: 'signed'; readonly text: string; readonly last: boolean }
  | { readonly kind: 'gap' }
  | DocumentTable
  | DocumentPicture;

export interface DocumentTable {
  readonly kind: 'table';
  readonly columns: readonly DocumentColumn[];
  /** Lines of a cell are kept apart. */
  readonly rows: readonly (readonly string[])[];
  /** Every cell framed, or the three rules of a table that is only read. */
  readonly rules: 'grid' | 'three';
}

export interface DocumentPicture {
  readonly kind: 'picture';
  readonly svg: string;
  /** For programs that show no vectors. */
  readonly png: Uint8Array;
  /** Px: what it is shown at. */
  readonly width: number;
  readonly height: number;
  readonly description: string;
}

/** Width of the text between the margins of GB/T 9704—2012 (A4, 28 mm left, 26 mm right) in twentieths of a point. */
export const TEXT_WIDTH = 8844;
