import { flag, number, text } from '../db/columns';
import type { Reader, Row, Transaction } from '../db/connection';
import { agencyColumns, indicatorColumns, insertRow } from './catalogue-fill';
import type { CreatedBodies } from './create';
import { STANDING, STANDING_WITHOUT } from './standing';

const BODY_KINDS = ['agency', 'indicator'] as const;

/** An agency or an indicator that an import created. */
export interface CreatedBody {
  readonly kind: (typeof BODY_KINDS)[number];
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

/** Codes that are used by what stands, or by the catalogue itself. */
function usedCodes(kind: CreatedBody['kind'], standing: string): string {
  const used =
    kind === 'agency'
      ? `SELECT agency AS code FROM figure_reporter WHERE ${standing}
        UNION SELECT agency FROM report_entry WHERE ${standing}
        UNION SELECT unnest(predecessors) FROM agency`
      : `SELECT indicator AS code FROM figure_kind WHERE ${standing}
        UNION SELECT indicator FROM definition
        UNION SELECT unnest([numerator, denominator, exposure]) FROM indicator
        UNION SELECT unnest(parts) FROM rule`;
  const named = `SELECT code FROM alias WHERE kind = '${kind}' AND revoked_at IS NULL AND ${standing}`;
  return `SELECT code FROM (${used} UNION ${named}) WHERE code IS NOT NULL`;
}

/** What imports created that do not stand and that nothing else uses. */
function unused(kind: CreatedBody['kind'], standing: string): string {
  return `SELECT * FROM ${kind}
    WHERE created_by_import IS NOT NULL
      AND created_by_import NOT IN (SELECT number FROM import WHERE state = 'committed')
      AND code NOT IN (${usedCodes(kind, standing)})`;
}

/**
 * Removes what undone imports created, where nothing that stands uses it. What another import has come to use stays
 * until that one is undone too.
 * @returns what was removed
 */
export async function removeUnused(transaction: Transaction): Promise<CreatedBody[]> {
  const removed: CreatedBody[] = [];
  for (const kind of BODY_KINDS) {
    for (const row of await transaction.read(unused(kind, STANDING))) {
      const body = bodyOf(kind, row);
      const district = kind === 'agency' ? text(row, 'district') : '';
      await insertRow(transaction, 'removed_body', { ...body, district, ordinal: number(row, 'ordinal') });
      await transaction.run(`DELETE FROM ${kind} WHERE code = $code`, { code: body.code });
      removed.push(body);
    }
  }
  return removed;
}

/** What an import created and what still is there of it; `stays` where others would keep it if it were undone. */
export async function createdBy(
  db: Reader,
  importNumber: number,
): Promise<(CreatedBody & { readonly stays: boolean })[]> {
  const found = [];
  for (const kind of BODY_KINDS) {
    const rows = await db.read(
      `SELECT *, code IN (${usedCodes(kind, STANDING_WITHOUT)}) AS stays
      FROM ${kind} WHERE created_by_import = $importNumber ORDER BY ordinal`,
      { importNumber },
    );
    found.push(...rows.map((row) => ({ ...bodyOf(kind, row), stays: flag(row, 'stays') })));
  }
  return found;
}

/**
 * What undoing an import would remove of agencies and indicators: what it created, and what undone imports created and
 * only this one still uses; `stays` where others would keep it.
 */
export async function createdUntil(
  db: Reader,
  importNumber: number,
): Promise<(CreatedBody & { readonly stays: boolean })[]> {
  const own = await createdBy(db, importNumber);
  const known = new Set(own.map((body) => `${body.kind} ${body.code}`));
  const others = [];
  for (const kind of BODY_KINDS) {
    const rows = await db.read(`${unused(kind, STANDING_WITHOUT)} ORDER BY ordinal`, { importNumber });
    others.push(...rows.map((row) => ({ ...bodyOf(kind, row), stays: false })));
  }
  return [...own, ...others.filter((body) => !known.has(`${body.kind} ${body.code}`))];
}

function bodyOf(kind: CreatedBody['kind'], row: Row): CreatedBody {
  return { kind, code: text(row, 'code'), name: text(row, 'name') };
}
