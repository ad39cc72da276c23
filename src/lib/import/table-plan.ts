import type { AbsenceReason } from '../domain/cell';
import { finding, type Finding, type Place } from '../domain/finding';
import { checkColumns, columnsOf, isField, type Column } from './columns';
import { layoutOf, periodNamedBy, takenFor, yearNamedBy } from './layout';
import type { ColumnRole, Decisions, Field, Layout, Mapping, TableMapping } from './mapping';
import type { Names } from './names';
import type { TableStart } from './parsed';
import { fingerprintOf, headerKey, nearestLayout, type RememberedLayout } from './remember';
import { unitsNamedBy } from './table-unit';
import { isUnit } from './units';

/** Everything about a table that its first rows decide, before the rest is read. */
export interface TablePlan {
  readonly table: TableMapping;
  readonly columns: readonly Column[];
  /** False where no row can be keyed; errors have told why. */
  readonly readable: boolean;
  /** The table lists reports and holds no figures. */
  readonly aboutReports: boolean;
  /** A part of the year that the title names for every row, as it stands. */
  readonly period: string;
  /** Units that the title names for figures without one. */
  readonly units: readonly string[] | undefined;
  /** How marks of absence were read when the layout was confirmed. */
  readonly absences: Readonly<Record<string, AbsenceReason>>;
  /** What numbers up to 1 meant below percentages when it was. */
  readonly percents: Mapping['percents'];
}

const REPORT_FIELDS: readonly Field[] = ['title', 'link', 'submitted', 'published', 'exempt'];

/**
 * The columns and the layout of a table: a person's decisions first, then what was confirmed for this layout before,
 * then what the line proposes. The year and the agency of the whole table are looked for in the lines above it, the
 * sheet's name and the file's, in this order.
 */
export function planTable(
  start: TableStart,
  fileName: string,
  names: Names,
  layouts: Readonly<Record<string, RememberedLayout>>,
  decisions: Decisions,
  tell: (finding: Finding) => void,
): TablePlan {
  const decided = decisions.tables?.[start.ordinal] ?? {};
  const headers = headersOf(start);
  const fingerprint = fingerprintOf(headers);
  const remembered = nearestLayout(headers, layouts);
  const sample = start.sample.map((line) => line.cells).filter((cells) => takenFor(cells, -1) === 'data');
  const headerRow = start.header[start.header.length - 1]?.row ?? 0;
  const defaults = { ...given(remembered), ...decided };
  const told = { ...defaults, columns: rolesFor(headers, decided.columns, remembered) };
  const lastLine = start.header.length > 1 ? start.header[start.header.length - 1]?.cells : undefined;
  const columns = columnsOf(headers, sample, names, told, decisions, lastLine).map((column, index) =>
    withUnit(column, start.units?.cells[index]),
  );
  const layout = decided.layout ?? remembered?.layout ?? layoutOf(columns);
  const used = decided.used ?? remembered?.used ?? true;

  const above = start.preamble.flatMap(({ cells }) => cells.filter((cell) => cell.trim() !== ''));
  const places = [...above, start.sheet];
  const yearInRows = has(columns, 'year') || columns.some(({ role }) => role.role === 'year');
  const agencyInRows = has(columns, 'agency') || columns.some(({ role }) => role.role === 'agency');
  const year = defaults.year ?? (yearInRows ? undefined : yearNamedBy(places, fileName));
  const agency =
    defaults.agency ?? (agencyInRows ? undefined : namedBy(places, (text) => agencyIn(text, names)));
  const indicatorNamed = has(columns, 'indicator') || layout !== 'wide-years';
  const indicator =
    defaults.indicator ??
    (indicatorNamed ? undefined : namedBy(places, (text) => codeOf(names.indicator(text))));
  const table: TableMapping = {
    sheet: start.sheet,
    ordinal: start.ordinal,
    headerRow,
    headerLines: start.header.length,
    layout,
    headers,
    columns: columns.map((column) => column.role),
    ...(year === undefined ? {} : { year }),
    ...(agency === undefined ? {} : { agency }),
    ...(indicator === undefined ? {} : { indicator }),
    used,
    fingerprint,
  };
  const { absences = {}, percents = {} } = remembered ?? {};
  const [period, units] = [periodNamedBy(above), unitsNamedBy(above)];
  const plan = { table, columns, period, units, absences, percents };
  const place = placeOf(start.sheet, headerRow);
  if (remembered !== undefined && decided.columns === undefined)
    tell(finding('layout-remembered', 'note', place, remembered.confirmed.slice(0, 10)));
  if (!used) {
    tell(finding('table-left-out', 'note', place, said(columns)));
    return { ...plan, readable: false, aboutReports: false };
  }
  if (headerRow > 0 && columns.every(({ role }) => role.role === 'unknown' || role.role === 'ignored')) {
    tell(finding('no-header', 'error', place, said(columns)));
    return { ...plan, readable: false, aboutReports: false };
  }
  checkColumns(columns, sample, headerRow, layout, names, tell);
  const aboutReports = !holdsFigures(columns, layout) && REPORT_FIELDS.some((field) => has(columns, field));
  const readable = headerRow > 0 && canBeKeyed(columns, table, aboutReports, tell);
  return { ...plan, readable, aboutReports };
}

