import { describe, expect, test } from 'vitest';
import { FIRST_SHOWN, placeIn, turned } from '../../src/lib/export/html/program/turning';

const at = (place: number) => ({ ...FIRST_SHOWN, place });

describe('turning the slides of a file', () => {
  test.each([
    [0, 'ArrowRight', 1],
    [4, 'PageDown', 4],
    [2, ' ', 3],
    [2, 'ArrowLeft', 1],
    [0, 'PageUp', 0],
    [3, 'Home', 0],
    [1, 'End', 4],
    [1, 'next', 2],
    [1, 'previous', 0],
  ])('from %i by %s to %i of five', (place, key, to) => {
    expect(turned(at(place), key, 5)?.place).toBe(to);
  });

  test('overview, tables and notes are shown and put away; a slide is taken by Enter', () => {
    expect(turned(at(1), 'o', 5)).toEqual({ ...at(1), overview: true });
    expect(turned({ ...at(1), overview: true }, 'Enter', 5)).toEqual(at(1));
    expect(turned(at(1), 't', 5)).toEqual({ ...at(1), tables: true });
    expect(turned({ ...at(1), notes: true }, 'n', 5)).toEqual(at(1));
  });

  test.each(['x', 'Enter', 'Escape', 'Tab'])('%s means nothing', (key) => {
    expect(turned(at(1), key, 5)).toBeUndefined();
  });

  test.each([
    ['#3', 2],
    ['#page-2', 1],
    ['#99', 4],
    ['#0', 0],
    ['', 0],
    ['#x', 0],
  ])('the address %s is slide %i', (hash, place) => {
    expect(placeIn(hash, 5)).toBe(place);
  });
});
