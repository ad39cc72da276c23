import type { AbsenceReason } from '$lib/domain/cell';
import { ABSENCE_REASONS } from '$lib/domain/cell';
import { isYear } from '$lib/domain/year';
import {
  ENCODINGS,
  FIELDS,
  type ColumnRole,
  type Decisions,
  type Mapping,
  type TableMapping,
} from '$lib/import/mapping';

/**
 * How a column's role is named in the form: `field:agency`, `indicator:litigation-new`, `year:2021`, `ignored`;
 * a crossed one names its indicator after a space, `year:2021 litigation-new`.
 */
export function roleText(role: ColumnRole): string {
  switch (role.role) {
    case 'field':
      return `field:${role.field}`;
    case 'indicator':
      return `indicator:${role.indicator}`;
    case 'year':
      return `year:${crossed(role.year, role.indicator)}`;
    case 'agency':
      return `agency:${crossed(role.agency, role.indicator)}`;
    default:
      return role.role;
  }
}

function crossed(one: string | number, indicator: string | undefined): string {
  return indicator === undefined ? String(one) : `${one} ${indicator}`;
}

function readRole(text: string): ColumnRole | undefined {
  const [role, argument = ''] = text.split(/:(.*)/s);
  if (role === 'ignored' || role === 'unknown' || role === 'indicator-part') return { role };
  if (role === 'indicator' && argument !== '') return { role, indicator: argument };
  const [first = '', indicator] = argument.split(' ');
  const also = indicator === undefined ? {} : { indicator };
  if (role === 'year' && isYear(Number(first))) return { role, year: Number(first), ...also };
  if (role === 'agency' && first !== '') return { role, agency: first, ...also };
  const field = FIELDS.find((one) => one === argument);
  return role === 'field' && field !== undefined ? { role, field } : undefined;
}

/** How the form says that a name is left out deliberately; the empty text means not decided. */
export const LEAVE_OUT = '-';

/**
 * The decisions of the mapping form, on top of those taken before. Only what differs from the mapping shown is a
 * decision: what nobody touched is left to the line to recognise again.
 */
export function readDecisions(form: FormData, before: Decisions, shown: Mapping): Decisions {
  let decisions: Decisions = { ...before };
  for (const table of shown.tables) {
    const decided = readTable(form, table);
    if (Object.keys(decided).length === 0) continue;
    const { ordinal } = table;
    const tables = { ...decisions.tables, [ordinal]: { ...decisions.tables?.[ordinal], ...decided } };
    decisions = { ...decisions, tables };
  }
  const encoding = ENCODINGS.find((one) => one === form.get('encoding'));
  if (encoding !== undefined && encoding !== shown.encoding) decisions = { ...decisions, encoding };
  const agencies = named(form, 'agency:');
  const indicators = named(form, 'indicator:');
  const absences = Object.fromEntries(
    Object.entries(named(form, 'absence:')).flatMap(([mark, text]) => {
      const reason = ABSENCE_REASONS.find((one) => one === text);
      return reason === undefined ? [] : [[mark, reason] as [string, AbsenceReason]];
    }),
  );
  return {
    ...decisions,
    agencies: { ...before.agencies, ...agencies },
    indicators: { ...before.indicators, ...indicators },
    absences: { ...before.absences, ...absences },
  };
}

/** What the form changes of one table: its columns with the layout they were chosen in, what holds for all its rows. */
function readTable(form: FormData, shown: TableMapping): Partial<TableMapping> {
  const { ordinal, layout, headerRow, headerLines } = shown;
  const text = (name: string) => form.get(`${name}:${ordinal}`)?.toString() ?? '';
  const columns = shown.columns.map((role, index) => {
    const chosen = form.get(`column:${ordinal}:${index}`)?.toString();
    return (chosen === undefined ? undefined : readRole(chosen)) ?? role;
  });
  const changed = columns.some((role, index) => roleText(role) !== roleText(shown.columns[index] ?? role));
  const year = Number(text('table-year'));
  const agency = text('table-agency');
  const indicator = text('table-indicator');
  const used = { use: true, leave: false }[text('table-used')] ?? shown.used;
  return {
    ...(changed ? { columns, layout, headerRow, headerLines } : {}),
    ...(isYear(year) && year !== shown.year ? { year } : {}),
    ...(agency !== '' && agency !== shown.agency ? { agency } : {}),
    ...(indicator !== '' && indicator !== shown.indicator ? { indicator } : {}),
    ...(used === shown.used ? {} : { used }),
  };
}

function named(form: FormData, prefix: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of form) {
    const text = value.toString();
    if (name.startsWith(prefix) && text !== '')
      found[name.slice(prefix.length)] = text === LEAVE_OUT ? '' : text;
  }
  return found;
}
