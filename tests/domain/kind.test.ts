import { describe, expect, test } from 'vitest';
import { roomBeside } from '../../src/lib/domain/beside';
import { cutOf, shownYears, yearsShown } from '../../src/lib/domain/kind';
import { lastYearOf } from '../../src/lib/domain/last-year';
import type { Cut, ViewKind } from '../../src/lib/domain/view';
import { agency, observed, scene } from './small-district';

describe('what a View is cut by, the years it shows, and its room for further indicators', () => {
  test.each<[ViewKind, Cut, Cut | undefined, string, number]>([
    ['trend', 'indicators', undefined, 'range', 0],
    ['rank', 'agencies', undefined, 'last', 0],
    ['matrix', 'agencies', 'years', 'range', 0],
    ['matrix', 'years', 'years', 'range', 0],
    ['matrix', 'indicators', 'indicators', 'last', 11],
    ['scatter', 'agencies', undefined, 'last', 2],
    ['facets', 'agencies', 'agencies', 'range', 0],
    ['facets', 'years', 'agencies', 'range', 0],
    ['facets', 'indicators', 'indicators', 'range', 11],
  ])('%s by %s', (kind, by, cut, years, room) => {
    expect(cutOf({ kind, by })).toBe(cut);
    expect(yearsShown({ kind, by })).toBe(years);
    expect(roomBeside({ kind, by })).toBe(room);
  });

  test('a matrix of indicators shows the last year', () => {
    expect(shownYears('matrix', { from: 2023, to: 2025 }, 'indicators')).toEqual([2025]);
    expect(shownYears('matrix', { from: 2023, to: 2025 })).toEqual([2023, 2024, 2025]);
  });
});

test('a comparison of its last year keeps that year and no other', () => {
  const whole = scene({
    agencies: [agency('a', 0)],
    observations: [observed('a', 2024, 'cases', 3), observed('a', 2025, 'cases', 5)],
  });
  const last = lastYearOf(whole);
  expect(last.years).toEqual([2025]);
  expect(last.peers).toHaveLength(1);
  expect(last.series[0]?.points.map((point) => point.cell)).toMatchObject([{ value: 5 }]);
});
