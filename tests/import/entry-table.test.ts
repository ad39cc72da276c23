import { fc } from '../fixtures/property';
import { expect, it, test } from 'vitest';
import { absentCell, MARKS, numberCell, PRECISIONS, type Cell } from '../../src/lib/domain/cell';
import type { Period } from '../../src/lib/domain/period';
import type { DraftEntry } from '../../src/lib/import/entry';
import { EntryTable } from '../../src/lib/import/entry-table';
import { CATALOGUE } from '../fixtures/catalogue';
import { validator } from '../../src/lib/import/validate';
import { namesOf } from '../../src/lib/import/names';
import type { Finding } from '../../src/lib/domain/finding';
import { entry } from './one-entry';

const CELLS: readonly Cell[] = [
  numberCell(3),
  numberCell(-0.5, 'about', ['provisional', 'confirmed']),
  numberCell(40, 'at-least', [...MARKS]),
  ...PRECISIONS.map((precision) => numberCell(7, precision)),
  absentCell('blank'),
  absentCell('withheld'),
];

test.each(CELLS)('a cell comes back as it was put in: %j', (cell) => {
  const table = new EntryTable();
  const one = entry({ cell, raw: ' ７ ', place: { sheet: '表一', row: 4, column: 2 } });
  table.add(table.keyOf(one), one);
  expect(table.published(0)).toEqual(cell);
  expect(table.raw(0)).toBe(' ７ ');
  expect(table.place(0)).toEqual({ sheet: '表一', row: 4, column: 2 });
  expect([table.agencyAt(0), table.yearAt(0)]).toEqual([one.agency, one.year]);
});

it('keeps a pointer, and a place that is the whole file', () => {
  const table = new EntryTable();
  for (const [year, place] of [
    [2020, { pointer: '/0/value' }],
    [2021, {}],
  ] as const) {
    const one = entry({ year, place });
    table.add(table.keyOf(one), one);
    expect(table.place(table.find(table.keyOf(one)))).toEqual(place);
  }
});

it('finds each key once, as a map of strings does, also after growing', () => {
  const keys = fc.record({
    agency: fc.constantFrom('a', 'b', 'c', 'd'),
    subject: fc.constantFrom('self', '部门镇街'),
    year: fc.integer({ min: 1900, max: 2100 }),
    period: fc.constantFrom<Period>('year', 'until-11'),
    indicator: fc.constantFrom('cases', 'lost', 'due'),
  });
  fc.assert(
    fc.property(fc.array(keys, { minLength: 1200, maxLength: 2500 }), (met) => {
      const table = new EntryTable();
      const known = new Map<string, number>();
      for (const key of met) {
        const one = entry(key);
        const text = JSON.stringify(key);
        const numbered = table.keyOf(one);
        expect(table.find(numbered)).toBe(known.get(text) ?? -1);
        if (known.has(text)) continue;
        known.set(text, table.rows);
        table.add(numbered, one);
      }
      expect(table.rows).toBe(known.size);
    }),
    { numRuns: 10 },
  );
});

it('a correction passes, and is what rules reckon with', () => {
  const read = (correction: DraftEntry[]) => {
    const told: Finding[] = [];
    const checks = validator(CATALOGUE, namesOf(CATALOGUE), (one) => told.push(one));
    const published = [
      entry({ indicator: 'due', cell: numberCell(5) }),
      entry({ indicator: 'appeared', cell: numberCell(6) }),
    ];
    const kept = checks.take([...published, ...correction]);
    checks.finish();
    return [kept.length, ...told.map((one) => one.code)];
  };
  const correction = entry({ indicator: 'appeared', cell: numberCell(4), authority: 'agency' });
  expect(read([])).toEqual([2, 'rule-broken']);
  expect(read([correction])).toEqual([3]);
});
