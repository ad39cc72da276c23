import { isYear } from '../domain/year';
import { isField, type Column } from './columns';
import type { Layout } from './mapping';
import { anyOf, plain, plainName } from './plain';
import { arabicYears } from './read-year';
import type { PreviewRow } from './staged';
import { DIGITS, NOTE_BEGINNINGS, TITLE_PERIOD, TITLE_YEARS, TOTAL_WORDS, YEAR_RANGE } from './words';

/** A sentence in a cell of its own, longer than names are. */
const SENTENCE = /[,:;。，：；]/u;
const NAME_LENGTH = 24;
const NOTE = new RegExp(
  `^[(（*※★]*(?:${anyOf(NOTE_BEGINNINGS)})[${DIGITS.slice(1)}]?(?:\\d|[:：、.)）]|$)`,
  'u',
);

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

/** The year that the lines above the table name, else the file's name; undefined where none, several or a stretch is named. */
export function yearNamedBy(lines: readonly string[], fileName: string): number | undefined {
  for (const source of [lines, [fileName]]) {
    const said = arabicYears(source.map(plain).join('\n'));
    if (YEAR_RANGE.test(said)) return undefined;
    for (const pattern of TITLE_YEARS) {
      const years = new Set(Array.from(said.matchAll(pattern), (match) => Number(match[1])).filter(isYear));
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

/** Every row asks, mostly of the same few names. */
const totals = new Map<string, boolean>();
const MOST_REMEMBERED = 10_000;

function isTotal(cell: string): boolean {
  if (cell.length >= 12) return false;
  let known = totals.get(cell);
  if (known === undefined) {
    if (totals.size >= MOST_REMEMBERED) totals.clear();
    totals.set(cell, (known = TOTAL_WORDS.includes(plainName(cell))));
  }
  return known;
}
