import { numberCell, type Cell } from '../../src/lib/domain/cell';
import type { Comparison } from '../../src/lib/domain/comparison';
import type { Observation } from '../../src/lib/domain/observation';
import type { View } from '../../src/lib/domain/view';
import { AGENCIES, BREAK, codeAt, exampleComparison, observed } from '../charts/examples';

const n = numberCell;

/** Cells of the first agencies in 2023, 2024 and 2025, and of 2022 as in 2023; of one cell alone, in every year. */
type Rows = readonly (Cell | readonly [Cell, Cell, Cell])[];

export function casesOf(rows: Rows): Observation[] {
  return rows.flatMap((row, at) =>
    [2022, 2023, 2024, 2025].map((year, index) =>
      observed(codeAt(at), year, 'cases', 'kind' in row ? row : (row[Math.max(0, index - 1)] as Cell)),
    ),
  );
}

export interface Given {
  readonly rows: Rows;
  readonly view?: Partial<View>;
  readonly broken?: boolean;
  readonly agencies?: number;
}

export function given({ rows, view, broken = false, agencies = rows.length }: Given): Comparison {
  return exampleComparison({
    observations: casesOf(rows),
    agencies: AGENCIES.slice(0, agencies),
    definitions: broken ? [{ ...BREAK, fromYear: 2025 }] : [],
    view: { years: { from: 2023, to: 2025 }, highlight: ['a01'], ...view },
  });
}

/** Nine agencies: the second has `cell`, the others 10, 11, … 17. */
export function nine(cell: Cell | readonly [Cell, Cell, Cell]): Rows {
  return [n(10), cell, n(11), n(12), n(13), n(14), n(15), n(16), n(17)];
}
