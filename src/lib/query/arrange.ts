import type { Agency } from '../domain/agency';
import type { Comparison, Series } from '../domain/comparison';
import { latestChange } from '../domain/latest-change';
import { columnsOf } from '../domain/matrix';
import { sorted, type Sort } from './sort';

/** In the order that a comparison comes in. */
export const AS_GIVEN: Sort = { column: 'given', descending: false };

/** How a View is ordered that does not say: a matrix from its last year, or its first indicator, downwards. */
export function usualSort(comparison: Comparison): Sort {
  if (comparison.view.kind !== 'matrix') return AS_GIVEN;
  const columns = columnsOf(comparison);
  const leading =
    columns[0]?.comparison === columns[1]?.comparison ? columns[columns.length - 1] : columns[0];
  return leading === undefined ? AS_GIVEN : { column: leading.key, descending: true };
}

/** The columns that a View can be ordered by, beside those that its own table knows. */
export function sortColumns(comparison: Comparison): string[] {
  return [...new Set([comparison, ...comparison.beside].map((one) => one.indicator.code))];
}

/**
 * The same comparison with its agencies in the order of a sort, where the kind's picture follows its table: the rows
 * of a matrix, the panels of facets. Absent cells stand at the end in both directions.
 * @param nameOf what the agency is called in the reader's language
 */
export function inOrder(comparison: Comparison, sort: Sort, nameOf: (agency: Agency) => string): Comparison {
  const { kind } = comparison.view;
  if ((kind !== 'matrix' && kind !== 'facets') || sort.column === AS_GIVEN.column) return comparison;
  return {
    ...comparison,
    series: sorted(comparison.series, keyOf(comparison, sort, nameOf), sort.descending),
  };
}

function keyOf(comparison: Comparison, sort: Sort, nameOf: (agency: Agency) => string) {
  if (sort.column === 'agency') return ({ agency }: Series) => nameOf(agency);
  if (sort.column === 'change') return ({ points }: Series) => numberOf(latestChange(comparison, points));
  const column = columnsOf(comparison).find((one) => one.key === sort.column);
  const index = column?.comparison.years.indexOf(column.year) ?? -1;
  const pointsOf = new Map(column?.comparison.series.map((one) => [one.agency.code, one.points]));
  return ({ agency }: Series) => numberOf(pointsOf.get(agency.code)?.[index]?.cell);
}

function numberOf(cell: Series['points'][number]['cell'] | undefined): number | undefined {
  return cell?.kind === 'number' ? cell.value : undefined;
}
