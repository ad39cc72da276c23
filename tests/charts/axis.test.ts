import { fc } from '../fixtures/property';
import { describe, expect, test } from 'vitest';
import { scaleFor, yearTicks } from '../../src/lib/charts/axis';
import { exampleComparison, RATE, rateObservations } from './examples';

const counts = exampleComparison();
const rates = exampleComparison({ indicator: RATE, observations: rateObservations() });
const changes = exampleComparison({ view: { measure: 'change' } });
const places = exampleComparison({ view: { measure: 'rank' } });
const indices = exampleComparison({ view: { measure: 'index' } });

describe('the value axis', () => {
  test.each([
    ['counts start at zero', counts, [12, 61], { min: 0, max: 80, step: 20, base: 0 }],
    ['ranks begin at 1, at the top', places, [1, 28], { min: 1, max: 31, step: 10, base: 31, inverse: true }],
    ['counts have whole steps', counts, [1, 2], { min: 0, max: 2, step: 1, base: 0 }],
    ['nothing but zeros still has an axis', counts, [0, 0], { min: 0, max: 1, step: 1, base: 0 }],
    ['rates lie on 0–100', rates, [41, 93], { min: 0, max: 100, step: 20, base: 0 }],
    ['a rate above 100 is not cut off', rates, [50, 130], { min: 0, max: 150, step: 50, base: 0 }],
    ['changes hold zero', changes, [3, 9], { min: 0, max: 10, step: 2, base: 0 }],
    ['changes go both ways', changes, [-9, 7], { min: -10, max: 10, step: 5, base: 0 }],
    ['an index holds 100, not zero', indices, [96, 110], { min: 95, max: 110, step: 5, base: 100 }],
  ])('%s', (_, comparison, values, scale) => {
    expect(scaleFor(comparison, values, 5)).toEqual(scale);
  });

  test('holds every value and the base, on at most twice the lines wanted', () => {
    const values = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(values, (given) => {
        const { min, max, step } = scaleFor(changes, given, 5);
        expect(min).toBeLessThanOrEqual(Math.min(0, ...given) + step * 1e-6);
        expect(max).toBeGreaterThanOrEqual(Math.max(0, ...given) - step * 1e-6);
        expect((max - min) / step).toBeLessThanOrEqual(10);
      }),
    );
  });
});

test.each([
  ['all where there is room', 900, [2020, 2021, 2022, 2023, 2024]],
  ['every second, the last among them', 170, [2020, 2022, 2024]],
  ['the first and last third', 110, [2021, 2024]],
])('year labels: %s', (_, width, shown) => {
  expect(yearTicks([2020, 2021, 2022, 2023, 2024], width, 30)).toEqual(shown);
});
