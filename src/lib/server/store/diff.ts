import type { Cell } from '../../domain/cell';
import type { Place } from '../../domain/finding';
import type { ObservationKey } from '../../domain/observation';
import { number, optional, text, word } from '../db/columns';
import type { Reader, Row } from '../db/connection';
import { cellOf, observationKeyOf, placeOf } from '../db/rows';

/** What a staged figure is to the store; `vanished` is stored for the same agency, year and indicator but not staged. */
export const DIFF_STATUSES = ['new', 'changed', 'same', 'vanished'] as const;
export type DiffStatus = (typeof DIFF_STATUSES)[number];

export type DiffCounts = Readonly<Record<DiffStatus, number>>;

export interface DiffRow extends ObservationKey {
  readonly status: DiffStatus;
  /** What is stored, with its entry; undefined where new. */
  readonly before: Cell | undefined;
  readonly beforeEntry: number | undefined;
  /** What is staged; undefined where vanished. */
  readonly after: Cell | undefined;
  /** Raw text and place of the staged figure; empty where vanished. */
  readonly raw: string;
  readonly place: Place;
}

const KEY = 'agency, subject, year, period, indicator';
const CELL = ['kind', 'value', 'precision', 'reason', 'provisional', 'restated', 'doubtful', 'confirmed'];

/** Where an extract gives a key twice, its last figure counts, as it does when committed. */
const STAGED = `staged AS (
  SELECT * FROM staged_entry WHERE import = $importNumber
  QUALIFY row_number() OVER (PARTITION BY ${KEY} ORDER BY ordinal DESC) = 1
), stored AS (
  SELECT * FROM observation
  WHERE indicator IN (SELECT indicator FROM staged) AND (agency, year) IN (SELECT (agency, year) FROM staged)
)`;

const DIFF = `WITH ${STAGED}, diff AS (
  SELECT ${KEY},
    CASE WHEN o.kind IS NULL THEN 'new' WHEN s.kind IS NULL THEN 'vanished'
      WHEN ${CELL.map((column) => `s.${column} IS NOT DISTINCT FROM o.${column}`).join(' AND ')} THEN 'same'
      ELSE 'changed' END AS status,
    ${CELL.map((column) => `o.${column} AS before_${column}, s.${column} AS after_${column}`).join(', ')},
    o.entry AS before_entry, s.ordinal, s.raw, s.place_sheet, s.place_row, s.place_column, s.place_pointer
  FROM staged s FULL JOIN stored o USING (${KEY})
)`;

/** Counts of a staged import against what is stored now. */
export async function countDiff(db: Reader, importNumber: number): Promise<DiffCounts> {
  const rows = await db.read(`${DIFF} SELECT status, count(*) AS figures FROM diff GROUP BY status`, {
    importNumber,
  });
  const counts = { new: 0, changed: 0, same: 0, vanished: 0 };
  for (const row of rows) counts[word(DIFF_STATUSES, row, 'status')] = number(row, 'figures');
  return counts;
}

/** A page of the diff of a staged import, in the order of the extract; vanished ones by key. Of one status, or of all. */
export async function readDiff(
  db: Reader,
  importNumber: number,
  page: { readonly status?: DiffStatus | undefined; readonly limit: number; readonly offset: number },
): Promise<DiffRow[]> {
  const rows = await db.read(
    `${DIFF} SELECT * FROM diff WHERE $status IS NULL OR status = $status
    ORDER BY ordinal NULLS LAST, ${KEY} LIMIT $limit OFFSET $offset`,
    { importNumber, status: page.status ?? null, limit: page.limit, offset: page.offset },
  );
  return rows.map(diffRowOf);
}

/** A fingerprint of the stored observations that a staged import meets: changes when any of them does. */
export async function storeVersion(db: Reader, importNumber: number): Promise<string> {
  const rows = await db.read(
    `WITH ${STAGED} SELECT concat_ws('-', count(*), coalesce(sum(entry), 0),
      coalesce(bit_xor(md5_number_lower(CAST(entry AS VARCHAR))), 0)) AS version FROM stored`,
    { importNumber },
  );
  return text(rows[0] as Row, 'version');
}

function diffRowOf(row: Row): DiffRow {
  const status = word(DIFF_STATUSES, row, 'status');
  return {
    ...observationKeyOf(row),
    status,
    before: status === 'new' ? undefined : cellOf(row, 'before_'),
    beforeEntry: optional(number, row, 'before_entry'),
    after: status === 'vanished' ? undefined : cellOf(row, 'after_'),
    raw: optional(text, row, 'raw') ?? '',
    place: placeOf(row),
  };
}
