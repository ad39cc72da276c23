import { number, text } from '../db/columns';
import type { Database, Reader, Row, Transaction } from '../db/connection';
import type { Decisions } from '../../import/mapping';
import { catalogueVersion } from './catalogue';
import { deriveTouched } from './derive';
import { storeVersion } from './diff';
import { countFindings } from './findings';
import { importRows, shownTokenOf } from './imports';
import { readHere, restageImport, type ReadExtract } from './stage';

/**
 * Why nothing was committed: an error stands · what was shown is no longer what would be committed (the line has been
 * run again, and its new diff is to be shown) · it was committed or discarded meanwhile, or never staged.
 */
export type CommitRefusal = 'has-errors' | 'changed' | 'not-staged';

export type CommitResult = { readonly ok: true } | { readonly ok: false; readonly refused: CommitRefusal };

export interface CommitInput {
  readonly person: string;
  /** ISO instant, UTC. */
  readonly at: string;
  /** `ImportDetail.shown` of what the person has seen. */
  readonly shown: string;
}

/** Commits a staged import exactly as it was shown, in one transaction, or changes nothing and says why. */
export async function commitImport(
  db: Database,
  importNumber: number,
  input: CommitInput,
  read: ReadExtract = readHere,
): Promise<CommitResult> {
  const refused = await db.write(async (transaction) => {
    const row = (await importRows(transaction, importNumber))[0];
    if (row === undefined || text(row, 'state') !== 'staged') return 'not-staged';
    if (await inputsChanged(transaction, importNumber, row)) return 'stale';
    if (shownTokenOf(row) !== input.shown) return 'changed';
    if ((await countFindings(transaction, importNumber)).error > 0) return 'has-errors';
    await appendToLog(transaction, importNumber);
    await transaction.run(
      `UPDATE import SET state = 'committed', committed_at = CAST($at AS TIMESTAMP), committed_by = $person
      WHERE number = $importNumber`,
      { importNumber, at: input.at, person: input.person },
    );
    await deriveTouched(transaction, importNumber);
    return undefined;
  });
  if (refused === undefined) return { ok: true };
  if (refused !== 'stale') return { ok: false, refused };
  const row = (await importRows(db, importNumber))[0];
  const decisions = row === undefined ? {} : (JSON.parse(text(row, 'decisions')) as Decisions);
  const again = await restageImport(db, importNumber, decisions, input.at, read);
  return { ok: false, refused: again === undefined ? 'not-staged' : 'changed' };
}

/** The bytes cannot change and the mapping is kept with its token; the catalogue and the store are other people's too. */
async function inputsChanged(reader: Reader, importNumber: number, row: Row): Promise<boolean> {
  return (
    (await catalogueVersion(reader)) !== text(row, 'catalogue_version') ||
    (await storeVersion(reader, importNumber)) !== text(row, 'store_version')
  );
}

async function appendToLog(transaction: Transaction, importNumber: number): Promise<void> {
  for (const [log, staged] of [
    ['entry', 'staged_entry'],
    ['report_entry', 'staged_report'],
  ]) {
    const last = (await transaction.read(`SELECT coalesce(max(number), 0) AS last FROM ${log}`))[0] as Row;
    await transaction.run(
      `INSERT INTO ${log} BY NAME
      SELECT $last + ordinal AS number, * EXCLUDE (ordinal) FROM ${staged} WHERE import = $importNumber ORDER BY ordinal`,
      { importNumber, last: number(last, 'last') },
    );
    await transaction.run(`DELETE FROM ${staged} WHERE import = $importNumber`, { importNumber });
  }
}
