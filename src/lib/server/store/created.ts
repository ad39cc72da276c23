import { number, text } from '../db/columns';
import type { Row, Transaction } from '../db/connection';
import { agencyColumns, indicatorColumns, insertRow } from './catalogue-fill';
import type { CreatedBodies } from './create';
import { STANDING } from './standing';

/** An agency or an indicator that an import created. */
export interface CreatedBody {
  readonly kind: 'agency' | 'indicator';
  readonly code: string;
  readonly name: string;
}

/** Created indicators stand behind those of the catalogue, however many that will have. */
const FIRST_CREATED_ORDINAL = 10_000;

/** Stores what an import creates, each behind all others of its kind, or where it stood when it was removed. */
export async function insertCreated(
  transaction: Transaction,
  importNumber: number,
  created: CreatedBodies,
): Promise<void> {
  const former = await transaction.read('SELECT * FROM removed_body');
  const ordinalOf = (kind: string, code: string, next: number) => {
    const row = former.find((one) => one['kind'] === kind && one['code'] === code);
    return row === undefined ? next : number(row, 'ordinal');
  };
  for (const columns of await agencyColumns(transaction, created.agencies)) {
    const ordinal = ordinalOf('agency', String(columns['code']), Number(columns['ordinal']));
    await insertRow(transaction, 'agency', { ...columns, ordinal, created_by_import: importNumber });
  }
  let next = await nextIndicatorOrdinal(transaction);
  for (const indicator of created.indicators) {
    const ordinal = ordinalOf('indicator', indicator.code, next);
    if (ordinal === next) next += 1;
    await insertRow(transaction, 'indicator', {
      ...indicatorColumns({ ...indicator, ordinal }),
      created_by_import: importNumber,
    });
  }
  await transaction.run(`DELETE FROM removed_body WHERE (kind, code) IN (
    SELECT ('agency', code) FROM agency UNION ALL SELECT ('indicator', code) FROM indicator)`);
}

async function nextIndicatorOrdinal(transaction: Transaction): Promise<number> {
  const rows = await transaction.read(
    `SELECT max(ordinal) AS last FROM (
      SELECT ordinal FROM indicator UNION ALL SELECT ordinal FROM removed_body WHERE kind = 'indicator'
      UNION ALL SELECT ${FIRST_CREATED_ORDINAL - 1})`,
  );
  return number(rows[0] as Row, 'last') + 1;
}

const USED_AGENCIES = `SELECT agency FROM entry WHERE ${STANDING}
  UNION SELECT agency FROM report_entry WHERE ${STANDING}
  UNION SELECT unnest(predecessors) FROM agency`;

const USED_INDICATORS = `SELECT indicator FROM entry WHERE ${STANDING}
  UNION SELECT unnest([numerator, denominator, exposure]) FROM indicator
  UNION SELECT indicator FROM definition
  UNION SELECT unnest(parts) FROM rule`;

/** Created by an import that no longer stands. */
const ORPHAN = `created_by_import NOT IN (SELECT number FROM import WHERE state = 'committed')`;

/** What imports created that no longer stand and nothing else uses. */
function unused(kind: CreatedBody['kind'], used: string): string {
  return `SELECT * FROM ${kind} WHERE ${ORPHAN}
      AND code NOT IN (SELECT * FROM (${used}) u(code) WHERE code IS NOT NULL)`;
}

/**
 * Removes what undone imports created, where nothing that stands uses it. What another import has come to use stays
 * until that one is undone too.
 * @returns what was removed
 */
export async function removeUnused(transaction: Transaction): Promise<CreatedBody[]> {
  const orphans = await transaction.read(
    [`SELECT 1 AS one FROM agency WHERE ${ORPHAN}`, `SELECT 1 AS one FROM indicator WHERE ${ORPHAN}`].join(
      ' UNION ALL ',
    ),
  );
  const removed: CreatedBody[] = [];
  if (orphans.length === 0) return removed;
  for (const [kind, used] of [
    ['agency', USED_AGENCIES],
    ['indicator', USED_INDICATORS],
  ] as const) {
    for (const row of await transaction.read(unused(kind, used))) {
      const body = { kind, code: text(row, 'code'), name: text(row, 'name') };
      const district = kind === 'agency' ? text(row, 'district') : '';
      await insertRow(transaction, 'removed_body', { ...body, district, ordinal: number(row, 'ordinal') });
      await transaction.run(`DELETE FROM ${kind} WHERE code = $code`, { code: body.code });
      removed.push(body);
    }
  }
  return removed;
}

/** What an import created, whether it stands or not. */
export async function createdBy(
  transaction: Pick<Transaction, 'read'>,
  importNumber: number,
): Promise<CreatedBody[]> {
  const rows = await transaction.read(
    `SELECT 'agency' AS kind, code, name FROM agency WHERE created_by_import = $importNumber
    UNION ALL SELECT 'indicator', code, name FROM indicator WHERE created_by_import = $importNumber
    ORDER BY kind, code`,
    { importNumber },
  );
  return rows.map((row) => ({
    kind: row['kind'] === 'agency' ? 'agency' : 'indicator',
    code: text(row, 'code'),
    name: text(row, 'name'),
  }));
}
