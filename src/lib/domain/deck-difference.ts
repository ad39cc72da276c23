import type { Agency } from './agency';
import { sameCell, type Cell } from './cell';
import type { Comparison } from './comparison';
import type { Indicator } from './indicator';

/** A cell that would be another today than when the deck was frozen. */
export interface CellDifference {
  readonly indicator: Indicator;
  readonly agency: Agency;
  readonly year: number;
  /** Undefined: the agency or the year was not among what was shown. */
  readonly before: Cell | undefined;
  readonly after: Cell | undefined;
}

/**
 * Cell by cell, what differs between two comparisons of one View: changed figures and absences with their marks, and cells
 * that only one of them shows. By indicator, agency and year, in the order of the frozen one, new ones last.
 */
export function differences(frozen: Comparison, today: Comparison): CellDifference[] {
  const before = cellsOf(frozen);
  const after = cellsOf(today);
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].flatMap((key) => {
    const was = before.get(key);
    const is = after.get(key);
    const place = was ?? is;
    if (place === undefined || (was && is && sameCell(was.cell, is.cell))) return [];
    const { indicator, agency, year } = place;
    return [{ indicator, agency, year, before: was?.cell, after: is?.cell }];
  });
}

interface Placed {
  readonly indicator: Indicator;
  readonly agency: Agency;
  readonly year: number;
  readonly cell: Cell;
}

function cellsOf(comparison: Comparison): ReadonlyMap<string, Placed> {
  const cells = new Map<string, Placed>();
  for (const { indicator, series } of [comparison, ...comparison.beside]) {
    for (const { agency, points } of series) {
      for (const { year, cell } of points) {
        cells.set(JSON.stringify([indicator.code, agency.code, year]), { indicator, agency, year, cell });
      }
    }
  }
  return cells;
}
