import { fc } from '../fixtures/property';
import { describe, expect, test } from 'vitest';
import {
  changed,
  duplicated,
  EMPTY_SLIDE,
  LAYOUTS,
  LONGEST_SLIDE_TEXT,
  MOST_VIEWS,
  moved,
  onStage,
  slideText,
  viewsShown,
  without,
  withSlide,
  type Slide,
} from '../../src/lib/domain/deck';

const slide = (number: number, title = ''): Slide => ({ ...EMPTY_SLIDE, number, title });
const four = [slide(1), slide(2), slide(3), slide(4)];
const order = (slides: readonly Slide[]) => slides.map((one) => one.number);

describe('the order of slides', () => {
  test.each([
    [2, 0, [2, 1, 3, 4]],
    [2, 1, [1, 2, 3, 4]],
    [2, 2, [1, 3, 2, 4]],
    [1, 3, [2, 3, 4, 1]],
    [3, -5, [3, 1, 2, 4]],
    [1, 99, [2, 3, 4, 1]],
    [9, 0, [1, 2, 3, 4]],
  ])('slide %i moved to place %i', (number, to, after) => {
    expect(order(moved(four, number, to))).toEqual(after);
  });

  test('any moves keep every slide, and a move back restores the order', () => {
    const move = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: -2, max: 6 }));
    fc.assert(
      fc.property(fc.array(move), (moves) => {
        const after = moves.reduce((slides, [number, to]) => moved(slides, number, to), four);
        expect(order(after).sort()).toEqual([1, 2, 3, 4]);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }), (from, to) => {
        expect(order(moved(moved(four, from + 1, to), from + 1, from))).toEqual([1, 2, 3, 4]);
      }),
    );
  });

  test('a new one stands behind the one named, else at the end', () => {
    expect(order(withSlide(four, slide(5), 2))).toEqual([1, 2, 5, 3, 4]);
    expect(order(withSlide(four, slide(5), 8))).toEqual([1, 2, 3, 4, 5]);
    expect(order(withSlide([], slide(5)))).toEqual([5]);
  });

  test('a copy stands behind its original with all of its content', () => {
    const after = duplicated([slide(1, '甲'), slide(2, '乙')], 1, 3);
    expect(after.map(({ number, title }) => [number, title])).toEqual([
      [1, '甲'],
      [3, '甲'],
      [2, '乙'],
    ]);
    expect(duplicated(four, 9, 5)).toEqual(four);
  });

  test('one is hidden and shown again, and one is taken out', () => {
    const hidden = changed(four, 3, { hidden: true });
    expect(order(onStage(hidden))).toEqual([1, 2, 4]);
    expect(changed(hidden, 3, { hidden: false })).toEqual(four);
    expect(order(without(four, 2))).toEqual([1, 3, 4]);
  });
});

describe('what a slide holds', () => {
  test('a layout shows as many Views as it has room for, and the others stay', () => {
    const views = ['a', 'b', 'c', 'd', 'e'];
    expect(LAYOUTS.map((layout) => [layout, viewsShown({ layout, views }).length])).toEqual([
      ['chart', 1],
      ['charts', 2],
      ['chart-table', 1],
      ['numbers', 4],
      ['text', 0],
      ['section', 0],
      ['cover', 0],
    ]);
    expect(Object.keys(MOST_VIEWS).sort()).toEqual([...LAYOUTS].sort());
  });

  test.each([
    ['title', '  一行\n两行 ', '一行 两行'],
    ['body', '一\r\n二\u0000', '一\n二'],
    ['notes', 'a\rb', 'a\nb'],
    ['takeaway', '😀', '😀'],
  ] as const)('%s %j is kept as %j', (field, typed, kept) => {
    expect(slideText(field, typed)).toBe(kept);
  });

  test('a text of the longest length is kept, one sign more is refused', () => {
    const longest = '😀'.repeat(LONGEST_SLIDE_TEXT.title);
    expect(slideText('title', longest)).toBe(longest);
    expect(slideText('title', `${longest}字`)).toBeUndefined();
  });
});
