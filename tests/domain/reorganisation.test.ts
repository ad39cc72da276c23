import { describe, expect, test } from 'vitest';
import type { Agency } from '../../src/lib/domain/agency';
import type { Indicator } from '../../src/lib/domain/indicator';
import type { Observation } from '../../src/lib/domain/observation';
import { reorganisationsOf, type Reorganisation } from '../../src/lib/domain/reorganisation';
import { successionOf } from '../../src/lib/domain/succession';
import { agency, indicator, observed, RATE, scene } from './small-district';

/** `code from-to<predecessors`: "n 2024-<a,b". */
function agencies(...words: string[]): Agency[] {
  return words.map((word, ordinal) => {
    const [, code = '', from, to, before] = /^(\w+)(?: (\d*)-(\d*))?(?:<(.*))?$/.exec(word) ?? [];
    return agency(code, ordinal, {
      fromYear: from ? Number(from) : undefined,
      toYear: to ? Number(to) : undefined,
      predecessors: before?.split(',') ?? [],
    });
  });
}

const event = (year: number, kind: Reorganisation['kind'], from: string, to: string): Reorganisation => ({
  year,
  kind,
  from: from.split(','),
  to: to.split(','),
  note: '',
  noteEn: '',
});

/** Figures of 2023, 2024 and 2025; a dot where there is none. */
function figures(of: Record<string, string>, code = 'cases'): Observation[] {
  return Object.entries(of).flatMap(([name, row]) =>
    row
      .split(' ')
      .flatMap((word, at) => (word === '.' ? [] : [observed(name, 2023 + at, code, Number(word))])),
  );
}

const parts = (of: Record<string, string>) =>
  Object.entries(of).flatMap(([name, row]) =>
    row.split(' ').flatMap((word, at) => {
      const [won, closed] = word.split('/').map(Number);
      return word === '.'
        ? []
        : [
            observed(name, 2023 + at, 'won', won as number),
            observed(name, 2023 + at, 'closed', closed as number),
          ];
    }),
  );

interface Case {
  readonly agencies: Agency[];
  readonly events?: Reorganisation[];
  readonly observations: Observation[];
  readonly of?: Indicator;
  readonly reported: Record<string, (number | string)[]>;
  readonly comparable: Record<string, (number | string)[]>;
}

const NA = 'not-applicable';
const LOST = 'not-reported';
const APART = indicator('cases', { additive: false });

