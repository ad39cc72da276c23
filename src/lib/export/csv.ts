/** Excel and WPS read UTF-8 only with its mark. */
const MARK = '\ufeff';

/**
 * Rows as CSV (RFC 4180): UTF-8 with BOM, CRLF. A cell that a spreadsheet would run as a formula is written as text.
 * @param rows of equal length, the head first
 */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return verbatimCsv(rows.map((row) => row.map(harmless)));
}

/** The same with every cell exactly as it is: what the import line reads back, not what a spreadsheet opens. */
export function verbatimCsv(rows: readonly (readonly (string | number)[])[]): string {
  return MARK + rows.map((row) => row.map(csvCell).join(',')).join('\r\n') + '\r\n';
}

function harmless(value: string | number): string | number {
  return typeof value === 'string' && /^[=+@\t\r]|^-(?!\d)/.test(value) ? `'${value}` : value;
}

function csvCell(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
