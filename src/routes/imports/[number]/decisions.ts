import type { AbsenceReason } from '$lib/domain/cell';
import { ABSENCE_REASONS } from '$lib/domain/cell';
import { isYear } from '$lib/domain/year';
import { ENCODINGS, FIELDS, type ColumnRole, type Decisions, type Mapping } from '$lib/import/mapping';

/** How a column's role is named in the form: `field:agency`, `indicator:litigation-new`, `year:2021`, `ignored`. */
export function roleText(role: ColumnRole): string {
  switch (role.role) {
    case 'field':
      return `field:${role.field}`;
    case 'indicator':
      return `indicator:${role.indicator}`;
    case 'year':
      return `year:${role.year}`;
    default:
      return role.role;
  }
}

function readRole(text: string): ColumnRole | undefined {
  const [role, argument = ''] = text.split(/:(.*)/s);
  if (role === 'ignored' || role === 'unknown') return { role };
  if (role === 'indicator' && argument !== '') return { role, indicator: argument };
  if (role === 'year' && isYear(Number(argument))) return { role, year: Number(argument) };
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
  const columns = shown.columns.map((role, index) => {
    const text = form.get(`column:${index}`)?.toString();
    return (text === undefined ? undefined : readRole(text)) ?? role;
  });
  if (columns.some((role, index) => roleText(role) !== roleText(shown.columns[index] as ColumnRole))) {
    decisions = { ...decisions, columns, layout: shown.layout, headerRow: shown.headerRow };
  }
  const encoding = ENCODINGS.find((one) => one === form.get('encoding'));
  if (encoding !== undefined && encoding !== shown.encoding) decisions = { ...decisions, encoding };
  const year = Number(form.get('year') ?? '');
  if (isYear(year) && year !== shown.year) decisions = { ...decisions, year };
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

function named(form: FormData, prefix: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of form) {
    const text = value.toString();
    if (name.startsWith(prefix) && text !== '')
      found[name.slice(prefix.length)] = text === LEAVE_OUT ? '' : text;
  }
  return found;
}