const CASES: Record<string, Case> = {
  'a new name: one line under it': {
    agencies: agencies('a -2023', 'n 2024-<a'),
    observations: figures({ a: '5 . .', n: '. 7 8' }),
    reported: { a: [5, NA, NA], n: [NA, 7, 8] },
    comparable: { n: [5, 7, 8] },
  },
  'a merger: its predecessors added up': {
    agencies: agencies('a -2023', 'b -2023', 'n 2024-<a,b'),
    observations: figures({ a: '5 . .', b: '3 . .', n: '. 9 9' }),
    reported: { a: [5, NA, NA], b: [3, NA, NA], n: [NA, 9, 9] },
    comparable: { n: [8, 9, 9] },
  },
  'a merger of which one did not report is absent, not half': {
    agencies: agencies('a -2023', 'b -2023', 'n 2024-<a,b'),
    observations: figures({ a: '5 . .', n: '. 9 9' }),
    reported: { a: [5, NA, NA], b: [LOST, NA, NA], n: [NA, 9, 9] },
    comparable: { n: [LOST, 9, 9] },
  },
  'a merger into one that stands': {
    agencies: agencies('a -2023', 't'),
    events: [event(2024, 'merge', 'a', 't')],
    observations: figures({ a: '5 . .', t: '3 9 9' }),
    reported: { a: [5, NA, NA], t: [3, 9, 9] },
    comparable: { t: [8, 9, 9] },
  },
  'a split: earlier years belong to none of the parts': {
    agencies: agencies('w -2023', 'x 2024-<w', 'y 2024-<w'),
    observations: figures({ w: '10 . .', x: '. 6 6', y: '. 5 5' }),
    reported: { w: [10, NA, NA], x: [NA, 6, 6], y: [NA, 5, 5] },
    comparable: { w: [10, NA, NA], x: [NA, 6, 6], y: [NA, 5, 5] },
  },
  'a part that is split off: who stands on begins anew': {
    agencies: agencies('w', 'x 2024-<w'),
    observations: figures({ w: '10 6 6', x: '. 5 5' }),
    reported: { w: [10, 6, 6], x: [NA, 5, 5] },
    comparable: { w: [NA, 6, 6], x: [NA, 5, 5] },
  },
  'a transfer: who gave and who took begin anew': {
    agencies: agencies('g', 't', 'o'),
    events: [event(2024, 'transfer', 'g', 't')],
    observations: figures({ g: '9 4 4', t: '1 6 6', o: '2 2 2' }),
    reported: { g: [9, 4, 4], t: [1, 6, 6], o: [2, 2, 2] },
    comparable: { g: [NA, 4, 4], t: [NA, 6, 6], o: [2, 2, 2] },
  },
  'a chain: renamed, then merged': {
    agencies: agencies('a -2023', 'b 2024-2024<a', 'c -2024', 'n 2025-<b,c'),
    observations: figures({ a: '1 . .', b: '. 2 .', c: '10 20 .', n: '. . 40' }),
    reported: { a: [1, NA, NA], b: [NA, 2, NA], c: [10, 20, NA], n: [NA, NA, 40] },
    comparable: { n: [11, 22, 40] },
  },
  'a merger of one that was not there yet': {
    agencies: agencies('a -2024', 'b 2024-2024', 'n 2025-<a,b'),
    observations: figures({ a: '5 6 .', b: '. 4 .', n: '. . 12' }),
    reported: { a: [5, 6, NA], b: [NA, 4, NA], n: [NA, NA, 12] },
    comparable: { n: [5, 10, 12] },
  },
  'a ratio: anew from the sums of its parts': {
    agencies: agencies('a -2023', 'b -2023', 'n 2024-<a,b'),
    of: RATE,
    observations: parts({ a: '9/10 . .', b: '10/90 . .', n: '. 30/60 15/60' }),
    reported: { a: [90, NA, NA], b: [(10 / 90) * 100, NA, NA], n: [NA, 50, 25] },
    comparable: { n: [19, 50, 25] },
  },
  'a ratio of which one part is a bare percentage is absent': {
    agencies: agencies('a -2023', 'b -2023', 'n 2024-<a,b'),
    of: RATE,
    observations: [...parts({ a: '9/10 . .', n: '. 30/60 .' }), ...figures({ b: '80 . .' }, 'rate')],
    reported: { a: [90, NA, NA], b: [80, NA, NA], n: [NA, 50, LOST] },
    comparable: { n: [LOST, 50, LOST] },
  },
  'what does not add up: not comparable before a merger, one to one before a new name': {
    agencies: agencies('a -2023', 'b -2023', 'n 2024-<a,b', 'c -2023', 'm 2024-<c'),
    of: APART,
    observations: figures({ a: '5 . .', b: '3 . .', n: '. 9 9', c: '7 . .', m: '. 7 7' }),
    reported: { a: [5, NA, NA], b: [3, NA, NA], n: [NA, 9, 9], c: [7, NA, NA], m: [NA, 7, 7] },
    comparable: { n: [NA, 9, 9], m: [7, 7, 7] },
  },
};

describe('twelve cases, in both readings', () => {
  test.each(Object.entries(CASES))('%s', (_, given) => {
    for (const reading of ['reported', 'comparable'] as const) {
      const comparison = scene({
        agencies: given.agencies,
        observations: given.observations,
        indicator: given.of ?? indicator('cases'),
        reorganisations: given.events ?? [],
        view: { reading },
      });
      const rows = comparison.series.map(({ agency: { code }, points }) => [
        code,
        points.map(({ cell }) => (cell.kind === 'number' ? Number(cell.value.toFixed(6)) : cell.reason)),
      ]);
      const expected = Object.entries(given[reading]).map(([code, row]) => [
        code,
        row.map((one) => (typeof one === 'number' ? Number(one.toFixed(6)) : one)),
      ]);
      expect(rows).toEqual(expected);
    }
  });

  test('there are twelve', () => {
    expect(Object.keys(CASES)).toHaveLength(12);
  });
});

