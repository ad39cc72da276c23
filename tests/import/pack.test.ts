import { describe, expect, it } from 'vitest';
import { absentCell, numberCell, type Cell } from '../../src/lib/domain/cell';
import type { DraftEntry } from '../../src/lib/import/entry';
import { EntryPacker } from '../../src/lib/import/pack';
import { entry } from './one-entry';

const of = (indicator: string, cell: Cell, column = 4): DraftEntry =>
  entry({ indicator, cell, place: { row: 2, column } });

describe('kinds of packed entries', () => {
  it('are one for an indicator, a state and a column, in whatever order they come', () => {
    const rows: [DraftEntry, number][] = [
      [of('cases', numberCell(1)), 0],
      [of('cases', numberCell(2)), 0],
      [of('cases', numberCell(2, 'about')), 1],
      [of('cases', numberCell(2, 'about')), 1],
      [of('cases', numberCell(3, 'exact', ['doubtful'])), 2],
      [of('cases', numberCell(3, 'exact', ['doubtful'])), 2],
      [of('cases', numberCell(3)), 0],
      [of('cases', numberCell(3), 5), 3],
      [of('lost', numberCell(3), 5), 4],
      [of('lost', absentCell('blank'), 5), 5],
      [of('lost', absentCell('not-applicable'), 5), 6],
      [of('lost', numberCell(9), 5), 4],
    ];
    const packed = new EntryPacker().pack(rows.map(([one]) => one));
    expect([...packed.kind]).toEqual(rows.map(([, kind]) => kind));
    expect(packed.kinds.map(({ indicator, column }) => `${indicator} ${column}`)).toEqual([
      ...['cases 4', 'cases 4', 'cases 4', 'cases 5', 'lost 5', 'lost 5', 'lost 5'],
    ]);
    expect([...packed.value]).toEqual([1, 2, 2, 2, 3, 3, 3, 3, 3, 0, 0, 9]);
  });
});
