import { columnLetters } from '$lib/domain/finding';
import { placeKey } from '$lib/import/cell-decisions';
import type { Mapping, TableMapping } from '$lib/import/mapping';
import type { PreviewRow } from '$lib/import/staged';
import type { KeyedRow, PreviewedSheet, PreviewedTable } from '$lib/ui/previewed';
import { roleText } from './column-role-text';

/** The tables of an extract sheet by sheet, each with its own rows of the preview. */
export function previewTables(preview: readonly PreviewRow[], mapping: Mapping): PreviewedSheet[] {
  const names = [...new Set([...mapping.tables, ...preview].map(({ sheet }) => sheet))];
  return names.map((name) => {
    const tables = mapping.tables.filter((table) => table.sheet === name);
    const rows = preview.filter((row) => row.sheet === name).map(keyed);
    const starts = tables.map((table, index) => (index === 0 ? 0 : startOf(table, rows)));
    const shown = tables.map((table, index) => {
      const [from = 0, to = Number.POSITIVE_INFINITY] = [starts[index], starts[index + 1]];
      return tableOf(
        table,
        rows.filter(({ row }) => row >= from && row < to),
      );
    });
    return { name, tables: shown.length > 0 ? shown : [bare(name, rows)] };
  });
}

function keyed(row: PreviewRow): KeyedRow {
  const sheet = row.sheet === '' ? {} : { sheet: row.sheet };
  return {
    ...row,
    keys: row.cells.map((_, index) => placeKey({ ...sheet, row: row.row, column: index + 1 })),
  };
}

function tableOf(table: TableMapping, rows: readonly KeyedRow[]): PreviewedTable {
  const { columns, headers, ...shown } = table;
  const roles = columns.map((role, at) => ({
    name: headers[at]?.trim() || columnLetters(at + 1),
    role: roleText(role),
  }));
  return { ...shown, roles, rows };
}

/** Items of JSON, which have no header and no columns. */
function bare(sheet: string, rows: readonly KeyedRow[]): PreviewedTable {
  return { sheet, ordinal: 0, headerRow: 0, headerLines: 0, layout: 'long', used: true, roles: [], rows };
}

/** The first row of a table: its header's, or that of the title and the notes right above it. */
function startOf({ headerRow, headerLines }: TableMapping, rows: readonly PreviewRow[]): number {
  let start = headerRow - Math.max(1, headerLines) + 1;
  const above = rows.filter(({ row }) => row < start).reverse();
  for (const { row, taken } of above) {
    if (taken !== 'title' && taken !== 'note') break;
    start = row;
  }
  return start;
}
