import type { Decisions, Mapping, TableMapping } from '../../import/mapping';
import { rememberedOf, type RememberedLayout } from '../../import/remember';
import { text } from '../db/columns';
import type { Reader, Transaction } from '../db/connection';
import { STANDING } from './standing';

/** How a district's extracts were read when they were committed, by fingerprint of the header: the newest that stands. */
export async function standingLayouts(
  db: Reader,
  district: string,
): Promise<Readonly<Record<string, RememberedLayout>>> {
  const rows = await db.read(
    `SELECT fingerprint, remembered FROM layout WHERE district = $district AND ${STANDING} ORDER BY number`,
    { district },
  );
  return Object.fromEntries(
    rows.map((row) => [text(row, 'fingerprint'), JSON.parse(text(row, 'remembered')) as RememberedLayout]),
  );
}

/**
 * Keeps how the tables of a committed import were read, for the next file of their layout. The agency and the indicator
 * of a whole table only where a person named them: what the line found in a title is in the next file's title too, and
 * another agency's file of the same template must not be taken for this one's.
 */
export async function rememberLayouts(
  transaction: Transaction,
  importNumber: number,
  { mapping, decisions }: { readonly mapping: Mapping; readonly decisions: Decisions },
  by: { readonly district: string; readonly person: string; readonly at: string },
): Promise<void> {
  const earlier = await standingLayouts(transaction, by.district);
  const tables = mapping.tables.map((table) =>
    namedByPerson(table, decisions.tables?.[table.ordinal] ?? {}, earlier[table.fingerprint]),
  );
  for (const [fingerprint, remembered] of Object.entries(rememberedOf({ ...mapping, tables }, by.at))) {
    await transaction.run(
      `INSERT INTO layout SELECT coalesce(max(number), 0) + 1, $district, $fingerprint, $remembered, $importNumber,
        $person, CAST($at AS TIMESTAMP) FROM layout`,
      { fingerprint, remembered: JSON.stringify(remembered), importNumber, ...by },
    );
  }
}

function namedByPerson(
  table: TableMapping,
  decided: Partial<TableMapping>,
  earlier: RememberedLayout | undefined,
): TableMapping {
  const { agency, indicator, ...rest } = table;
  const keep = (code: string | undefined, part: 'agency' | 'indicator') =>
    code !== undefined && (decided[part] === code || earlier?.[part] === code) ? { [part]: code } : {};
  return { ...rest, ...keep(agency, 'agency'), ...keep(indicator, 'indicator') };
}
