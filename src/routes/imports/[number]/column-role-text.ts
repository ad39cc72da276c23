import { isYear } from '$lib/domain/year';
import { FIELDS, type ColumnRole } from '$lib/import/mapping';

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

/** @returns undefined where the text names no role */
export function readRole(text: string): ColumnRole | undefined {
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
