import type { Agency } from '../../domain/agency';
import { number, text } from '../db/columns';
import type { Database, Parameters, Transaction } from '../db/connection';
import type { CatalogueFiles } from './catalogue-files';
import type { CatalogueReorganisation } from './catalogue-rows';
import { partsIn } from './rules';

type Columns = Parameters;

/**
 * Adds what the catalogue files have and the store has not, and leaves alone what it has: at first start that is
 * everything, later the rows of new codes, since people edit the store's.
 * @returns how many rows were added
 */
export async function fillCatalogue(db: Database, files: CatalogueFiles): Promise<number> {
  return db.write(async (transaction) => {
    const tables: [table: string, keys: string[], rows: Columns[]][] = [
      ['district', ['code'], files.districts.map(districtColumns)],
      ['agency', ['code'], await agencyColumns(transaction, files.agencies)],
      ['indicator', ['code'], files.indicators.map(indicatorColumns)],
      ['definition', ['indicator', 'district', 'from_year'], files.definitions.map(definitionColumns)],
      ['rule', ['code'], files.rules.map(ruleColumns)],
      ['duty', ['kind', 'from_year'], files.duties.map(dutyColumns)],
      ['whole_part', ['whole', 'part'], files.parts.map(wholePartColumns)],
      ['reorganisation', ['code'], (files.reorganisations ?? []).map(reorganisationColumns)],
    ];
    let added = 0;
    for (const [table, keys, rows] of tables) added += await addMissing(transaction, table, keys, rows);
    return added;
  });
}

async function addMissing(
  transaction: Transaction,
  table: string,
  keys: readonly string[],
  rows: readonly Columns[],
): Promise<number> {
  const keyOf = (row: Readonly<Record<string, unknown>>) =>
    keys.map((key) => String(row[key])).join('\u001f');
  const stored = await transaction.read(`SELECT ${keys.join(', ')} FROM ${table}`);
  const known = new Set(stored.map(keyOf));
  const missing = rows.filter((row) => !known.has(keyOf(row)));
  for (const row of missing) await insertRow(transaction, table, row);
  return missing.length;
}

/** Inserts one row of a small table, by the names of its columns. */
export async function insertRow(transaction: Transaction, table: string, row: Columns): Promise<void> {
  const names = Object.keys(row);
  const values = names.map((name) => `$${name}`).join(', ');
  await transaction.run(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${values})`, row);
}

/** An ordinal is never reused: agencies that come later stand after all of their district, removed ones included. */
export async function agencyColumns(
  transaction: Transaction,
  agencies: readonly Agency[],
): Promise<Columns[]> {
  const stored = await transaction.read(
    `SELECT code, district, ordinal FROM agency
    UNION ALL SELECT '', district, ordinal FROM removed_body WHERE kind = 'agency'`,
  );
  const known = new Set(stored.map((row) => text(row, 'code')));
  const next = new Map<string, number>();
  for (const row of stored) {
    const district = text(row, 'district');
    next.set(district, Math.max(next.get(district) ?? 0, number(row, 'ordinal') + 1));
  }
  return agencies
    .filter((agency) => !known.has(agency.code))
    .map((agency) => {
      const ordinal = next.get(agency.district) ?? 0;
      next.set(agency.district, ordinal + 1);
      return {
        code: agency.code,
        district: agency.district,
        name: agency.name,
        short_name: agency.shortName,
        name_en: agency.nameEn,
        aliases: agency.aliases,
        initials: agency.initials,
        kind: agency.kind,
        from_year: agency.fromYear ?? null,
        to_year: agency.toYear ?? null,
        predecessors: agency.predecessors,
        ordinal,
      };
    });
}

function districtColumns(district: CatalogueFiles['districts'][number], ordinal: number): Columns {
  const { code, name, nameEn, fictional } = district;
  return { code, name, name_en: nameEn, fictional, ordinal };
}

export function indicatorColumns(indicator: CatalogueFiles['indicators'][number]): Columns {
  return {
    code: indicator.code,
    name: indicator.name,
    name_en: indicator.nameEn,
    short_name: indicator.shortName,
    aliases: indicator.aliases,
    area: indicator.area,
    unit: indicator.unit,
    unit_en: indicator.unitEn,
    unit_family: indicator.unitFamily,
    value_type: indicator.valueType,
    genre: indicator.genre,
    direction: indicator.direction,
    additive: indicator.additive,
    numerator: indicator.numerator ?? null,
    denominator: indicator.denominator ?? null,
    exposure: indicator.exposure ?? null,
    expected_of: indicator.expectedOf,
    headline: indicator.headline,
    ordinal: indicator.ordinal,
  };
}

function definitionColumns(definition: CatalogueFiles['definitions'][number]): Columns {
  const { indicator, district, fromYear, name, nameEn, text, textEn, breaks } = definition;
  return { indicator, district, from_year: fromYear, name, name_en: nameEn, text, text_en: textEn, breaks };
}

function ruleColumns(rule: CatalogueFiles['rules'][number], ordinal: number): Columns {
  const { code, expression, note, noteEn } = rule;
  return {
    code,
    expression,
    parts: partsIn(expression),
    note,
    note_en: noteEn,
    ordinal,
    origin: 'catalogue',
  };
}

function dutyColumns(duty: CatalogueFiles['duties'][number]): Columns {
  const { kind, fromYear, submitDue, publishDue } = duty;
  return { kind, from_year: fromYear, submit_due: submitDue ?? null, publish_due: publishDue ?? null };
}

function wholePartColumns({ whole, part, ordinal, exhaustive }: CatalogueFiles['parts'][number]): Columns {
  return { whole, part, ordinal, exhaustive };
}

function reorganisationColumns(one: CatalogueReorganisation): Columns {
  const { code, district, year, kind, from, to, note, noteEn } = one;
  return { code, district, year, kind, agencies_before: from, agencies_after: to, note, note_en: noteEn };
}
