import { fc } from '../fixtures/property';
import { describe, expect, test } from 'vitest';
import { SWIPE_LEAST, swiped } from '../../src/lib/domain/swipe';

describe('a finger across a slide', () => {
  test.each([
    ['to the left', 300, 200, 240, 200, 1],
    ['to the right', 300, 200, 360, 200, -1],
    ['not far enough', 300, 200, 241, 200, 0],
    ['somewhat slanted', 300, 200, 200, 260, 1],
    ['as much down as across', 300, 200, 200, 300, 0],
    ['scrolling', 300, 200, 230, 20, 0],
    ['a tap', 300, 200, 300, 200, 0],
  ])('%s', (_, x, y, toX, toY, by) => {
    expect(swiped({ x, y }, { x: toX, y: toY })).toBe(by);
  });

  test('there and back turn opposite ways, and what goes down never turns', () => {
    const px = fc.integer({ min: 0, max: 2000 });
    const place = fc.record({ x: px, y: px });
    fc.assert(
      fc.property(place, place, (from, to) => {
        expect(swiped(from, to) + swiped(to, from)).toBe(0);
        const isAcross = Math.abs(to.x - from.x) > Math.abs(to.y - from.y);
        const isFar = Math.abs(to.x - from.x) >= SWIPE_LEAST;
        expect(swiped(from, to) !== 0).toBe(isAcross && isFar);
      }),
    );
  });
});
