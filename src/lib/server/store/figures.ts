import type { Transaction } from '../db/connection';

/** What holds the figures of imports, staged and of the log: see `010-figures.sql`. */
export const FIGURE_TABLES = [
  'figure',
  'figure_reporter',
  'figure_kind',
  'figure_circumstance',
  'figure_text',
] as const;

/** Drops the figures of an import that is not committed. */
export async function dropFigures(transaction: Transaction, importNumber: number): Promise<void> {
  for (const table of FIGURE_TABLES) {
    await transaction.run(`DELETE FROM ${table} WHERE import = $importNumber`, { importNumber });
  }
}
