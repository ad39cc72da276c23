import { describe, expect, test } from 'vitest';
import { stageAt, type StageState } from '../../src/lib/domain/stage';
import { firstShown, placeIn, turned, type Shown } from '../../src/lib/export/html/program/turning';

const at = (place: number, more: Partial<StageState> = {}): Shown => ({
  ...firstShown(place, 5),
  stage: { ...stageAt(place, 5), ...more },
});
const after = (shown: Shown, ...keys: string[]) =>
  keys.reduce((now, key) => turned(now, key, 5) ?? now, shown);

describe('turning the slides of a file', () => {
  test.each<[number, string[], number]>([
    [0, ['ArrowRight'], 1],
    [4, ['PageDown'], 4],
    [2, [' '], 3],
    [2, ['n'], 3],
    [2, ['Enter'], 3],
    [2, ['ArrowLeft'], 1],
    [2, ['p'], 1],
    [0, ['PageUp'], 0],
    [3, ['Home'], 0],
    [1, ['End'], 4],
    [1, ['next'], 2],
    [1, ['previous'], 0],
    [0, ['4', 'Enter'], 3],
    [0, ['1', '2', 'Enter'], 4],
    [2, ['4', 'Escape', 'Enter'], 3],
    [2, ['b', 'ArrowRight'], 2],
    [2, ['b', 'ArrowRight', 'ArrowRight'], 3],
  ])('from %i by %j to %i of five', (place, keys, to) => {
    expect(after(at(place), ...keys).stage.place).toBe(to);
  });

  test('overview, black, tables and notes are shown and put away; a slide is taken by Enter', () => {
    expect(after(at(1), 'o')).toEqual(at(1, { screen: 'overview' }));
    expect(after(at(1), 'overview')).toEqual(at(1, { screen: 'overview' }));
    expect(after(at(1, { screen: 'overview' }), 'Enter')).toEqual(at(1));
    expect(after(at(1), 'b')).toEqual(at(1, { screen: 'black' }));
    expect(after(at(1), '.', '.')).toEqual(at(1));
    expect(after(at(1), '7')).toEqual(at(1, { typed: '7' }));
    expect(after(at(1), 't')).toEqual({ ...at(1), tables: true });
    expect(after(at(1), 'tables', 't')).toEqual(at(1));
    expect(after(at(1), 's')).toEqual({ ...at(1), notes: true });
  });

  // There is no server to ask for another year or agency, and what stands out is each chart's own.
  test.each(['x', 'Tab', '[', ']', 'a', 'h', 'r', 'f', '?'])('%s means nothing here', (key) => {
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
