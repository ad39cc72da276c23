/** Only what cannot be read or keyed is an error; a broken rule is a warning and may be taken as published. */
export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Every kind of thing the import line may say. Its sentence stands in `text` under the same code. */
export const FINDING_CODES = [
  // the file
  'more-of-kind',
  'file-too-heavy',
  'file-empty',
  'file-not-text',
  'character-cut-off',
  'file-format-unknown',
  'json-invalid',
  'json-line-invalid',
  'json-shape',
  'json-mixed',
  'json-duplicate-key',
  'json-not-character',
  'number-inexact',
  'encoding-assumed',
  'no-header',
  'no-agency-column',
  'no-year',
  'no-indicator',
  'no-rows',
  'same-file',
  'delimiter-unclosed-quote',
  'quote-as-text',
  'row-length',
  'lines-skipped',
  'layout-remembered',
  'table-left-out',
  'total-row',
  'duplicate-header',
  'column-ignored',
  // the workbook
  'workbook-broken',
  'workbook-too-large',
  'workbook-encrypted',
  'workbook-unreadable',
  'workbook-values-only',
  'sheet-hidden',
  'sheet-without-cells',
  'hidden-rows',
  'hidden-columns',
  'merged-filled',
  'merged-number',
  'cell-formula',
  'formula-empty',
  'cell-error',
  'cell-missing',
  'cell-repeated',
  'cell-far',
  'digits-shown',
  'digits-stored',
  // naming
  'district-unknown',
  'agency-unknown',
  'agency-missing',
  'agency-other-district',
  'agency-not-existing',
  'indicator-unknown',
  'subject-unknown',
  'year-invalid',
  'period-invalid',
  'date-invalid',
  'word-unknown',
  // the cell
  'value-unreadable',
  'placeholder-text',
  'brackets-negative',
  'value-not-whole',
  'value-negative',
  'percent-range',
  'value-approximate',
  'value-scaled',
  'declared-zero',
  'absence-read',
  'part-of-year',
  'other-subject',
  'unit-differs',
  'duplicate-key',
  'duplicate-key-differs',
  'denominator-zero',
  'percent-differs',
  'sentence-unlike',
  // decisions about cells
  'correction-unreadable',
  'correction-kept',
  'correction-overridden',
  'decision-unmet',
  'sent-back',
  // sheets that were sent out
  'form-blank',
  'form-half',
  'answer-unclear',
  'answer-without-reference',
  // relations
  'rule-broken',
  'outlier-history',
  'outlier-peers',
  'sudden-zero',
  'number-vanished',
  'two-reporters',
  'same-content',
  'year-future',
  'not-expected',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** Where in an extract; every part is optional, rows and columns count from 1 as a spreadsheet shows them. */
export interface Place {
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
  /** JSON Pointer (RFC 6901) in a JSON extract. */
  readonly pointer?: string;
}

/** Something to tell the reader about a cell, a row or a file. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly place: Place;
  /** The raw text got; empty where there is none. */
  readonly got: string;
  /** What was expected or made of it, where the sentence needs it: a number, a unit, a list of names. */
  readonly expected: string;
  /** Closest known names, best first, for an unknown one. */
  readonly candidates: readonly Candidate[];
  /** The indicators that `got` and `expected` speak of by code; given where the finding is read from the store. */
  readonly named?: readonly NamedIndicator[];
}

/** What an indicator is called; `nameEn` may be empty. */
export interface NamedIndicator {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

export interface Candidate {
  readonly code: string;
  readonly name: string;
  /** Similarity, 0 to 1. */
  readonly score: number;
}

export function finding(
  code: FindingCode,
  severity: Severity,
  place: Place,
  got = '',
  expected = '',
  candidates: readonly Candidate[] = [],
): Finding {
  return { code, severity, place, got, expected, candidates };
}

/** Spreadsheet letters of a column number: 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}
