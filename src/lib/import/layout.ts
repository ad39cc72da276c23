import { isYear } from '../domain/year';
import { isField, roleOf, type Column } from './columns';
import type { Layout } from './mapping';
import type { Names } from './names';
import { anyOf, plain, plainName } from './plain';
import type { PreviewRow } from './staged';
import { DIGITS, NOTE_BEGINNINGS, TITLE_PERIOD, TITLE_YEARS, TOTAL_WORDS } from './words';

/** A sentence in a cell of its own, longer than names are. */
const SENTENCE = /[,:;。，：；]/u;
const NAME_LENGTH = 24;
const NOTE = new RegExp(
  `^[(（*※★]*(?:${anyOf(NOTE_BEGINNINGS)})[${DIGITS.slice(1)}]?(?:\\d|[:：、.)）]|$)`,
  'u',
);

/**
 * The row, from 1, whose cells are most like headers; the first of equals. Title and note lines stand above it.
 * @returns undefined where no row has two cells of which one is a known header
 */
export function headerRowOf(rows: readonly (readonly string[])[], names: Names): number | undefined {
  let best = { row: 0, score: 0 };
  for (const [index, cells] of rows.entries()) {
    if (cells.filter((cell) => cell.trim() !== '').length < 2) continue;
    const score = headerScore(headersAt(rows, index + 1, names), names);
    if (score > best.score) best = { row: index + 1, score };
  }
  return best.row === 0 ? undefined : best.row;
}

/** A field's name says more than an indicator's or a year, which also stand in the rows below; one year alone is a value. */
function headerScore(cells: readonly string[], names: Names): number {
  const roles = cells.map((cell) => roleOf(cell, names).role.role);
  const count = (role: string) => roles.filter((one) => one === role).length;
  const years = count('year');
  return 2 * count('field') + count('indicator') + (years > 1 ? years : 0);
}

/** Header cells that are blank take the field named above them: 机构 merged over two lines of a header. */
export function headersAt(rows: readonly (readonly string[])[], headerRow: number, names: Names): string[] {
  const headers = rows[headerRow - 1] ?? [];
  const above = rows[headerRow - 2] ?? [];
  return headers.map((header, index) => {
    const over = above[index] ?? '';
    return header.trim() === '' && roleOf(over, names).role.role === 'field' ? over : header;
  });
}

/** What stands in a row: long, one figure a row; wide, one a column. */
export function layoutOf(columns: readonly Column[]): Layout {
  const roles = columns.map((column) => column.role);
  const has = (kind: 'indicator' | 'unknown') => roles.some((role) => role.role === kind);
  const named = roles.some((role) => isField(role, 'indicator'));
  const years = roles.some((role) => role.role === 'year');
  if (roles.some((role) => isField(role, 'value')) && (named || !has('indicator'))) return 'long';
  const crossed = roles.some(
    (role) => (role.role === 'year' || role.role === 'agency') && role.indicator !== undefined,
  );
  if (crossed || (named && !years && roles.some((role) => role.role === 'agency'))) return 'crossed';
  if (years) return 'wide-years';
  return has('indicator') || has('unknown') ? 'wide-indicators' : 'long';
}

/** The year that the lines above the table name, else the file's name; undefined where none or several are named. */
export function yearNamedBy(lines: readonly string[], fileName: string): number | undefined {
  for (const source of [lines.join('\n'), fileName]) {
    for (const pattern of TITLE_YEARS) {
      const years = new Set(
        Array.from(plain(source).matchAll(pattern), (match) => Number(match[1])).filter(isYear),
      );
      if (years.size === 1) return [...years][0];
      if (years.size > 1) break;
    }
  }
  return undefined;
}

/** The part of the year that a title names (截至11月), as it stands; '' where it is the full year. */
export function periodNamedBy(lines: readonly string[]): string {
  return TITLE_PERIOD.exec(plain(lines.join('\n')))?.[0] ?? '';
}

/**
 * What a row under the header is taken for. A row with a single cell is a note when it begins like one
 * or reads like a sentence; everything else is data, and complains where it cannot be read.
 */
export function takenFor(cells: readonly string[], agencyColumn: number): PreviewRow['taken'] {
  let filled = 0;
  let first = '';
  for (const cell of cells) {
    if (cell === '' || cell.trim() === '') continue;
    filled += 1;
    if (filled === 1) first = cell;
    if (filled > 2) break;
  }
  if (filled === 0) return 'empty';
  const name = cells[agencyColumn] ?? '';
  if (isTotal(name === '' ? first : name)) return 'total';
  const single = filled === 1 && (SENTENCE.test(first) || first.length > NAME_LENGTH);
  if (single || (filled <= 2 && NOTE.test(plain(first)))) return 'note';
  return 'data';
}

function isTotal(cell: string): boolean {
  return cell.length < 12 && TOTAL_WORDS.includes(plainName(cell));
}
