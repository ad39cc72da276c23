import { numberCell } from '../../src/lib/domain/cell';
import type { DraftEntry } from '../../src/lib/import/entry';

/** A figure as the line reads it; what is not said is plain. */
export function entry(more: Partial<DraftEntry> = {}): DraftEntry {
  const cell = more.cell ?? numberCell(3);
  return {
    agency: 'sifa',
    subject: 'self',
    year: 2020,
    period: 'year',
    indicator: 'cases',
    cell,
    raw: cell.kind === 'number' ? String(cell.value) : '/',
    unit: '',
    place: { row: 2, column: 3 },
    section: '',
    sentence: '',
    passage: '',
    link: '',
    transcriber: '',
    checker: '',
    note: '',
    authority: 'published',
    ...more,
  };
}