describe('what is said of a comparable year', () => {
  const of = (name: string) => {
    const given = CASES[name] as Case;
    return scene({
      agencies: given.agencies,
      observations: given.observations,
      indicator: given.of ?? indicator('cases'),
      reorganisations: given.events ?? [],
      view: { reading: 'comparable', highlight: ['a'] },
    });
  };

  test('whose figures were added, and how many of them are known', () => {
    const [first] = of('a merger of which one did not report is absent, not half').series[0]?.points ?? [];
    expect(first?.joined).toEqual({ agencies: ['a', 'b'], known: 1 });
  });

  test('a predecessor’s highlight is its heir’s', () => {
    const [series] = of('a new name: one line under it').series;
    expect([series?.agency.code, series?.highlighted]).toEqual(['n', true]);
    // The figure leads to the entry that it is, under its agency of then.
    expect(series?.points[0]).toMatchObject({ joined: { agencies: ['a'], known: 1 }, entry: 1 });
  });

  test('why a year is not comparable', () => {
    const why = (name: string, code: string) =>
      of(name).series.find((one) => one.agency.code === code)?.points[0]?.incomparable;
    expect(why('a transfer: who gave and who took begin anew', 'g')).toBe('transfer');
    expect(why('a part that is split off: who stands on begins anew', 'w')).toBe('split');
    expect(
      why('what does not add up: not comparable before a merger, one to one before a new name', 'n'),
    ).toBe('not-additive');
    expect(why('a transfer: who gave and who took begin anew', 'o')).toBeUndefined();
  });

  test('doubt of a part is doubt of the whole, and a sum over parts that are about is about', () => {
    const { agencies: three } = CASES['a merger: its predecessors added up'] as Case;
    const observations = figures({ a: '5 . .', b: '3 . .' }).map((one) =>
      one.agency === 'a'
        ? {
            ...one,
            cell: {
              kind: 'number' as const,
              value: 5,
              precision: 'about' as const,
              marks: ['doubtful' as const, 'confirmed' as const],
            },
          }
        : one,
    );
    const [series] = scene({ agencies: three, observations, view: { reading: 'comparable' } }).series;
    expect(series?.points[0]?.cell).toEqual({
      kind: 'number',
      value: 8,
      precision: 'about',
      marks: ['doubtful'],
    });
  });
});

describe('what the catalogue does not tell is taken from predecessors and years', () => {
  test.each([
    ['a new name', agencies('a -2018', 'n 2019-<a'), [event(2019, 'rename', 'a', 'n')]],
    ['a merger', agencies('a -2018', 'b -2018', 'n 2019-<a,b'), [event(2019, 'merge', 'a,b', 'n')]],
    ['into one that stood', agencies('a -2018', 'n<a'), [event(2019, 'merge', 'a', 'n')]],
    ['a split', agencies('w -2018', 'x 2019-<w', 'y 2019-<w'), [event(2019, 'split', 'w', 'x,y')]],
    ['a part split off', agencies('w', 'x 2019-<w'), [event(2019, 'split', 'w', 'w,x')]],
    ['nothing without a year', agencies('a', 'n<a'), []],
  ])('%s', (_, given, expected) => {
    expect(reorganisationsOf(given)).toEqual(expected);
  });

  test('what is listed is not told twice', () => {
    const listed = [event(2019, 'merge', 'a', 'n')];
    expect(reorganisationsOf(agencies('a -2018', 'n 2019-<a'), listed)).toEqual(listed);
  });
});

test('a reorganisation in a circle has an end, and nobody’s figures are lost', () => {
  const given = agencies('a', 'b');
  const { heirOf, originsOf } = successionOf(given, [
    event(2019, 'rename', 'a', 'b'),
    event(2021, 'rename', 'b', 'a'),
  ]);
  expect([heirOf('a'), heirOf('b')]).toEqual(['a', 'a']);
  expect(originsOf('a').map((one) => one.code)).toEqual(['a', 'b']);
});
