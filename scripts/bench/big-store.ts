import type { Database, Transaction } from '../../src/lib/server/db/connection';
import { number, text } from '../../src/lib/server/db/columns';
import { openStore } from '../../src/lib/server/database';

/** The size that the product promises to be quick at: agencies × years × indicators of one district. */
export const AGENCIES = 200;
export const INDICATORS = 200;
export const YEARS = { from: 2006, to: 2025 };
const CELLS = AGENCIES * INDICATORS * (YEARS.to - YEARS.from + 1);

/** Code of the district that is looked at; those that only fill the store follow it. */
export const BENCH_DISTRICT = 'bench-0';

/**
 * A store that holds about so many current cells, written past the import line: it is for reading alone. Up to
 * 800,000 they are of one district and fewer indicators; above, of further districts as large as the first.
 * @param folder data folder, made where it is not there
 * @returns how many cells it holds
 */
export async function buildStore(folder: string, cells: number): Promise<number> {
  const db = await openStore({ dataFolder: folder });
  try {
    await db.write((transaction) => addIndicators(transaction));
    const districts = Math.max(1, Math.round(cells / CELLS));
    const indicators = Math.min(INDICATORS, Math.max(6, Math.round((INDICATORS * cells) / CELLS)));
    for (let district = 0; district < districts; district += 1) {
      await db.write((transaction) => addDistrict(transaction, district));
    }
    await db.write((transaction) => addCells(transaction, indicators));
    return await countCells(db);
  } finally {
    await db.close();
  }
}

/**
 * A store with the bench's district and its agencies, that holds no cell yet: what imports are brought into.
 * @returns names of its indicators that are counts, in their order
 */
export async function buildEmptyStore(folder: string): Promise<string[]> {
  const db = await openStore({ dataFolder: folder });
  try {
    await db.write((transaction) => addDistrict(transaction, 0));
    return await countNames(db);
  } finally {
    await db.close();
  }
}

/** Names of indicators that are counts, as an extract may call them; those with cells in a store of full size first. */
export async function countNames(db: Database): Promise<string[]> {
  const rows = await db.read(
    `SELECT name FROM indicator WHERE value_type = 'count' AND numerator IS NULL ORDER BY headline DESC, ordinal`,
  );
  return rows.map((row) => text(row, 'name'));
}

/** What an extract calls an agency of the bench's district. */
export function agencyName(index: number): string {
  return `Sample agency ${index}`;
}

async function addIndicators(transaction: Transaction): Promise<void> {
  await transaction.run(
    `INSERT INTO indicator BY NAME
    SELECT 'bench-' || n AS code, 'Sample indicator ' || n AS name, 'Sample indicator ' || n AS name_en,
      'Sample indicator ' || n AS short_name, []::VARCHAR[] AS aliases, 'capacity' AS area, 'cases' AS unit, 'cases' AS unit_en,
      'case' AS unit_family, 'count' AS value_type, 'internal' AS genre, 'neutral' AS direction, true AS additive,
      []::VARCHAR[] AS expected_of, false AS headline, 1000 + n AS ordinal
    FROM range($missing::BIGINT - (SELECT count(*) FROM indicator)) t(n)`,
    { missing: INDICATORS },
  );
}

async function addDistrict(transaction: Transaction, district: number): Promise<void> {
  await transaction.run(
    `INSERT INTO district VALUES ('bench-' || $district, 'Sample District ' || $district, 'Sample District ' || $district, true,
      1000 + $district)`,
    { district },
  );
  await transaction.run(
    `INSERT INTO agency BY NAME
    SELECT 'bench-' || $district || '-' || n AS code, 'bench-' || $district AS district,
      'Sample agency ' || n AS name, 'Sample agency ' || n AS short_name, 'Sample agency ' || n AS name_en,
      []::VARCHAR[] AS aliases, '' AS initials,
      ['enforcement', 'enforcement', 'general', 'subdistrict', 'town'][1 + n % 5] AS kind,
      []::VARCHAR[] AS predecessors, n AS ordinal
    FROM range($agencies::BIGINT) t(n)`,
    { district, agencies: AGENCIES },
  );
}

/** One number a cell, sorted as the store keeps them; about one in fifty is not there, as in real reports. */
async function addCells(transaction: Transaction, indicators: number): Promise<void> {
  await transaction.run(
    `INSERT INTO observation BY NAME
    SELECT a.code AS agency, 'self' AS subject, y::INTEGER AS year, 'year' AS period, i.code AS indicator,
      'number' AS kind, ((hash(a.code, i.code) % 90) + (hash(a.code, i.code, y) % 40))::DOUBLE AS value,
      'exact' AS precision, false AS provisional, false AS restated, false AS doubtful, false AS confirmed,
      row_number() OVER () AS entry
    FROM (SELECT code, ordinal FROM indicator ORDER BY headline DESC, ordinal LIMIT $indicators) i,
      (SELECT code, district, ordinal FROM agency WHERE starts_with(district, 'bench-')) a,
      range($from::BIGINT, $to::BIGINT + 1) t(y)
    WHERE hash(a.code, i.code, y, 'gap') % 50 <> 0
    ORDER BY i.code, a.code, y`,
    { indicators, from: YEARS.from, to: YEARS.to },
  );
}

async function countCells(db: Database): Promise<number> {
  const rows = await db.read('SELECT count(*) AS cells FROM observation');
  return rows[0] === undefined ? 0 : number(rows[0], 'cells');
}
