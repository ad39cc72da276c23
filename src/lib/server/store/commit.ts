import { text } from '../db/columns';
import type { Database, Reader, Row } from '../db/connection';
import { rememberAliases } from './aliases';
import { loadCatalogue, versionOf } from './catalogue';
import { createdBodies, formerCodes } from './create';
import { insertCreated } from './created';
import { deriveTouched } from './derive';
import { storeVersion } from './diff-query';
import { countFindings } from './findings';
import { importRows, shownTokenOf } from './imports';
import { rememberLayouts } from './layouts';
import { appendToLog } from './log';
import { readHere, restageImport, type ReadExtract } from './stage';
import { storedDecisions, storedMapping } from './stored-reading';

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

/**
 * Commits a staged import exactly as it was shown, in one transaction, or changes nothing and says why. Where the
 * catalogue has only grown (of sixty files the first taught a name), the line is run again, and what comes out word for
 * word as it was shown is committed.
 */
export async function commitImport(
  db: Database,
  importNumber: number,
  input: CommitInput,
  read: ReadExtract = readHere,
): Promise<CommitResult> {
  const first = await tryCommit(db, importNumber, input);
  if (first !== 'stale') return resultOf(first);
  const row = (await importRows(db, importNumber))[0];
  const before = await outputOf(db, importNumber);
  const decisions = row === undefined ? {} : storedDecisions(row);
  const again = await restageImport(db, importNumber, decisions, input.at, read);
  if (row === undefined || again === undefined) return resultOf('not-staged');
  const asShown =
    shownTokenOf(row) === input.shown &&
    JSON.stringify(before) === JSON.stringify(await outputOf(db, importNumber));
  const second = asShown ? await tryCommit(db, importNumber, { ...input, shown: again.shown }) : 'changed';
  return resultOf(second === 'stale' ? 'changed' : second);
}

function resultOf(refused: CommitRefusal | undefined): CommitResult {
  return refused === undefined ? { ok: true } : { ok: false, refused };
}

/** @returns why not; `stale` where the line has to be run again first */
async function tryCommit(
  db: Database,
  importNumber: number,
  { person, at, shown }: CommitInput,
): Promise<CommitRefusal | 'stale' | undefined> {
  return db.write(async (transaction) => {
    const row = (await importRows(transaction, importNumber))[0];
    if (row === undefined || text(row, 'state') !== 'staged') return 'not-staged';
    const district = text(row, 'district');
    const catalogue = await loadCatalogue(transaction, { district });
    // The bytes cannot change and the mapping is kept with its token; the catalogue and the store are other people's too.
    if (versionOf(catalogue) !== text(row, 'catalogue_version').split(':')[0]) return 'stale';
    if ((await storeVersion(transaction, importNumber)) !== text(row, 'store_version')) return 'stale';
    if (shownTokenOf(row) !== shown) return 'changed';
    if ((await countFindings(transaction, importNumber)).error > 0) return 'has-errors';

    const decisions = storedDecisions(row);
    const mapping = storedMapping(row);
    if (decisions.create !== undefined) {
      const created = createdBodies(catalogue, decisions.create, await formerCodes(transaction));
      await insertCreated(transaction, importNumber, created);
    }
    const appended = await appendToLog(transaction, importNumber, decisions.vanished ?? 'keep');
    await transaction.run(
      `UPDATE import SET state = 'committed', committed_at = CAST($at AS TIMESTAMP), committed_by = $person,
        entries_after = $entriesAfter, withdrawal_count = $withdrawals WHERE number = $importNumber`,
      { importNumber, at, person, ...appended },
    );
    await rememberAliases(transaction, importNumber, decisions, { district, person, at });
    await rememberLayouts(transaction, importNumber, { mapping, decisions }, { district, person, at });
    await deriveTouched(transaction, importNumber, {
      latest: appended.withdrawals === 0 ? 'asMet' : 'anew',
    });
    return undefined;
  });
}

/** A layout that the file before taught is a note about how this one was read; what is read of it is compared itself. */
const LEARNED = "code = 'layout-remembered'";

/** What the line made of a staged import, table by table. Findings go by their order, so their numbers tell nothing. */
const OUTPUT = {
  staged_entry: 'SELECT * FROM staged_entry',
  staged_report: 'SELECT * FROM staged_report',
  finding: `SELECT * EXCLUDE (ordinal) FROM finding WHERE NOT (${LEARNED})`,
  sent_back: 'SELECT * FROM sent_back',
};

/** What the line made of a staged import and how it meets the store: all that is shown of it. */
async function outputOf(db: Reader, importNumber: number): Promise<Row[]> {
  const hashes = Object.entries(OUTPUT).map(
    ([table, rows]) =>
      `(SELECT CAST(sum(hash(t)) AS VARCHAR) FROM (${rows}) t WHERE t.import = $importNumber) AS ${table}`,
  );
  return db.read(
    `SELECT mapping, store_version, split_part(catalogue_version, ':', 2) AS used, entry_count, ${hashes.join(', ')} FROM import WHERE number = $importNumber`,
    { importNumber },
  );
}
