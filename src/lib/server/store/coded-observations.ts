import {
  ABSENCE_REASONS,
  absentCell,
  MARKS,
  numberCell,
  PRECISIONS,
  type Cell,
  type Mark,
} from '../../domain/cell';
import { SELF, type Observation } from '../../domain/observation';
import { FULL_YEAR, isPeriod } from '../../domain/period';
import { ColumnMismatch } from '../db/columns';
import type { Columns } from '../db/connection';

/**
 * What is selected of `observation o JOIN agency a` for `readCoded`: numbers instead of the words that repeat on every
 * row, and NULL for the usual subject and period. Thousands of rows cross from DuckDB four times as fast so.
 */
export const CODED = `a.ordinal AS agency, o.year, o.value,
  nullif(o.subject, '${SELF}') AS subject, nullif(o.period, '${FULL_YEAR}') AS period,
  CASE o.kind WHEN 'number' THEN ${positionIn(PRECISIONS, 'o.precision')}
    WHEN 'absent' THEN ${PRECISIONS.length} + ${positionIn(ABSENCE_REASONS, 'o.reason')}
    ELSE ${PRECISIONS.length + ABSENCE_REASONS.indexOf('withdrawn')} END AS state,
  ${MARKS.map((mark, bit) => `o.${mark}::INTEGER * ${1 << bit}`).join(' + ')} AS marks,
  o.entry::DOUBLE AS entry`;

/**
 * The observations of a `CODED` answer, in its order.
 * @param agencies codes by ordinal
 * @param indicatorOf the indicator's code on a row
 * @throws ColumnMismatch where a column holds what it never should
 */
export function readCoded(
  columns: Columns,
  agencies: readonly (string | undefined)[],
  indicatorOf: (row: number) => string,
): Observation[] {
  const column = (name: string) => columns[name] ?? [];
  const [agency, year, value, subject, period, state, marks, entry] = [
    'agency',
    'year',
    'value',
    'subject',
    'period',
    'state',
    'marks',
    'entry',
  ].map(column) as [unknown[], unknown[], unknown[], unknown[], unknown[], unknown[], unknown[], unknown[]];
  return year.map((_, row) => ({
    agency: agencies[numberAt(agency, row, 'agency')] ?? mismatch('agency', 'an ordinal', agency[row]),
    subject: wordAt(subject[row], SELF),
    year: numberAt(year, row, 'year'),
    period: periodAt(period[row]),
    indicator: indicatorOf(row),
    cell: cellAt(numberAt(state, row, 'state'), value[row], numberAt(marks, row, 'marks')),
    entry: numberAt(entry, row, 'entry'),
  }));
}

/** Most figures have none: one list for all of them. */
const NO_MARKS: readonly Mark[] = [];

function cellAt(state: number, value: unknown, marks: number): Cell {
  const precision = PRECISIONS[state];
  if (precision !== undefined) {
    if (typeof value !== 'number') return mismatch('value', 'number', value);
    const told = marks === 0 ? NO_MARKS : MARKS.filter((_, bit) => (marks & (1 << bit)) !== 0);
    return numberCell(value, precision, told);
  }
  const reason = ABSENCE_REASONS[state - PRECISIONS.length];
  return reason === undefined ? mismatch('state', 'a state', state) : absentCell(reason);
}

function periodAt(value: unknown): Observation['period'] {
  if (value === null) return FULL_YEAR;
  const period = wordAt(value, FULL_YEAR);
  return isPeriod(period) ? period : mismatch('period', 'a period', period);
}

function wordAt(value: unknown, usual: string): string {
  if (value === null) return usual;
  return typeof value === 'string' ? value : mismatch('subject', 'text', value);
}

function numberAt(column: readonly unknown[], row: number, name: string): number {
  const value = column[row];
  return typeof value === 'number' ? value : mismatch(name, 'number', value);
}

function mismatch(column: string, wanted: string, got: unknown): never {
  throw new ColumnMismatch(column, wanted, got);
}

/** SQL for the position of a column's word in a list of ours, from 0. */
function positionIn(words: readonly string[], column: string): string {
  return `(list_position([${words.map((word) => `'${word}'`).join(', ')}], ${column}) - 1)`;
}
