import { fc } from '../fixtures/property';
import { describe, expect, it } from 'vitest';
import { absentCell, numberCell, type Cell } from '../../src/lib/domain/cell';
import type { Observation } from '../../src/lib/domain/observation';
import { diffEntries } from '../../src/lib/import/diff';
import type { DraftEntry } from '../../src/lib/import/entry';

const key = (agency: string, year: number, indicator: string) =>
  ({ agency, subject: 'self', year, period: 'year', indicator }) as const;

function entry(agency: string, year: number, indicator: string, cell: Cell): DraftEntry {
  const citation = { section: '', sentence: '', passage: '', link: '' };
  const rest = {
    raw: '',
    unit: '',
    place: {},
    transcriber: '',
    checker: '',
    note: '',
    authority: 'published',
  } as const;
  return { ...key(agency, year, indicator), ...citation, ...rest, cell };
}

function stored(agency: string, year: number, indicator: string, cell: Cell): Observation {
  return { ...key(agency, year, indicator), cell, entry: 1 };
}

const names = (keys: readonly { agency: string; year: number; indicator: string }[]) =>
  keys.map((one) => `${one.agency} ${one.year} ${one.indicator}`);

describe('an extract against the store', () => {
  const entries = [
    entry('a', 2020, 'cases', numberCell(3)),
    entry('a', 2020, 'lost', numberCell(0)),
    entry('b', 2020, 'cases', absentCell('blank')),
    entry('b', 2021, 'cases', numberCell(40, 'at-least')),
  ];
  const diff = diffEntries(entries, [
    stored('a', 2020, 'cases', numberCell(3)),
    stored('b', 2020, 'cases', numberCell(0)),
    stored('b', 2021, 'cases', numberCell(40)),
    stored('b', 2020, 'lost', numberCell(1)),
    stored('b', 2020, 'training', numberCell(1)),
    stored('c', 2020, 'cases', numberCell(1)),
    stored('a', 2021, 'cases', numberCell(1)),
  ]);

  it('tells new, changed and same apart', () => {
    expect(names(diff.new)).toEqual(['a 2020 lost']);
    expect(names(diff.same)).toEqual(['a 2020 cases']);
    expect(diff.changed.map((one) => [names([one.entry])[0], one.before.cell])).toEqual([
      ['b 2020 cases', numberCell(0)],
      ['b 2021 cases', numberCell(40)],
    ]);
  });

  it('misses only what the extract speaks of: its agency years and its indicators', () => {
    expect(names(diff.vanished)).toEqual(['b 2020 lost']);
  });

  it('puts every entry in one place', () => {
    const keys = fc.tuple(
      fc.constantFrom('a', 'b'),
      fc.constantFrom(2020, 2021),
      fc.constantFrom('cases', 'lost'),
    );
    const lines = fc.uniqueArray(fc.tuple(keys, fc.nat({ max: 2 })), { selector: ([one]) => one.join(' ') });
    fc.assert(
      fc.property(lines, lines, (now, before) => {
        const ours = now.map(([one, value]) => entry(...one, numberCell(value)));
        const theirs = before.map(([one, value]) => stored(...one, numberCell(value)));
        const result = diffEntries(ours, theirs);
        expect(result.new.length + result.changed.length + result.same.length).toBe(ours.length);
        expect(result.changed.length + result.same.length + result.vanished.length).toBeLessThanOrEqual(
          theirs.length,
        );
        expect(
          diffEntries(
            ours,
            theirs.filter((one) => !result.vanished.includes(one)),
          ),
        ).toEqual({
          ...result,
          vanished: [],
        });
      }),
    );
  });
});
