import { fc } from '../fixtures/property';
import { describe, expect, test } from 'vitest';
import {
  filtered,
  moved,
  NO_FILTER,
  pressed,
  stageAt,
  STAGE_KEYS,
  type StageState,
} from '../../src/lib/domain/stage';

const size = { slides: 20, highlighted: 3 };
const at = (place: number, more: Partial<StageState> = {}): StageState => ({
  ...stageAt(place, 20),
  ...more,
});
const typed = (state: StageState, ...keys: string[]) =>
  keys.reduce((now, key) => pressed(now, key, size) ?? now, state);

describe('keys on stage', () => {
  test.each<[string[], number, number]>([
    [['ArrowRight'], 4, 5],
    [['PageDown'], 4, 5],
    [[' '], 4, 5],
    [['Enter'], 4, 5],
    [['ArrowLeft'], 4, 3],
    [['PageUp'], 4, 3],
    [['Home'], 4, 0],
    [['End'], 4, 19],
    [['ArrowLeft'], 0, 0],
    [['ArrowRight'], 19, 19],
    [['1', '2', 'Enter'], 4, 11],
    [['9', '9', 'Enter'], 4, 19],
    [['0', 'Enter'], 4, 0],
    [['7', 'Escape', 'Enter'], 4, 5],
    [['o', 'ArrowRight', 'ArrowRight', 'Enter'], 4, 6],
    [['b', 'ArrowRight'], 4, 4],
    [['?', ' '], 4, 4],
  ])('%j from %i lead to %i', (keys, from, to) => {
    const after = typed(at(from), ...keys);
    expect(after.place).toBe(to);
  });

  test.each<[string[], Partial<StageState>]>([
    [['o'], { screen: 'overview' }],
    [['g', 'g'], { screen: 'slide' }],
    [['o', 'ArrowRight'], { screen: 'overview', place: 5 }],
    [['o', 'Enter'], { screen: 'slide' }],
    [['b'], { screen: 'black' }],
    [['.', '.'], { screen: 'slide' }],
    [['b', 'Escape'], { screen: 'slide' }],
    [['h'], { standing: 0 }],
    [['h', 'h', 'h'], { standing: 2 }],
    [['h', 'h', 'h', 'h'], { standing: undefined }],
    [['h', 'ArrowRight'], { standing: undefined, place: 5 }],
    [[']', ']', '['], { filter: { years: 1, agency: undefined } }],
    [['[', 'r'], { filter: NO_FILTER }],
    [['[', 'ArrowRight'], { filter: NO_FILTER }],
    [['a'], { over: 'agencies' }],
    [['?', 'Escape'], { over: undefined }],
    [['1', '2', '3', '4'], { typed: '234' }],
  ])('%j', (keys, shown) => {
    expect(typed(at(4), ...keys)).toMatchObject(shown);
  });

  test('others are the browser’s', () => {
    expect(pressed(at(4), 'x', size)).toBeUndefined();
    expect(pressed(at(4), 'f', size)).toBeUndefined();
  });

  test('none does two things', () => {
    const keys = STAGE_KEYS.flatMap((one) => [...one.keys]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('no keys leave the deck', () => {
    const key = fc.constantFrom(...STAGE_KEYS.flatMap((one) => [...one.keys]), '3', '8');
    fc.assert(
      fc.property(fc.array(key), fc.integer({ min: 1, max: 5 }), (keys, slides) => {
        const few = { slides, highlighted: 1 };
        const after = keys.reduce((now, one) => pressed(now, one, few) ?? now, stageAt(0, slides));
        return after.place >= 0 && after.place < slides;
      }),
    );
  });
});

test('going round, the first slide follows the last', () => {
  expect(moved(at(19), 1, 20, true).place).toBe(0);
  expect(moved(at(0), -1, 20, true).place).toBe(19);
  expect(moved(stageAt(0, 1), 1, 1, true).place).toBe(0);
});

test('another agency is looked at without leaving the slide', () => {
  expect(filtered(at(4, { over: 'agencies', standing: 1 }), { years: -1, agency: 'b' })).toEqual(
    at(4, { filter: { years: -1, agency: 'b' } }),
  );
});
