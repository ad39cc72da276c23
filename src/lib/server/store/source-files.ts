import type { SourceFile, SourceImport } from '../../domain/source';
import { instant, number, optional, text } from '../db/columns';
import type { Reader } from '../db/connection';

/** The entries of an import in the log are one run of numbers: behind `after`, up to and with `last`. */
interface EntryRun extends SourceImport {
  readonly after: number;
  readonly last: number;
}

/**
 * The extracts that entries of the log come from, in the order in which they were committed. Told by the run of numbers
 * that each import has: one short read an import line, however long the log is.
 * @param entries numbers of entries; those of no import give nothing
 */
export async function sourceFiles(db: Reader, entries: ReadonlySet<number>): Promise<SourceFile[]> {
  return (await runsOf(db, entries)).map((run) => ({ number: run.number, name: run.name }));
}

/** The same with more of each: for files that are handed over. */
export async function sourceImports(db: Reader, entries: ReadonlySet<number>): Promise<SourceImport[]> {
  return (await runsOf(db, entries)).map(({ number, name, rows, person, committedAt, undone }) => ({
    number,
    name,
    rows,
    person,
    committedAt,
    undone,
  }));
}

async function runsOf(db: Reader, entries: ReadonlySet<number>): Promise<EntryRun[]> {
  const runs = await db.kept('entry runs of imports', () => readRuns(db));
  const found = new Set<EntryRun>();
  for (const entry of entries) {
    const run = runOf(runs, entry);
    if (run !== undefined) found.add(run);
  }
  return [...found].sort((a, b) => a.after - b.after);
}

async function readRuns(db: Reader): Promise<readonly EntryRun[]> {
  const rows = await db.read(
    `SELECT number, file_name, row_count, coalesce(committed_by, person) AS person, committed_at, state, entries_after, entries_after + entry_count + withdrawal_count AS last FROM import
    WHERE state IN ('committed', 'undone') AND entry_count + withdrawal_count > 0 ORDER BY entries_after`,
  );
  return rows.map((row) => ({
    number: number(row, 'number'),
    name: text(row, 'file_name'),
    rows: number(row, 'row_count'),
    person: text(row, 'person'),
    committedAt: optional(instant, row, 'committed_at'),
    undone: text(row, 'state') === 'undone',
    after: number(row, 'entries_after'),
    last: number(row, 'last'),
  }));
}

/** By halves; runs are in order and none reaches into the next. */
function runOf(runs: readonly EntryRun[], entry: number): EntryRun | undefined {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle] as EntryRun).last < entry) low = middle + 1;
    else high = middle;
  }
  const run = runs[low];
  return run !== undefined && run.after < entry ? run : undefined;
}
