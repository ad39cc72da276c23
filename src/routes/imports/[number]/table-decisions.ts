import { isYear } from '$lib/domain/year';
import type { TableMapping } from '$lib/import/mapping';
import { readRole, roleText } from './column-role-text';

/**
 * What the form changes of one table: where its header stands, its columns with the layout they were chosen in, what
 * holds for all its rows, whether it is taken at all. Columns chosen under one header say nothing under another.
 * @param before what was decided of it so far
 */
export function readTable(
  form: FormData,
  shown: TableMapping,
  before: Partial<TableMapping> = {},
): Partial<TableMapping> {
  const { ordinal } = shown;
  const text = (name: string) => form.get(`${name}:${ordinal}`)?.toString() ?? '';
  const header = readHeader(text('header-row'), text('header-lines'), shown);
  const year = Number(text('table-year'));
  const agency = text('table-agency');
  const indicator = text('table-indicator');
  const used = { use: true, leave: false }[text('table-used')] ?? shown.used;
  const decided = {
    ...(header ?? readColumns(form, shown)),
    ...(isYear(year) && year !== shown.year ? { year } : {}),
    ...(agency !== '' && agency !== shown.agency ? { agency } : {}),
    ...(indicator !== '' && indicator !== shown.indicator ? { indicator } : {}),
    ...(used === shown.used ? {} : { used }),
  };
  if (header === undefined) return { ...before, ...decided };
  const kept: { -readonly [Key in keyof TableMapping]?: TableMapping[Key] } = { ...before };
  delete kept.columns;
  delete kept.layout;
  return { ...kept, ...decided };
}

function readColumns(form: FormData, shown: TableMapping): Partial<TableMapping> {
  const { ordinal, sheet, layout, headerRow, headerLines } = shown;
  const columns = shown.columns.map((role, index) => {
    const chosen = form.get(`column:${ordinal}:${index}`)?.toString();
    return (chosen === undefined ? undefined : readRole(chosen)) ?? role;
  });
  const changed = columns.some((role, index) => roleText(role) !== roleText(shown.columns[index] ?? role));
  return changed ? { columns, sheet, layout, headerRow, headerLines } : {};
}

/** A row said to be the header's last, a number of lines said to be its own; undefined where neither is new. */
function readHeader(row: string, lines: string, shown: TableMapping): Partial<TableMapping> | undefined {
  const headerRow = /^[1-9]\d{0,6}$/.test(row) ? Number(row) : shown.headerRow;
  const asked = /^[1-9]$/.test(lines) ? Number(lines) : Math.max(1, shown.headerLines);
  const headerLines = Math.min(asked, headerRow);
  if (headerRow === shown.headerRow && headerLines === Math.max(1, shown.headerLines)) return undefined;
  return headerRow === 0 ? undefined : { sheet: shown.sheet, headerRow, headerLines };
}
