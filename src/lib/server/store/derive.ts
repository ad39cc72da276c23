import { number } from '../db/columns';
import type { Row, Transaction } from '../db/connection';
import { showLatest } from './derive-latest';
import { checkOnce, refuse } from './refuse-broken';
import { KEY, newestStanding, STANDING } from './standing';

/** Reports recomputed: of each field the newest word, by commit, of an import that stands. */
function newestWords(entries: string): string {
  // Here arg_max is right to skip NULL, which means that an extract says nothing of the field.
  return `SELECT agency, year, coalesce(arg_max(title, number), '') AS title, coalesce(arg_max(link, number), '') AS link,
      arg_max(submitted, number) AS submitted, arg_max(published, number) AS published,
      coalesce(arg_max(exempt, number), false) AS exempt
    FROM ${entries} WHERE ${STANDING}
    GROUP BY agency, year`;
}

/** What `observation` and `report` should hold, as SQL over the whole log. */
export const ALL_OBSERVATIONS = newestStanding('entry_cell');
export const ALL_REPORTS = newestWords('report_entry');

/**
 * Brings `observation` and `report` up to date for the keys of one import, after its entries were appended or its state
 * changed, and checks what it touched.
 * @param latest its entries are the last of the log: then they show, and nothing older need be looked at; `asMet` where
 * they are those that were staged and the store has not moved since
 * @throws IntegrityBroken
 */
export async function deriveTouched(
  transaction: Transaction,
  importNumber: number,
  { latest }: { readonly latest?: 'asMet' | 'anew' } = {},
): Promise<void> {
  await transaction.run(
    `CREATE OR REPLACE TEMP TABLE touched_report AS
    SELECT DISTINCT agency, year FROM report_entry WHERE import = $importNumber`,
    { importNumber },
  );
  if (latest === undefined) await showStanding(transaction, importNumber);
  else await showLatest(transaction, importNumber, latest);
  await transaction.run(
    'DELETE FROM report r USING touched_report t WHERE r.agency = t.agency AND r.year = t.year',
  );
  await transaction.run(
    `INSERT INTO report BY NAME ${newestWords('report_entry SEMI JOIN touched_report USING (agency, year)')}`,
  );
  await checkReferences(transaction, importNumber);
}

/** Shows of each key that an import has the newest entry that stands. */
async function showStanding(transaction: Transaction, importNumber: number): Promise<void> {
  await transaction.run(
    `CREATE OR REPLACE TEMP TABLE touched AS SELECT DISTINCT ${KEY} FROM figure_cell WHERE import = $importNumber`,
    { importNumber },
  );
  await transaction.run(
    `DELETE FROM observation o USING touched t WHERE o.agency = t.agency AND o.subject = t.subject
      AND o.year = t.year AND o.period = t.period AND o.indicator = t.indicator`,
  );
  const newest = newestStanding(`entry_cell SEMI JOIN touched USING (${KEY})`);
  await transaction.run(`INSERT INTO observation BY NAME ${newest} ORDER BY indicator, agency, year`);
  await checkOnce(transaction, `SELECT ${KEY} FROM observation SEMI JOIN touched USING (${KEY})`, KEY);
}

/** Rebuilds `observation` and `report` from the whole log, sorted as they are read. */
export async function deriveAll(transaction: Transaction): Promise<void> {
  await transaction.run('DELETE FROM observation');
  await transaction.run(
    `INSERT INTO observation BY NAME ${ALL_OBSERVATIONS} ORDER BY indicator, agency, year`,
  );
  await transaction.run('DELETE FROM report');
  await transaction.run(`INSERT INTO report BY NAME ${ALL_REPORTS} ORDER BY year, agency`);
}

/** What references would say: the agencies and indicators that an import names are in the catalogue. */
async function checkReferences(transaction: Transaction, importNumber: number): Promise<void> {
  const named = (column: string, table: string) =>
    `SELECT ${column} AS code FROM ${table} WHERE import = $importNumber`;
  const [found] = await transaction.read(
    `SELECT
      (SELECT count(*) FROM (${named('agency', 'figure_reporter')}) WHERE code NOT IN (SELECT code FROM agency)) AS agencies,
      (SELECT count(*) FROM (${named('indicator', 'figure_kind')}) WHERE code NOT IN (SELECT code FROM indicator)) AS indicators,
      (SELECT count(*) FROM touched_report WHERE agency NOT IN (SELECT code FROM agency)) AS reporters`,
    { importNumber },
  );
  for (const check of ['agencies', 'indicators', 'reporters']) refuse(check, number(found as Row, check));
}
