import type { Cell } from '../../domain/cell';
import type { ObservationKey } from '../../domain/observation';
import { number, optional, text, word } from '../db/columns';
import type { Reader, Row } from '../db/connection';
import { cellOf, observationKeyOf } from '../db/rows';
import { listAliases, type Alias } from './aliases';
import { createdUntil, type CreatedBody } from './created';
import { importRows } from './imports';
import { CELL, KEY, newestStanding, STANDING, STANDING_WITHOUT } from './standing';

/**
 * What undoing an import would do to a cell that it has a figure of: an earlier or later figure shows, none does, or
 * nothing changes, since another import's figure stands there or says the same.
 */
export const UNDO_STATUSES = ['restored', 'removed', 'unchanged'] as const;
export type UndoStatus = (typeof UNDO_STATUSES)[number];

export interface UndoRow extends ObservationKey {
  readonly status: UndoStatus;
  /** What shows now, and what would show; undefined where there would be nothing. */
  readonly now: Cell;
  readonly then: Cell | undefined;
  readonly thenEntry: number | undefined;
}

export interface UndoPreview {
  readonly counts: Readonly<Record<UndoStatus, number>>;
  /** A page of the cells that would change. */
  readonly rows: readonly UndoRow[];
  /** Reports about which it says something. */
  readonly reports: number;
  /** Names and layouts that would be known no longer. */
  readonly aliases: readonly Alias[];
  readonly layouts: number;
  /** What it created, or only it still uses of what undone imports created; `stays` where others use it. */
  readonly created: readonly (CreatedBody & { readonly stays: boolean })[];
}

const CELL_COLUMNS = CELL.split(', ');

const EFFECT = `WITH touched AS MATERIALIZED (SELECT DISTINCT ${KEY} FROM figure_cell WHERE import = $importNumber
), now AS (SELECT * FROM observation SEMI JOIN touched USING (${KEY})
), afterwards AS (${newestStanding(`entry_cell SEMI JOIN touched USING (${KEY})`, { standing: STANDING_WITHOUT })}
), effect AS (
  SELECT ${KEY},
    CASE WHEN t.kind IS NULL THEN 'removed'
      WHEN ${CELL_COLUMNS.map((column) => `t.${column} IS NOT DISTINCT FROM n.${column}`).join(' AND ')} THEN 'unchanged'
      ELSE 'restored' END AS status,
    ${CELL_COLUMNS.map((column) => `n.${column} AS now_${column}, t.${column} AS then_${column}`).join(', ')},
    t.entry AS then_entry
  FROM now n LEFT JOIN afterwards t USING (${KEY})
)`;

/**
 * What undoing a committed import would change, before anybody does it.
 * @returns undefined where it is not committed
 */
export async function previewUndo(
  db: Reader,
  importNumber: number,
  page: { readonly limit: number; readonly offset: number },
): Promise<UndoPreview | undefined> {
  const row = (await importRows(db, importNumber))[0];
  if (row === undefined || text(row, 'state') !== 'committed') return undefined;
  const [counted, rows, others, aliases, created] = await Promise.all([
    db.read(`${EFFECT} SELECT status, count(*) AS cells FROM effect GROUP BY status`, { importNumber }),
    db.read(
      `${EFFECT} SELECT * FROM effect WHERE status <> 'unchanged' ORDER BY ${KEY} LIMIT $limit OFFSET $offset`,
      { importNumber, ...page },
    ),
    db.read(
      `SELECT (SELECT count(DISTINCT (agency, year)) FROM report_entry WHERE import = $importNumber) AS reports,
        (SELECT count(*) FROM layout WHERE import = $importNumber AND ${STANDING}) AS layouts`,
      { importNumber },
    ),
    listAliases(db),
    createdUntil(db, importNumber),
  ]);
  const counts = { restored: 0, removed: 0, unchanged: 0 };
  for (const one of counted) counts[word(UNDO_STATUSES, one, 'status')] = number(one, 'cells');
  return {
    counts,
    rows: rows.map(undoRowOf),
    reports: number(others[0] as Row, 'reports'),
    layouts: number(others[0] as Row, 'layouts'),
    aliases: aliases.filter((alias) => alias.importNumber === importNumber),
    created,
  };
}

function undoRowOf(row: Row): UndoRow {
  const status = word(UNDO_STATUSES, row, 'status');
  return {
    ...observationKeyOf(row),
    status,
    now: cellOf(row, 'now_'),
    then: status === 'removed' ? undefined : cellOf(row, 'then_'),
    thenEntry: optional(number, row, 'then_entry'),
  };
}
