import { describe, expect, it } from 'vitest';
import { readSort, sorted, writeSort } from '../../src/lib/query/sort';

describe('sort', () => {
  const fallback = { column: 'name', descending: false };
  it.each([
    [null, fallback],
    ['2025', { column: '2025', descending: false }],
    ['-2025', { column: '2025', descending: true }],
    ['-', fallback],
    ['drop table', fallback],
  ])('reads %s', (text, expected) => {
    expect(readSort(text, ['name', '2025'], fallback)).toEqual(expected);
  });

  it('writes what it reads', () => {
    for (const text of ['name', '-2025'])
      expect(writeSort(readSort(text, ['name', '2025'], fallback))).toBe(text);
  });

  it('puts absent cells last in both directions and keeps ties in order', () => {
    const rows = [
      { id: 'a', value: 3 },
      { id: 'b', value: undefined },
      { id: 'c', value: 0 },
      { id: 'd', value: 3 },
    ];
    const order = (descending: boolean) =>
      sorted(rows, (row) => row.value, descending)
        .map((row) => row.id)
        .join('');
    expect(order(false)).toBe('cadb');
    expect(order(true)).toBe('adcb');
  });
});
