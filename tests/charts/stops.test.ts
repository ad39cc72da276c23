import { describe, expect, test } from 'vitest';
import { nextStop } from '../../src/lib/charts/stop-keys';
import { stopsOf, type Stop } from '../../src/lib/charts/stops';
import type { Comparison } from '../../src/lib/domain/comparison';
import { EXAMPLES } from './examples';
import { KIND_EXAMPLES } from './kind-examples';

function at(row?: string, column?: string): Stop {
  const place = { series: 'matrix', name: `${row} ${column}` };
  return { place, picked: undefined, ...(row && column ? { row, column } : {}) };
}

describe('where a key leads', () => {
  const list = [at(), at(), at()];

  test.each([
    [-1, 'ArrowRight', 0],
    [-1, 'ArrowUp', 2],
    [0, 'ArrowDown', 1],
    [1, 'ArrowRight', 2],
    [2, 'ArrowRight', 2],
    [0, 'ArrowLeft', 0],
    [2, 'ArrowUp', 1],
    [1, 'Home', 0],
    [1, 'End', 2],
    [-1, 'Home', 0],
    [-1, 'End', 2],
    [1, 'x', undefined],
  ])('in a list, from %s by %s to %s', (from, key, to) => {
    expect(nextStop(list, from, key)).toBe(to);
  });

  // The first row lacks its second column, the last row its first.
  const grid = [
    at('a', '1'),
    at('a', '3'),
    at('b', '1'),
    at('b', '2'),
    at('b', '3'),
    at('c', '2'),
    at('c', '3'),
  ];

  test.each([
    ['a 1', 'ArrowRight', 'a 3'],
    ['a 3', 'ArrowRight', 'a 3'],
    ['b 1', 'ArrowLeft', 'b 1'],
    ['a 1', 'ArrowDown', 'b 1'],
    ['b 1', 'ArrowDown', 'b 1'],
    ['b 2', 'ArrowUp', 'b 2'],
    ['c 3', 'ArrowUp', 'b 3'],
    ['b 2', 'Home', 'a 1'],
    ['b 2', 'End', 'c 3'],
  ])('in rows and columns, from %s by %s to %s', (from, key, to) => {
    const names = grid.map(({ row, column }) => `${row} ${column}`);
    expect(names[nextStop(grid, names.indexOf(from), key) ?? -1]).toBe(to);
  });

  test('nowhere without stops', () => {
    expect(nextStop([], -1, 'ArrowRight')).toBeUndefined();
  });
});

describe('the stops of a kind', () => {
  const stops = (name: string) => {
    const comparison = EXAMPLES[name] ?? KIND_EXAMPLES[name];
    if (comparison === undefined) throw new Error(`no example ${name}`);
    return stopsOf(comparison);
  };

  test('a trend: the years of each highlighted agency; years alone where none is', () => {
    const all = stops('trend-break');
    expect(all).toHaveLength(30);
    expect(all[1]).toEqual({
      place: { axis: 'x', value: 2017 },
      row: 'a00',
      column: '2017',
      picked: { agency: 'a00', year: 2017 },
    });
    expect(stops('trend-none')[0]).toEqual({ place: { axis: 'x', value: 2016 }, picked: undefined });
  });

  test('a matrix of indicators opens the cell of the column, where there was an agency', () => {
    const [first] = stops('matrix-indicators');
    expect(first?.picked?.indicator).toBe('cases');
    expect(first?.place).toEqual({ series: 'matrix', name: `${first?.row} cases` });
  });

  test('small charts of indicators open the first highlighted agency’s', () => {
    expect(stops('facets-indicators')[10]?.picked).toEqual({ agency: 'a00', year: 2016, indicator: 'rate' });
    expect(stops('facets-agencies')[10]?.picked).toEqual({ agency: 'a01', year: 2016 });
  });

  test('a scatter is read from left to right', () => {
    const comparison = KIND_EXAMPLES['scatter-rate'];
    const values = stops('scatter-rate').map(({ picked }) => {
      const cell = comparison?.series.find((one) => one.agency.code === picked?.agency)?.points[9]?.cell;
      return cell?.kind === 'number' ? cell.value : Number.NaN;
    });
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(values.length).toBeGreaterThan(20);
  });

  test.each(['rank-cases', 'change-cases', 'parts-amounts'])(
    '%s has one for each row, of the last year',
    (name) => {
      const all = stops(name);
      expect(new Set(all.map(({ picked }) => picked?.agency)).size).toBe(all.length);
      expect(all.every(({ picked }) => picked?.year === 2025 && picked.indicator === undefined)).toBe(true);
    },
  );
});

test('keys lead only to rows that a picture of fixed size has room for', () => {
  const rank = EXAMPLES['rank-cases'] as Comparison;
  const fit = { height: 300, rows: new Set(['a01', 'a02']) };
  const agencies = stopsOf({ ...rank, fit }).map(({ picked }) => picked?.agency);
  expect([...agencies].sort()).toEqual(['a01', 'a02']);
  expect(stopsOf(rank).length).toBeGreaterThan(2);
});
