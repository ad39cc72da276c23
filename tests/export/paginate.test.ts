import { fc } from '../fixtures/property';
import { describe, expect, test } from 'vitest';
import { Markup } from '../../src/lib/export/html/markup';
import { paginate, type Block, type RowsBlock, type WholeBlock } from '../../src/lib/export/print/paginate';

const whole = (text: string, height: number, more: Partial<WholeBlock> = {}): Block => ({
  kind: 'whole',
  markup: new Markup(text),
  height,
  ...more,
});

/** Rows of 10 px that are called 1, 2, …; a table is written [1 2]. */
const rows = (count: number): RowsBlock => ({
  kind: 'rows',
  headHeight: 20,
  footHeight: 5,
  rows: Array.from({ length: count }, (_, index) => ({ markup: new Markup(String(index + 1)), height: 10 })),
  table: (some) => new Markup(`[${some.map(({ text }) => text).join(' ')}]`),
});

const laid = (blocks: readonly Block[], room = 100) =>
  paginate(blocks, room).map((page) => page.map(({ text }) => text).join(' '));

describe('blocks on pages of 100 px', () => {
  test('what fits stands together, what does not turns the page', () => {
    expect(laid([whole('a', 60), whole('b', 40), whole('c', 1)])).toEqual(['a b', 'c']);
  });

  test('one that opens a page leaves no empty one before it', () => {
    expect(laid([whole('a', 10, { opens: true }), whole('b', 10), whole('c', 10, { opens: true })])).toEqual([
      'a b',
      'c',
    ]);
  });

  test('a heading goes with what follows', () => {
    expect(laid([whole('a', 60), whole('h', 10, { keeps: true }), whole('b', 40)])).toEqual(['a', 'h b']);
    expect(laid([whole('a', 60), whole('h', 10, { keeps: true }), whole('b', 30)])).toEqual(['a h b']);
    // A head of 20 and three rows want 50.
    expect(laid([whole('a', 50), whole('h', 10, { keeps: true }), rows(9)])).toEqual([
      'a',
      'h [1 2 3 4 5 6]',
      '[7 8 9]',
    ]);
  });

  test('rows are never cut: eight of 10 px beside a head of 20', () => {
    expect(laid([rows(20)])).toEqual(['[1 2 3 4 5 6 7 8]', '[9 10 11 12 13 14 15 16]', '[17 18 19 20]']);
  });

  test('no table is begun for less than three rows', () => {
    expect(laid([whole('a', 60), rows(4)])).toEqual(['a', '[1 2 3 4]']);
    expect(laid([whole('a', 60), rows(2)])).toEqual(['a [1 2]']);
  });

  test('no row is left over alone: eight fit on a page, others go with the ninth', () => {
    expect(laid([rows(9)])).toEqual(['[1 2 3 4 5 6]', '[7 8 9]']);
    expect(laid([rows(10)])).toEqual(['[1 2 3 4 5 6 7]', '[8 9 10]']);
    expect(laid([rows(11)])).toEqual(['[1 2 3 4 5 6 7 8]', '[9 10 11]']);
    expect(laid([rows(17)])).toEqual(['[1 2 3 4 5 6 7 8]', '[9 10 11 12 13 14]', '[15 16 17]']);
    // Three fit: two and two, rather than three and one.
    expect(laid([whole('a', 45), rows(4)])).toEqual(['a [1 2]', '[3 4]']);
    expect(laid([whole('a', 45), rows(5)])).toEqual(['a [1 2 3]', '[4 5]']);
  });

  test('a table of two rows or more never has one alone on a page', () => {
    const height = fc.integer({ min: 1, max: 90 });
    const tables = fc.array(fc.tuple(height, fc.integer({ min: 2, max: 40 })), { maxLength: 6 });
    fc.assert(
      fc.property(tables, (given) => {
        const blocks = given.flatMap(([above, count]) => [
          whole('h', Math.min(above, 40), { keeps: true }),
          rows(count),
        ]);
        const alone = laid(blocks).flatMap((page) => page.match(/\[\d+\]/g) ?? []);
        expect(alone).toEqual([]);
      }),
    );
  });

  test('the last three rows of a table stand with the notes under it', () => {
    const noted = (count: number) => ({ ...rows(count), tail: 20 });
    // A head of 20, seven rows and 5 under them leave 5 of 100 px: too few for notes of 20.
    expect(laid([noted(7), whole('n', 20)])).toEqual(['[1 2 3 4]', '[5 6 7] n']);
    expect(laid([noted(5), whole('n', 20)])).toEqual(['[1 2 3 4 5] n']);
    expect(laid([whole('a', 20), noted(4), whole('n', 20)])).toEqual(['a', '[1 2 3 4] n']);
  });

  test('what is higher than a page has one of its own', () => {
    expect(laid([whole('a', 10), whole('b', 300), whole('c', 10)])).toEqual(['a', 'b', 'c']);
    const tall = { ...rows(2), rows: rows(2).rows.map((row) => ({ ...row, height: 150 })) };
    expect(laid([tall])).toEqual(['[1]', '[2]']);
  });

  test('nothing is lost, moved or said twice, and no page is empty', () => {
    const block = fc.oneof(
      fc.record({ height: fc.integer({ min: 1, max: 120 }), keeps: fc.boolean(), opens: fc.boolean() }),
      fc.integer({ min: 1, max: 30 }),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (given) => {
        const blocks = given.map((one, index) =>
          typeof one === 'number' ? rows(one) : whole(`w${index}`, one.height, one),
        );
        const pages = laid(blocks);
        expect(pages.filter((page) => page === '')).toEqual([]);
        const wanted = given.flatMap((one, index) =>
          typeof one === 'number' ? Array.from({ length: one }, (_, at) => String(at + 1)) : [`w${index}`],
        );
        expect(pages.join(' ').replace(/[[\]]/g, '').split(' ').filter(Boolean)).toEqual(wanted);
      }),
    );
  });
});
