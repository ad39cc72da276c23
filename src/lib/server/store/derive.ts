import { number } from '../db/columns';
import type { Row, Transaction } from '../db/connection';
import { IntegrityBroken } from '../db/errors';
import { answeredEntries, CELL, hasCorrections, KEY, newestStanding, STANDING } from './standing';

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
 * @param latest its entries are the last of the log: then they show, and nothing older need be looked at
 * @throws IntegrityBroken
 */
export async function deriveTouched(
  transaction: Transaction,
  importNumber: number,
  { latest = false } = {},
): Promise<void> {
  await transaction.run(
    `CREATE OR REPLACE TEMP TABLE touched_report AS
    SELECT DISTINCT agency, year FROM report_entry WHERE import = $importNumber`,
    { importNumber },
  );
  if (latest) await showLatest(transaction, importNumber);
  else await showStanding(transaction, importNumber);
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

/** The columns of a cell compared, NULL with NULL. */
const SAME = CELL.split(', ')
  .map((column) => `e.${column} IS NOT DISTINCT FROM o.${column}`)
  .join(' AND ');

/**
 * Shows what an import says whose entries are the last of the log: of each key its own last one. Where a correction
 * answers that one, the correction shows already. Most figures of an extract that comes again are on record as they are:
 * then only the number of the entry changes, where a row taken out and put in again would cost many times as much.
 */
async function showLatest(transaction: Transaction, importNumber: number): Promise<void> {
  const { found, rows } = await findLatest(transaction, importNumber);
  const met = (
    await transaction.read(
      `SELECT count(*) AS rows, count(*) FILTER (line IS NULL) AS fresh, count(*) FILTER (NOT same) AS others FROM latest`,
    )
  )[0] as Row;
  refuse('doubles', number(met, 'rows') - rows);
  await checkOnce(transaction, 'SELECT line FROM latest WHERE line IS NOT NULL', 'line');
  await transaction.run(
    `UPDATE observation o SET entry = l.number FROM latest l WHERE o.rowid = l.line AND l.same`,
  );
  if (number(met, 'others') === 0) return;
  const others = `SELECT e.*, l.line FROM (${found}) e JOIN (FROM latest WHERE NOT same) l USING (number)`;
  const cells = CELL.split(', ').map((column) => `${column} = e.${column}`);
  await transaction.run(
    `UPDATE observation o SET entry = e.number, ${cells.join(', ')} FROM (${others}) e WHERE o.rowid = e.line`,
    { importNumber },
  );
  if (number(met, 'fresh') === 0) return;
  const fresh = `SELECT ${KEY}, ${CELL}, number AS entry FROM (${others}) WHERE line IS NULL`;
  await checkOnce(transaction, fresh, KEY, { importNumber });
  await transaction.run(`INSERT INTO observation BY NAME ${fresh} ORDER BY indicator, agency, year`, {
    importNumber,
  });
}

/**
 * Makes the table `latest` of the entries that show: their number, the line of `observation` that has their key, and
 * whether it says the same.
 * @returns a query that holds all of these entries, and how many they are
 */
async function findLatest(
  transaction: Transaction,
  importNumber: number,
): Promise<{ readonly found: string; readonly rows: number }> {
  const found = 'SELECT * FROM entry_cell WHERE import = $importNumber';
  let last = found;
  if (await hasCorrections(transaction)) {
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
    SELECT e.number, o.rowid AS line, o.kind IS NOT NULL AND ${SAME} AS same
    FROM (${last}) e LEFT JOIN observation o USING (${KEY})`,
    { importNumber },
  );
  const counted =
    last === found
      ? 'SELECT count(*) AS rows FROM figure WHERE import = $importNumber'
      : 'SELECT count(*) AS rows FROM last';
  const rows = await transaction.read(counted, last === found ? { importNumber } : {});
  return { found, rows: number(rows[0] as Row, 'rows') };
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

/** What a key would say. @throws IntegrityBroken where rows that should differ in these columns do not */
async function checkOnce(
  transaction: Transaction,
  rows: string,
  columns: string,
  parameters: { readonly importNumber: number } | Record<string, never> = {},
): Promise<void> {
  const found = await transaction.read(
    `SELECT count(*) AS doubles FROM (SELECT 1 FROM (${rows}) GROUP BY ${columns} HAVING count(*) > 1)`,
    parameters,
  );
  refuse('doubles', number(found[0] as Row, 'doubles'));
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

function refuse(check: string, broken: number): void {
  if (broken !== 0) throw new IntegrityBroken(`${check}: ${broken} broken references`);
}
