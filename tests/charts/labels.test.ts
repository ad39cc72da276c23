import { fc } from '../fixtures/property';
import { expect, test } from 'vitest';
import { dodge } from '../../src/lib/charts/labels';

test.each([
  [
    'far apart: all where they want to be',
    [
      { wanted: 20, height: 10 },
      { wanted: 60, height: 10 },
    ],
    [20, 60],
  ],
  [
    'two on one place: half a height each way',
    [
      { wanted: 50, height: 10 },
      { wanted: 50, height: 10 },
    ],
    [45, 55],
  ],
  ['kept within the top', [{ wanted: 1, height: 10 }], [5]],
  [
    'kept within the bottom',
    [
      { wanted: 99, height: 10 },
      { wanted: 98, height: 10 },
    ],
    [95, 85],
  ],
  [
    'a taller label takes more room, both give way alike',
    [
      { wanted: 50, height: 30 },
      { wanted: 50, height: 10 },
    ],
    [40, 60],
  ],
  ['none', [], []],
])('%s', (_, labels, centres) => {
  expect(dodge(labels, 0, 100)).toEqual(centres);
});

const labels = fc.array(
  fc.record({ wanted: fc.integer({ min: -50, max: 550 }), height: fc.integer({ min: 8, max: 60 }) }),
  { maxLength: 7 },
);

test('no two overlap, the order is kept, and all stay within bounds as long as they fit', () => {
  fc.assert(
    fc.property(labels, (given) => {
      const centres = dodge(given, 0, 500);
      const placed = given
        .map((label, index) => ({ ...label, index, centre: centres[index] as number }))
        .sort((a, b) => a.wanted - b.wanted || a.index - b.index);
      for (const [at, label] of placed.entries()) {
        expect(label.centre - label.height / 2).toBeGreaterThanOrEqual(-1e-6);
        expect(label.centre + label.height / 2).toBeLessThanOrEqual(500 + 1e-6);
        const before = placed[at - 1];
        if (before === undefined) continue;
        const gap = label.centre - label.height / 2 - (before.centre + before.height / 2);
        expect(gap).toBeGreaterThanOrEqual(-1e-6);
      }
    }),
    { numRuns: 500 },
  );
});
