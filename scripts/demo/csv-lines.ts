/** Rows as the lines of a CSV file; a cell is quoted where it must be. */
export function csvLines(rows: readonly (readonly string[])[], lineEnd: '\n' | '\r\n'): string {
  return rows.map((cells) => cells.map(quoted).join(',') + lineEnd).join('');
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Fills a template: `{name}` becomes `values.name`. */
export function filled(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
