import type { Finding } from '../domain/finding';
import type { CellDecision } from '../import/cell-decisions';

/** A finding as the page of its import shows it. */
export interface ShownFinding {
  readonly finding: Finding;
  /** Names its cell among the decisions and on the preview. */
  readonly key: string;
  /** Is it about a figure, so that something can be decided of it? */
  readonly decidable: boolean;
  readonly decision: CellDecision | undefined;
}

/** The id of a cell of the preview, so that its findings can lead there. */
export function cellId(key: string): string {
  return `cell-${encodeURIComponent(key)}`;
}

/** The id of the first finding about a cell, so that the cell can lead there. */
export function findingId(key: string): string {
  return `finding-${encodeURIComponent(key)}`;
}
