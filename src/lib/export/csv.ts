/** Excel and WPS read UTF-8 only with its mark. */
const MARK = '\ufeff';

/**
 * Rows as CSV (RFC 4180): UTF-8 with BOM, CRLF. A cell that a spreadsheet would run as a formula is written as text.
 * @param rows of equal length, the head first
 */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return MARK + rows.map((row) => row.map(csvCell).join(',')).join('\r\n') + '\r\n';
}

function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+@\t\r]|^-(?!\d)/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