/** A last column without a name of its own is one where its rows hold something. */
function headersOf({ headers, header, sample }: TableStart): string[] {
  const given = Math.max(0, ...header.map((line) => line.cells.length));
  let width = headers.length;
  for (let index = width; index < given; index += 1)
    if (sample.some((line) => (line.cells[index] ?? '').trim() !== '')) width = index + 1;
  return Array.from({ length: width }, (_, index) => headers[index] ?? '');
}

function placeOf(sheet: string, row: number): Place {
  return { ...(sheet === '' ? {} : { sheet }), ...(row === 0 ? {} : { row }) };
}

/** A header as a finding repeats it. */
function said(columns: readonly Column[]): string {
  const headers = columns.map((column) => column.header.trim()).filter(Boolean);
  return headers.join(' ').slice(0, 60);
}

/** What holds for the whole table as it was confirmed before. */
function given(remembered: RememberedLayout | undefined): Partial<TableMapping> {
  const { agency, indicator } = remembered ?? {};
  return { ...(agency === undefined ? {} : { agency }), ...(indicator === undefined ? {} : { indicator }) };
}

/** Decided roles by column, else those remembered by header. */
function rolesFor(
  headers: readonly string[],
  decided: readonly ColumnRole[] | undefined,
  remembered: RememberedLayout | undefined,
): ColumnRole[] {
  return headers.map((header, index): ColumnRole => {
    const role = decided?.[index];
    if (role !== undefined && role.role !== 'unknown') return role;
    const key = headerKey(header);
    const known = remembered !== undefined && Object.hasOwn(remembered.columns, key);
    return (known ? remembered.columns[key] : undefined) ?? { role: 'unknown' };
  });
}

function withUnit(column: Column, cell = ''): Column {
  return column.unit === '' && isUnit(cell) ? { ...column, unit: cell.trim() } : column;
}

/** The one code that any of the texts names; undefined where none or several are named. */
function namedBy(texts: readonly string[], look: (text: string) => string | undefined): string | undefined {
  const codes = new Set(texts.map(look).filter((code) => code !== undefined));
  return codes.size === 1 ? [...codes][0] : undefined;
}

/** A line may be the name alone, or say what it names: `reported by: name`. */
function agencyIn(text: string, names: Names): string | undefined {
  return names.agencyAnywhere(text) ?? names.agencyAnywhere(text.replace(/^[^:：]*[:：]/u, ''));
}

function codeOf(match: ReturnType<Names['indicator']>): string | undefined {
  return 'found' in match ? match.found.code : undefined;
}

function has(columns: readonly Column[], field: Field): boolean {
  return columns.some((column) => isField(column.role, field));
}

function holdsFigures(columns: readonly Column[], layout: Layout): boolean {
  if (layout === 'long') return has(columns, 'value') || has(columns, 'indicator');
  if (layout === 'crossed') return true;
  return columns.some(({ role }) => role.role === (layout === 'wide-years' ? 'year' : 'indicator'));
}

/** Without agency, year or indicator no figure can be keyed. */
function canBeKeyed(
  columns: readonly Column[],
  { sheet, headerRow, layout, agency, year, indicator }: TableMapping,
  aboutReports: boolean,
  tell: (finding: Finding) => void,
): boolean {
  const wide = layout === 'wide-indicators';
  const undecided = wide && columns.some((column) => column.role.role === 'unknown');
  const across = columns.map(({ role }) => role).filter(({ role }) => role === 'year' || role === 'agency');
  const crossed = layout === 'crossed' && across.every((role) => 'indicator' in role);
  const named = wide
    ? holdsFigures(columns, layout) || undecided
    : crossed || has(columns, 'indicator') || indicator !== undefined;
  const agencyNamed = layout === 'crossed' && columns.some(({ role }) => role.role === 'agency');
  const yearNamed = layout !== 'long' && !wide && columns.some(({ role }) => role.role === 'year');
  const missing = [
    !has(columns, 'agency') && agency === undefined && !agencyNamed
      ? ('no-agency-column' as const)
      : undefined,
    !yearNamed && !has(columns, 'year') && year === undefined ? ('no-year' as const) : undefined,
    !named && !aboutReports ? ('no-indicator' as const) : undefined,
  ].filter((code) => code !== undefined);
  const place = placeOf(sheet, headerRow);
  for (const code of missing) tell(finding(code, 'error', place, said(columns)));
  return missing.length === 0;
}
