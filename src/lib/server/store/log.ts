import { number } from '../db/columns';
import type { Row, Transaction } from '../db/connection';
import { DIFF } from './diff';
import { KEY } from './standing';

/** Figures that an extract no longer has, as entries of their own: the earlier ones stay. */
const WITHDRAW = `INSERT INTO entry BY NAME ${DIFF}
  SELECT $last + row_number() OVER (ORDER BY ${KEY}) AS number, $importNumber AS import, ${KEY}, 'withdrawn' AS kind,
    false AS provisional, false AS restated, false AS doubtful, false AS confirmed, '' AS unit, '' AS raw,
    '' AS section, '' AS sentence, '' AS passage, '' AS link, '' AS transcriber, '' AS checker, '' AS note,
    'published' AS authority
  FROM diff WHERE status = 'vanished'`;

/**
 * Moves what is staged of an import to the end of the log, with withdrawals of what vanished where that is decided.
 * @returns how many were withdrawn
 */
export async function appendToLog(
  transaction: Transaction,
  importNumber: number,
  vanished: 'keep' | 'withdraw',
): Promise<number> {
  for (const [log, staged] of [
    ['entry', 'staged_entry'],
    ['report_entry', 'staged_report'],
  ] as const) {
    await transaction.run(
      `INSERT INTO ${log} BY NAME
      SELECT $last + ordinal AS number, * EXCLUDE (ordinal) FROM ${staged} WHERE import = $importNumber`,
      { importNumber, last: await lastOf(transaction, log) },
    );
  }
  const last = await lastOf(transaction, 'entry');
  if (vanished === 'withdraw') await transaction.run(WITHDRAW, { importNumber, last });
  for (const staged of ['staged_entry', 'staged_report']) {
    await transaction.run(`DELETE FROM ${staged} WHERE import = $importNumber`, { importNumber });
  }
  return (await lastOf(transaction, 'entry')) - last;
}

async function lastOf(transaction: Transaction, log: 'entry' | 'report_entry'): Promise<number> {
  const rows = await transaction.read(`SELECT coalesce(max(number), 0) AS last FROM ${log}`);
  return number(rows[0] as Row, 'last');
}
