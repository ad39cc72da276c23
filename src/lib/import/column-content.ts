import type { ColumnRole, Field } from './mapping';
import type { Names } from './names';
import { namedYear } from './read-year';

/**
 * What cells say where headers do not: a column of known agencies, of years, of known indicators; and a column that
 * makes the indicators' names known when it is joined to them. What a person decided stays.
 * @param agencyKnown a column or a decision names the agency
 */
export function byContent<Column extends { readonly role: ColumnRole }>(
  columns: readonly Column[],
  sample: readonly (readonly string[])[],
  names: Names,
  agencyKnown: boolean,
  decided: readonly ColumnRole[],
): Column[] {
  const roles = columns.map((column) => column.role);
  const free = (index: number, also?: Field) => {
    const role = roles[index];
    if (decided[index] !== undefined && decided[index].role !== 'unknown') return false;
    return role?.role === 'unknown' || (role?.role === 'field' && role.field === also);
  };
  const cellsOf = (index: number) =>
    sample.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '');
  const has = (field: Field) => roles.some((role) => role.role === 'field' && role.field === field);
  const take = (field: Field, fits: (cell: string) => boolean, also?: Field) => {
    const index = roles.findIndex((_role, at) => {
      if (!free(at, also)) return false;
      const cells = cellsOf(at);
      return cells.length > 0 && cells.every(fits);
    });
    if (index >= 0) roles[index] = { role: 'field', field };
  };

  if (!agencyKnown) take('agency', (cell) => names.agencyAnywhere(cell) !== undefined, 'district');
  if (!has('indicator') && !roles.some((role) => role.role === 'indicator'))
    take('indicator', (cell) => 'found' in names.indicator(cell));
  if (!has('year') && !roles.some((role) => role.role === 'year'))
    take('year', (cell) => namedYear(cell) !== undefined);

  const indicator = roles.findIndex((role) => role.role === 'field' && role.field === 'indicator');
  if (indicator >= 0 && !cellsOf(indicator).some((cell) => 'found' in names.indicator(cell))) {
    const part = roles.findIndex(
      (_role, at) =>
        free(at) &&
        sample.length > 0 &&
        sample.every((row) => 'found' in names.indicator(joinedName(row[indicator], row[at]))),
    );
    if (part >= 0) roles[part] = { role: 'indicator-part' };
  }
  return columns.map((column, index) => ({ ...column, role: roles[index] ?? column.role }));
}

/** An indicator's name that stands in two columns. */
export function joinedName(name = '', part = ''): string {
  return `${name.trim()} ${part.trim()}`.trim();
}
