import { expect, test } from 'vitest';
import { numberCell } from '../../src/lib/domain/cell';
import { hasSeveralIndicators, slideTable } from '../../src/lib/domain/slide-table';
import { several } from '../charts/kind-examples';
import { AGENCIES, exampleComparison, observed } from '../charts/examples';

const agencies = AGENCIES.slice(0, 4);
const observations = agencies.flatMap((one, index) => [
  observed(one.code, 2024, 'cases', numberCell(index)),
  observed(one.code, 2025, 'cases', numberCell(10 + index)),
]);
const of = (highlight: string[]) =>
  exampleComparison({ agencies, observations, view: { years: { from: 2024, to: 2025 }, highlight } });

test('the highlighted stand first, then the others by their last figure; those without a row are counted', () => {
  const table = slideTable(of(['a00']), { rows: 3, columns: 5 });
  expect(table.rows.map((row) => [row.agency.code, row.highlighted])).toEqual([
    ['a00', true],
    ['a03', false],
    ['a02', false],
  ]);
  expect(table.left).toEqual({ agencies: 1, years: 0, indicators: 0 });
  expect(table.columns.map((one) => one.year)).toEqual([2024, 2025]);
  expect(table.rows[1]?.points.map((point) => point?.cell)).toEqual([numberCell(3), numberCell(13)]);
});

test('of more years than there is room for the last stand', () => {
  const table = slideTable(of([]), { rows: 9, columns: 1 });
  expect(table.columns.map((one) => one.year)).toEqual([2025]);
  expect(table.left).toEqual({ agencies: 0, years: 1, indicators: 0 });
});

test('of several indicators each has a column of its last year', () => {
  const matrix = several({ kind: 'matrix', by: 'indicators' });
  const table = slideTable(matrix, { rows: 2, columns: 2 });
  expect(table.columns.map((one) => one.comparison.indicator.code)).toEqual(['cases', 'rate']);
  expect(table.left).toMatchObject({ years: 0, indicators: matrix.beside.length - 1 });
  expect(new Set(table.columns.map((one) => one.year))).toEqual(new Set([matrix.view.years.to]));
  expect(hasSeveralIndicators(matrix)).toBe(true);
  // Parts are of one figure: its table goes by years.
  expect(hasSeveralIndicators(several({ kind: 'parts' }))).toBe(false);
  expect(hasSeveralIndicators(of([]))).toBe(false);
});
