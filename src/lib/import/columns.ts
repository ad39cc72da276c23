import { finding, type Finding } from '../domain/finding';
import { crossedRole } from './crossed';
import type { ColumnRole, Decisions, Field, Layout, TableMapping } from './mapping';
import type { Names } from './names';
import { keysByWord, plainName } from './plain';
import { readYear, saysYear } from './read-year';
import { byContent } from './column-content';
import { isUnit } from './units';
import { AGENCY_OR_UNIT, HEADER_WORDS, NUMBERING_HEADERS, REFERENCE_HEADERS } from './words';

const FIELD_BY_WORD = keysByWord<Field>(HEADER_WORDS);
const UNIT_IN_BRACKETS = /[(（[［【]([^()（）[\]［］【】]+)[)）\]］】]\s*$/u;
/** Digits, or numbers in words that need no digit: what a column of figures holds. */
const FIGURE = /\p{N}|^\p{Script=Han}$/u;

export interface Column {
  readonly header: string;
  readonly role: ColumnRole;
  /** From the header: 新收一审（件）. */
  readonly unit: string;
}

/** What one header says it is, before the whole row is looked at. */
export function roleOf(header: string, names: Names): Omit<Column, 'header'> {
  const whole = roleOfName(header, names);
  const bracket = UNIT_IN_BRACKETS.exec(header);
  const unit = bracket?.[1] !== undefined && isUnit(bracket[1]) ? bracket[1].trim() : '';
  if (whole.role !== 'unknown' || unit === '' || bracket === null) return { role: whole, unit };
  return { role: roleOfName(header.slice(0, bracket.index), names), unit };
}

function roleOfName(header: string, names: Names): ColumnRole {
  const word = plainName(header);
  if (word === '' || NUMBERING_HEADERS.includes(word) || REFERENCE_HEADERS.includes(word))
    return { role: 'ignored' };
  const field = FIELD_BY_WORD.get(word);
  if (field !== undefined) return { role: 'field', field };
  const year = readYear(header);
  if (year !== undefined) return { role: 'year', year };
  const match = names.indicator(header);
  return 'found' in match ? { role: 'indicator', indicator: match.found.code } : { role: 'unknown' };
}

/**
 * What each column is: a person's decision, else what its header says, else what its last line alone says.
 * @param lastLine of a header of several lines: under a group the catalogue may know the part alone
 * @param sample rows under the header, to tell 单位 the organisation from 单位 the unit of measure
 */
export function columnsOf(
  headers: readonly string[],
  sample: readonly (readonly string[])[],
  names: Names,
  table: Partial<TableMapping>,
  decisions: Decisions,
  lastLine: readonly string[] = [],
): Column[] {
  const decided = table.columns ?? [];
  const columns = headers.map((header, index): Column => {
    const known = roleOf(header, names);
    const choice = decided[index];
    if (choice !== undefined && choice.role !== 'unknown') return { header, unit: known.unit, role: choice };
    const indicator = ownValue(decisions.indicators, header.trim());
    if (indicator === '') return { header, unit: known.unit, role: { role: 'ignored' } };
    if (indicator !== undefined && names.indicatorByCode(indicator) !== undefined) {
      return { header, unit: known.unit, role: { role: 'indicator', indicator } };
    }
    const crossed =
      known.role.role === 'unknown'
        ? crossedRole(header, names, decisions, (text) => roleOf(text, names))
        : undefined;
    if (crossed !== undefined) return { header, ...crossed };
    const part = lastLine[index]?.trim() ?? '';
    if (known.role.role === 'unknown' && part !== '' && isAlone(part, lastLine)) {
      const alone = roleOf(part, names);
      if (alone.role.role !== 'unknown') return { header, ...alone };
    }
    const nameless = header.trim() === '' && sample.some((row) => (row[index] ?? '').trim() !== '');
    return { header, unit: known.unit, role: nameless ? { role: 'unknown' } : known.role };
  });
  const named = columns.map((column, index): Column => {
    if (column.role.role !== 'unknown' || plainName(column.header) !== AGENCY_OR_UNIT) return column;
    const values = sample.map((row) => row[index] ?? '').filter((cell) => cell.trim() !== '');
    const taken = table.agency !== undefined || columns.some((one) => isField(one.role, 'agency'));
    const earlier = headers.slice(0, index).some((header) => plainName(header) === AGENCY_OR_UNIT);
    const isUnitColumn = taken || earlier || (values.length > 0 && values.every(isUnit));
    return { ...column, role: { role: 'field', field: isUnitColumn ? 'unit' : 'agency' } };
  });
  const whole = table.agency !== undefined || named.some((one) => isField(one.role, 'agency'));
  return byContent(named, sample, names, whole, decided);
}

/** 新收 under 行政诉讼 and again under 行政复议 says by itself neither the one nor the other. */
function isAlone(part: string, line: readonly string[]): boolean {
  return line.filter((cell) => cell.trim() === part).length === 1;
}

/**
 * Tells what is odd about the columns: names not known, the same thing twice.
 * In a wide table an unknown column that holds figures is an error, as is one under a year that is not plainly one:
 * leaving it out must be somebody's decision.
 */
export function checkColumns(
  columns: readonly Column[],
  sample: readonly (readonly string[])[],
  headerRow: number,
  layout: Layout,
  names: Names,
  tell: (finding: Finding) => void,
): void {
  const seen = new Set<string>();
  for (const [index, { header, role }] of columns.entries()) {
    // Columns may be decided of a table whose header is not found.
    const place = headerRow === 0 ? { column: index + 1 } : { row: headerRow, column: index + 1 };
    if (role.role === 'unknown') {
      const match = names.indicator(header);
      const candidates = 'candidates' in match ? match.candidates : [];
      const figures = sample.some((row) => FIGURE.test((row[index] ?? '').trim()));
      if (figures && saysYear(header)) tell(finding('year-invalid', 'error', place, header.trim(), '1'));
      else if ((layout === 'wide-indicators' || layout === 'crossed') && figures)
        tell(finding('indicator-unknown', 'error', place, header.trim(), '', candidates));
      else tell(finding('column-ignored', 'warning', place, header.trim()));
    } else if (!isRead(role, layout)) {
      tell(finding('column-ignored', 'warning', place, header.trim()));
    } else if (role.role !== 'ignored') {
      const key = JSON.stringify(role);
      if (seen.has(key)) tell(finding('duplicate-header', 'warning', place, header.trim()));
      seen.add(key);
    }
  }
}

/** A layout reads its own kinds of column only. */
function isRead(role: ColumnRole, layout: Layout): boolean {
  if (role.role === 'agency') return layout === 'crossed';
  if (role.role === 'indicator') return layout === 'wide-indicators' || layout === 'crossed';
  if (role.role === 'year')
    return layout === 'crossed' || (layout === 'wide-years' && role.indicator === undefined);
  if (isField(role, 'indicator')) return layout !== 'wide-indicators';
  return layout === 'long' || !isField(role, 'value');
}

export function isField(role: ColumnRole, field: Field): boolean {
  return role.role === 'field' && role.field === field;
}

/** A decision on a name; names such as "constructor" are only names. */
export function ownValue(
  decisions: Readonly<Record<string, string>> | undefined,
  name: string,
): string | undefined {
  return decisions !== undefined && Object.hasOwn(decisions, name) ? decisions[name] : undefined;
}
