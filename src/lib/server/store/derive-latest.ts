import { number } from '../db/columns';
import type { Row, Transaction } from '../db/connection';
import { forgetMet, isMet } from './met';
import { checkOnce, refuse } from './refuse-broken';
import { answeredEntries, CELL, hasCorrections, KEY } from './standing';

/** The columns of a cell compared, NULL with NULL. */
const SAME = CELL.split(', ')
  .map((column) => `e.${column} IS NOT DISTINCT FROM o.${column}`)
  .join(' AND ');

/**
 * Shows what an import says whose entries are the last of the log: of each key its own last one. Where a correction
 * answers that one, the correction shows already. Most figures of an extract that comes again are on record as they are:
 * then only the number of the entry changes, where a row taken out and put in again would cost many times as much.
 * @param how `asMet`: its entries are what was staged, and the store is what it was compared with
 * @throws IntegrityBroken
 */
export async function showLatest(
  transaction: Transaction,
  importNumber: number,
  how: 'asMet' | 'anew',
): Promise<void> {
  const found = 'SELECT * FROM entry_cell WHERE import = $importNumber';
  const rows = await makeLatest(transaction, importNumber, found, how);
  const latest = (
    await transaction.read(
      `SELECT count(*) AS rows, count(*) FILTER (same) AS same, count(*) FILTER (before IS NULL) AS fresh FROM latest`,
    )
  )[0] as Row;
  const [same, fresh] = [number(latest, 'same'), number(latest, 'fresh')];
  refuse('doubles', number(latest, 'rows') - rows);
  const [updated] = await transaction.read(
    'UPDATE observation o SET entry = l.number FROM latest l WHERE o.entry = l.before AND l.same',
  );
  refuse('observations', same - number(updated as Row, 'Count'));
  if (rows > same) await showOthers(transaction, importNumber, found, { others: rows - same, fresh });
  await checkShown(transaction, importNumber, rows);
}

/** Shows of the entries in `latest` those that say something else than what showed before, and those of new keys. */
async function showOthers(
  transaction: Transaction,
  importNumber: number,
  found: string,
  counts: { readonly others: number; readonly fresh: number },
): Promise<void> {
  const others = `SELECT e.*, l.before FROM (${found}) e JOIN (FROM latest WHERE NOT same) l USING (number)`;
  const cells = CELL.split(', ').map((column) => `${column} = e.${column}`);
  const [changed] = await transaction.read(
    `UPDATE observation o SET entry = e.number, ${cells.join(', ')} FROM (${others}) e WHERE o.entry = e.before`,
    { importNumber },
  );
  refuse('observations', counts.others - counts.fresh - number(changed as Row, 'Count'));
  if (counts.fresh === 0) return;
  const anew = `SELECT ${KEY}, ${CELL}, number AS entry FROM (${others}) WHERE before IS NULL`;
  await checkOnce(transaction, anew, KEY, { importNumber });
  await transaction.run(`INSERT INTO observation BY NAME ${anew} ORDER BY indicator, agency, year`, {
    importNumber,
  });
}

/**
 * Each of the entries shows, and under one key: two that met the same observation would have left one of them out. All
 * that show behind the log's last entry are this import's.
 */
async function checkShown(transaction: Transaction, importNumber: number, rows: number): Promise<void> {
  const shown = await countOf(
    transaction,
    'observation WHERE entry > (SELECT entries_after FROM import WHERE number = $importNumber)',
    { importNumber },
  );
  refuse('doubles', rows - shown);
}

/**
 * Makes the table `latest` of the entries that show: their number, the entry that shows `before` under their key, and
 * whether it says the same.
 * @param found a query of all entries of the import
 * @returns how many they are
 */
async function makeLatest(
  transaction: Transaction,
  importNumber: number,
  found: string,
  how: 'asMet' | 'anew',
): Promise<number> {
  const corrected = await hasCorrections(transaction);
  if (!corrected && how === 'asMet' && (await isMet(transaction, importNumber))) {
    await transaction.run(
      `CREATE OR REPLACE TEMP TABLE latest AS
      SELECT i.entries_after + m.ordinal AS number, m.before_entry AS before, m.status = 'same' AS same
      FROM met m, (FROM import WHERE number = $importNumber) i WHERE m.ordinal IS NOT NULL`,
      { importNumber },
    );
    await forgetMet(transaction);
    return countOf(transaction, 'figure WHERE import = $importNumber', { importNumber });
  }
  let last = found;
  if (corrected) {
    // A key has several entries only where a correction follows what was published.
    await transaction.run(
      `CREATE OR REPLACE TEMP TABLE last AS SELECT max(number) AS number FROM (${found})
      WHERE number NOT IN (${answeredEntries()}) GROUP BY ${KEY}`,
      { importNumber },
    );
    last = `${found} AND number IN (SELECT number FROM last)`;
  }
  await transaction.run(
    `CREATE OR REPLACE TEMP TABLE latest AS
    SELECT e.number, o.entry AS before, o.kind IS NOT NULL AND ${SAME} AS same
    FROM (${last}) e LEFT JOIN observation o USING (${KEY})`,
    { importNumber },
  );
  if (corrected) return countOf(transaction, 'last');
  return countOf(transaction, 'figure WHERE import = $importNumber', { importNumber });
}

async function countOf(
  transaction: Transaction,
  rows: string,
  parameters: { readonly importNumber: number } | Record<string, never> = {},
): Promise<number> {
  const [counted] = await transaction.read(`SELECT count(*) AS rows FROM ${rows}`, parameters);
  return number(counted as Row, 'rows');
}
