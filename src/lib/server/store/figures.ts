import type { Transaction } from '../db/connection';

/** What holds the figures of imports, staged and of the log: see `010-figures.sql`. */
export const FIGURE_TABLES = [
  'figure',
  'figure_reporter',
  'figure_kind',
  'figure_circumstance',
  'figure_text',
] as const;

/** All that staging writes of an import beside its own row. */
export const STAGED_TABLES = [
  ...FIGURE_TABLES,
  'staged_report',
  'finding',
  'sent_back',
  'cell_decision',
] as const;

/** How many rows of each table an import has. */
export type StagedRows = Readonly<Record<(typeof STAGED_TABLES)[number], number>>;

export const NO_FIGURES = {
  figure: 0,
  figure_reporter: 0,
  figure_kind: 0,
  figure_circumstance: 0,
  figure_text: 0,
} as const satisfies Partial<StagedRows>;

/** Drops the figures of an import that is not committed. */
export async function dropFigures(transaction: Transaction, importNumber: number): Promise<void> {
  await drop(FIGURE_TABLES, transaction, importNumber);
}

/** Drops all that staging wrote of an import beside its own row. */
export async function dropStaged(transaction: Transaction, importNumber: number): Promise<void> {
  await drop(STAGED_TABLES, transaction, importNumber);
}

async function drop(
  tables: readonly (typeof STAGED_TABLES)[number][],
  transaction: Transaction,
  importNumber: number,
): Promise<void> {
  for (const table of tables) {
    await transaction.run(`DELETE FROM ${table} WHERE import = $importNumber`, { importNumber });
  }
}
