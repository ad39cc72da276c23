import { sameCell, type Cell } from '../domain/cell';
import { keyOf, type Observation } from '../domain/observation';
import type { DraftEntry } from './entry';

export interface Diff {
  readonly new: readonly DraftEntry[];
  readonly changed: readonly { readonly entry: DraftEntry; readonly before: Observation }[];
  readonly same: readonly DraftEntry[];
  /** Stored under an agency's year and an indicator that the extract speaks of, not withdrawn, yet not in it. */
  readonly vanished: readonly Observation[];
}

/**
 * An extract held against what is stored. The store does the same in SQL for large extracts; this is its test oracle.
 * @param entries each key once
 */
export function diffEntries(entries: readonly DraftEntry[], stored: readonly Observation[]): Diff {
  const before = new Map(stored.map((observation) => [keyOf(observation), observation]));
  const keys = new Set(entries.map(keyOf));
  const agencyYears = new Set(entries.map(agencyYear));
  const indicators = new Set(entries.map((entry) => entry.indicator));
  const diff = {
    new: [] as DraftEntry[],
    changed: [] as { entry: DraftEntry; before: Observation }[],
    same: [] as DraftEntry[],
    vanished: stored.filter(
      (one) =>
        !keys.has(keyOf(one)) &&
        !isWithdrawn(one.cell) &&
        agencyYears.has(agencyYear(one)) &&
        indicators.has(one.indicator),
    ),
  };
  for (const entry of entries) {
    const earlier = before.get(keyOf(entry));
    if (earlier === undefined) diff.new.push(entry);
    else if (sameCell(earlier.cell, entry.cell)) diff.same.push(entry);
    else diff.changed.push({ entry, before: earlier });
  }
  return diff;
}

function agencyYear(key: { readonly agency: string; readonly year: number }): string {
  return `${key.agency} ${key.year}`;
}

function isWithdrawn(cell: Cell): boolean {
  return cell.kind === 'absent' && cell.reason === 'withdrawn';
}
