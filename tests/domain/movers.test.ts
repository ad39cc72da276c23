import { describe, expect, test } from 'vitest';
import { numberCell, type Cell } from '../../src/lib/domain/cell';
import { LEAST_BASE, moveOf, moversOf } from '../../src/lib/domain/movers';
import { exampleAgency, exampleComparison, observed } from '../charts/examples';

const A = exampleAgency(0);
const B = exampleAgency(1);
const n = numberCell;

/** A's two cells, and B's. */
function given(a: readonly [Cell, Cell], b: readonly [Cell, Cell] = [n(20), n(21)]) {
  const rows = [
    [A, a],
    [B, b],
  ] as const;
  return exampleComparison({
    agencies: [A, B],
    observations: rows.flatMap(([agency, cells]) =>
      cells.map((cell, index) => observed(agency.code, 2024 + index, 'cases', cell)),
    ),
    view: { years: { from: 2024, to: 2025 }, highlight: [] },
  });
}

const moved = (comparison: ReturnType<typeof given>) =>
  comparison.series.flatMap((one) => moveOf(comparison, one)?.change ?? []);

describe('how a series moved', () => {
  test.each<[string, readonly [Cell, Cell], number[]]>([
    ['up', [n(10), n(14)], [4, 1]],
    ['from a base just large enough', [n(LEAST_BASE), n(0)], [-LEAST_BASE, 1]],
    ['from a base too small', [n(LEAST_BASE - 1), n(90)], [1]],
    ['to a doubtful figure', [n(10), n(90, 'exact', ['doubtful'])], [1]],
    ['from an imprecise figure', [n(40, 'at-least'), n(90)], [1]],
  ])('%s', (_, cells, changes) => {
    expect(moved(given(cells))).toEqual(changes);
  });
});

test('the largest move leads, up or down, with both its points; of equal ones the first agency', () => {
  const [down] = moversOf([given([n(30), n(12)])]);
  expect(down).toMatchObject({ agency: A, before: 30, now: 12, change: -18, year: 2025 });
  expect(down?.points.before.year).toBe(2024);
  expect(moversOf([given([n(20), n(21)])])[0]?.agency).toBe(A);
  expect(moversOf([given([n(20), n(20)], [n(30), n(30)])])).toEqual([]);
});
