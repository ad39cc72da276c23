import { describe, expect, test } from 'vitest';
import { columnWidths } from '../../src/lib/export/column-widths';

const head = (kinds: string) => [...kinds].map((kind) => ({ text: kind, numeric: kind === '1' }));

describe('widths of columns, 900 in all, names want 140', () => {
  test.each([
    ['one name, four figures', 'a1111', [140, 190, 190, 190, 190]],
    ['two names, two figures', 'a1b1', [140, 310, 140, 310]],
    ['names that would take more than a third', 'abc1', [100, 100, 100, 600]],
    ['names alone', 'ab', [450, 450]],
    ['figures alone', '111', [300, 300, 300]],
  ])('%s', (_, kinds, widths) => {
    expect(columnWidths(head(kinds), 900, 140)).toEqual(widths);
  });
});
