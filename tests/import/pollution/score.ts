import { parseText } from '../../../src/lib/import/parse';
import type { Polluted } from './pollute';

/** One loading against what was right, each 0 to 1; `points` of 10 as the benchmark counts them. */
export interface Score {
  readonly points: number;
  /** Share of the right cells that stand at their own place. */
  readonly placed: number;
}

type Table = readonly (readonly string[])[];

/**
 * After the measures of Pollock (Hameed et al., VLDB 2023, §5): success, and precision, recall and F1 of header, records and
 * cells as multisets. Stricter: a record counts by its cells, not by their joined text, and nothing is normalised.
 */
export function scoreOf({ text, names, rows }: Polluted): Score {
  const right: Table = names.length > 0 ? [names, ...rows] : rows;
  const [table] = parseText(text);
  const body = table?.body.map((line) => line.cells) ?? [];
  const got: Table = table === undefined ? [] : table.headers.length > 0 ? [table.headers, ...body] : body;
  if (right.length === 0) return { points: got.length === 0 ? 10 : 1, placed: 1 };
  const record = (row: readonly string[]) => JSON.stringify(row);
  const measures = [
    ...measured(right[0] ?? [], got[0] ?? []),
    ...measured(right.slice(1).map(record), got.slice(1).map(record)),
    ...measured(right.flat(), got.flat()),
  ];
  let placed = 0;
  for (const [at, row] of right.entries())
    for (const [column, cell] of row.entries()) if ((got[at]?.[column] ?? '') === cell) placed += 1;
  return { points: 1 + measures.reduce((sum, one) => sum + one, 0), placed: placed / right.flat().length };
}

function measured(right: readonly string[], got: readonly string[]): [number, number, number] {
  if (right.length === 0) return [1, 1, 1];
  const left = new Map<string, number>();
  for (const one of right) left.set(one, (left.get(one) ?? 0) + 1);
  let shared = 0;
  for (const one of got) {
    const count = left.get(one) ?? 0;
    if (count > 0) shared += 1;
    left.set(one, count - 1);
  }
  if (shared === 0) return [0, 0, 0];
  const precision = shared / right.length;
  const recall = shared / got.length;
  return [precision, recall, (2 * precision * recall) / (precision + recall)];
}
