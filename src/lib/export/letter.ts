import type { Block, DocumentColumn } from './docx/block';
import { officialDocument } from './docx/official-document';

/** A letter of one table, as an office sends it. */
export interface Letter {
  readonly title: string;
  /** Above the table; the first line, the salutation, is not indented. */
  readonly salutation: string;
  readonly paragraphs: readonly string[];
  readonly columns: readonly DocumentColumn[];
  /** Lines of a cell are kept apart. */
  readonly rows: readonly (readonly string[])[];
  /** Under the table, at the right: who seals, when. Kept on one page. */
  readonly closing: readonly string[];
}

/** A letter as DOCX: A4, margins and type of an official document, the table's head on every page, pages counted. */
export async function letterBytes(letter: Letter): Promise<Uint8Array> {
  const { title, salutation, paragraphs, columns, rows, closing } = letter;
  return officialDocument(title, [
    { kind: 'title', text: title },
    { kind: 'plain', text: salutation },
    ...paragraphs.map((text): Block => ({ kind: 'paragraph', text })),
    { kind: 'gap' },
    { kind: 'table', columns, rows, rules: 'grid' },
    { kind: 'gap' },
    ...closing.map((text, index): Block => ({ kind: 'signed', text, last: index === closing.length - 1 })),
  ]);
}
