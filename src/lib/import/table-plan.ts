import { finding, type Finding } from '../domain/finding';
import { checkColumns, columnsOf, isField, type Column } from './columns';
import { headerRowOf, headersAt, layoutOf, periodNamedBy, takenFor, yearNamedBy } from './layout';
import type { Decisions, Encoding, Field, Layout, Mapping } from './mapping';
import type { Names } from './names';

/** Everything about a table that its first rows decide, before the rest is read. */
export interface TablePlan {
  readonly mapping: Mapping;
  readonly columns: readonly Column[];
  /** False where no row can be keyed; errors have told why. */
  readonly readable: boolean;
  /** The table lists reports and holds no figures. */
  readonly aboutReports: boolean;
  /** A part of the year that the title names for every row, as it stands. */
  readonly period: string;
}

const REPORT_FIELDS: readonly Field[] = ['title', 'link', 'submitted', 'published', 'exempt'];

/**
 * The header, the columns and the layout of a table, with a person's decisions in place of what the line would propose.
 * @param head the first rows of the table
 */
export function planTable(
  head: readonly (readonly string[])[],
  fileName: string,
  encoding: Encoding,
  names: Names,
  decisions: Decisions,
  tell: (finding: Finding) => void,
): TablePlan {
  // A header row of 0 is what a table without one was staged with, not a decision.
  const headerRow = decisions.headerRow || headerRowOf(head, names);
  const found = headerRow !== undefined && head[headerRow - 1] !== undefined;
  if (!found) {
    const first = head.find((cells) => cells.some((cell) => cell.trim() !== '')) ?? [];
    tell(finding('no-header', 'error', {}, first.filter(Boolean).join(' ').slice(0, 60)));
  }
  const row = found ? headerRow : 0;
  const sample = head.slice(row).filter((cells) => takenFor(cells, -1) === 'data');
  const columns = found ? columnsOf(headersAt(head, row, names), sample, names, decisions) : [];
  const layout = decisions.layout ?? layoutOf(columns);
  checkColumns(columns, sample, row, layout, names, tell);

  const above = head
    .slice(0, Math.max(0, row - 1))
    .flatMap((cells) => cells.filter((cell) => cell.trim() !== ''));
  const yearInRows = has(columns, 'year') || layout === 'wide-years';
  const mapping: Mapping = {
    encoding,
    headerRow: row,
    layout,
    columns: columns.map((column) => column.role),
    year: decisions.year ?? (yearInRows ? undefined : yearNamedBy(above, fileName)),
    agency: decisions.agency,
    agencies: decisions.agencies ?? {},
    indicators: decisions.indicators ?? {},
    absences: decisions.absences ?? {},
  };
  const aboutReports = !holdsFigures(columns, layout) && REPORT_FIELDS.some((field) => has(columns, field));
  const readable = found && canBeKeyed(columns, mapping, aboutReports, tell);
  return { mapping, columns, readable, aboutReports, period: periodNamedBy(above) };
}

function has(columns: readonly Column[], field: Field): boolean {
  return columns.some((column) => isField(column.role, field));
}

function holdsFigures(columns: readonly Column[], layout: Layout): boolean {
  if (layout === 'long') return has(columns, 'value') || has(columns, 'indicator');
  return columns.some(({ role }) => role.role === (layout === 'wide-years' ? 'year' : 'indicator'));
}

/** Without agency, year or indicator no figure can be keyed. */
function canBeKeyed(
  columns: readonly Column[],
  { headerRow, layout, agency, year }: Mapping,
  aboutReports: boolean,
  tell: (finding: Finding) => void,
): boolean {
  const wide = layout === 'wide-indicators';
  const undecided = wide && columns.some((column) => column.role.role === 'unknown');
  const named = wide ? holdsFigures(columns, layout) || undecided : has(columns, 'indicator');
  const missing = [
    !has(columns, 'agency') && agency === undefined ? ('no-agency-column' as const) : undefined,
    layout !== 'wide-years' && !has(columns, 'year') && year === undefined ? ('no-year' as const) : undefined,
    !named && !aboutReports ? ('no-indicator' as const) : undefined,
  ].filter((code) => code !== undefined);
  const headers = columns.map((column) => column.header.trim()).filter(Boolean);
  for (const code of missing)
    tell(finding(code, 'error', { row: headerRow }, headers.join(' ').slice(0, 60)));
  return missing.length === 0;
}
