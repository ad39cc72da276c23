import { flag, number } from '../db/columns';
import type { Row, Transaction } from '../db/connection';
import { IntegrityBroken } from '../db/errors';
import { answeredEntries, CELL, KEY, newestStanding, STANDING } from './standing';

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
export const ALL_OBSERVATIONS = newestStanding('entry');
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
    `CREATE OR REPLACE TEMP TABLE touched AS SELECT DISTINCT ${KEY} FROM entry WHERE import = $importNumber`,
    { importNumber },
  );
  await transaction.run(
    `CREATE OR REPLACE TEMP TABLE touched_report AS
    SELECT DISTINCT agency, year FROM report_entry WHERE import = $importNumber`,
    { importNumber },
  );
  await transaction.run(`CREATE OR REPLACE TEMP TABLE answered AS ${answeredEntries()}`);
  await transaction.run(
    `DELETE FROM observation o USING touched t WHERE o.agency = t.agency AND o.subject = t.subject
      AND o.year = t.year AND o.period = t.period AND o.indicator = t.indicator`,
  );
  const open = latest ? await showLatest(transaction, importNumber) : 'touched';
  if (open !== undefined) {
    const newest = newestStanding(`entry SEMI JOIN ${open} USING (${KEY})`, {
      answered: 'SELECT number FROM answered',
    });
    await transaction.run(`INSERT INTO observation BY NAME ${newest} ORDER BY indicator, agency, year`);
  }
  await transaction.run(
    'DELETE FROM report r USING touched_report t WHERE r.agency = t.agency AND r.year = t.year',
  );
  await transaction.run(
    `INSERT INTO report BY NAME ${newestWords('report_entry SEMI JOIN touched_report USING (agency, year)')}`,
  );
  await checkTouched(transaction);
}

/**
 * Shows what an import says whose entries are the last of the log: of each key its own last one, but for answered ones.
 * @returns the table of keys that show something older all the same; undefined where there are none
 */
async function showLatest(transaction: Transaction, importNumber: number): Promise<string | undefined> {
  const own = `SELECT * FROM entry WHERE import = $importNumber AND number NOT IN (SELECT number FROM answered)`;
  const several = `SELECT count(*) > (SELECT count(*) FROM touched) AS several FROM entry WHERE import = $importNumber`;
  const grouped = flag((await transaction.read(several, { importNumber }))[0] as Row, 'several');
  // A key has several entries only where a correction follows what was published; grouping costs more than all the rest.
  const last = grouped ? `WHERE number IN (SELECT max(number) FROM own GROUP BY ${KEY})` : '';
  await transaction.run(
    `INSERT INTO observation BY NAME WITH own AS (${own})
    SELECT ${KEY}, ${CELL}, number AS entry FROM own ${last} ORDER BY indicator, agency, year`,
    { importNumber },
  );
  const answered = (await transaction.read('SELECT count(*) AS entries FROM answered'))[0] as Row;
  if (number(answered, 'entries') === 0) return undefined;
  await transaction.run(
    `CREATE OR REPLACE TEMP TABLE older AS SELECT * FROM touched ANTI JOIN (${own}) USING (${KEY})`,
    { importNumber },
  );
  return 'older';
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

/** What keys and references would say: every touched key once, its agency and indicator in the catalogue. */
async function checkTouched(transaction: Transaction): Promise<void> {
  const row = (
    await transaction.read(`SELECT
      (SELECT count(*) FROM touched WHERE agency NOT IN (SELECT code FROM agency)) AS agencies,
      (SELECT count(*) FROM touched WHERE indicator NOT IN (SELECT code FROM indicator)) AS indicators,
      (SELECT count(*) FROM touched_report WHERE agency NOT IN (SELECT code FROM agency)) AS reporters,
      (SELECT count(*) FROM (
        SELECT 1 FROM observation SEMI JOIN touched USING (${KEY}) GROUP BY ${KEY} HAVING count(*) > 1
      )) AS doubles`)
  )[0] as Row;
  for (const check of ['agencies', 'indicators', 'reporters', 'doubles']) {
    if (number(row, check) > 0)
      throw new IntegrityBroken(`${check}: ${number(row, check)} broken references`);
  }
}
