import type { Cell } from '../../domain/cell';
import type { Place } from '../../domain/finding';
import type { ObservationKey } from '../../domain/observation';
import { number, optional, text, word } from '../db/columns';
import type { Reader, Row, Transaction } from '../db/connection';
import { cellOf, observationKeyOf, placeOf } from '../db/rows';
import { ANSWERED, answeredFigures, CELL, hasCorrections, KEY } from './standing';

/**
 * What a staged figure is to the store; `same` also where a standing correction answers it, since nothing changes then;
 * `vanished` is on record for the same agency, year and indicator but neither staged nor sent back.
 */
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

/** What a page of a diff holds: of one status, agency or indicator, or of all. */
export interface DiffPage {
  readonly status?: DiffStatus | undefined;
  readonly agency?: string | undefined;
  readonly indicator?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

const CELL_COLUMNS = CELL.split(', ');

/** Each key once, as the line gives it, but for figures with their correction behind them, which counts. */
const CORRECTED = `SELECT e.ordinal FROM figure_cell e
  JOIN (SELECT ${KEY}, ordinal FROM figure_cell WHERE import = $importNumber AND authority <> 'published') c USING (${KEY})
  WHERE e.import = $importNumber AND e.ordinal < c.ordinal`;

/** What is on record of the agencies, years and indicators that a staged import speaks of. */
const STORED = `stored AS (
  SELECT * FROM observation
  SEMI JOIN (SELECT agency, year FROM figure_reporter WHERE import = $importNumber) USING (agency, year)
  WHERE indicator IN (SELECT indicator FROM figure_kind WHERE import = $importNumber)
)`;

/** A cell as checks see it, by columns that are never NULL; marks aside. */
function sameFigure(one: string, other: string): string {
  return `${one}.kind = ${other}.kind AND coalesce(${one}.value, 0) = coalesce(${other}.value, 0)
    AND coalesce(${one}.precision, ${one}.reason, '') = coalesce(${other}.precision, ${other}.reason, '')`;
}

const SENT_BACK = `(SELECT ${KEY} FROM sent_back WHERE import = $importNumber)`;

const ANSWERED_STAGED = `answered AS (
  SELECT e.ordinal FROM (${answeredFigures()}) a JOIN staged e USING (${KEY}) WHERE ${ANSWERED}
)`;

/** Without corrections in the log none is answered, and there is no need to look. */
const NONE_ANSWERED = 'answered AS (SELECT 0 AS ordinal WHERE false)';

/**
 * Every cell that a staged import meets, with its status, as `diff`: what is shown, counted and, where asked, withdrawn.
 * Begins a query, to which `$importNumber` is bound.
 */
export async function diffFor(db: Reader, importNumber: number): Promise<string> {
  const own = await hasCorrections(db, importNumber);
  const any = await hasCorrections(db);
  return `WITH staged AS (
  SELECT * FROM figure_cell ${own ? `ANTI JOIN (${CORRECTED}) USING (ordinal)` : ''} WHERE import = $importNumber
), ${STORED}, ${any ? ANSWERED_STAGED : NONE_ANSWERED}, diff AS (
  SELECT ${KEY},
    CASE WHEN o.kind IS NULL THEN 'new' WHEN s.kind IS NULL THEN 'vanished'
      WHEN ${CELL_COLUMNS.map((column) => `s.${column} IS NOT DISTINCT FROM o.${column}`).join(' AND ')} THEN 'same'
      WHEN s.ordinal IN (SELECT ordinal FROM answered) THEN 'same'
      ELSE 'changed' END AS status,
    ${CELL_COLUMNS.map((column) => `o.${column} AS before_${column}, s.${column} AS after_${column}`).join(', ')},
    o.entry AS before_entry, s.ordinal,
    o.kind IS NOT NULL AND s.kind IS NOT NULL AND ${sameFigure('s', 'o')} AS on_record
  FROM staged s FULL JOIN stored o USING (${KEY})
  WHERE s.kind IS NOT NULL OR (o.kind <> 'withdrawn' AND (${KEY}) NOT IN ${SENT_BACK})
)`;
}

/**
 * Holds a staged import against what is stored now, and leaves for the checks a temporary table `met` of its figures by
 * `ordinal`, which says whether each is `on_record` as it is.
 * @returns the counts
 */
export async function meetStore(transaction: Transaction, importNumber: number): Promise<DiffCounts> {
  await transaction.run(
    `CREATE OR REPLACE TEMP TABLE met AS ${await diffFor(transaction, importNumber)} SELECT ordinal, status, on_record FROM diff`,
    {
      importNumber,
    },
  );
  return countsOf(await transaction.read('SELECT status, count(*) AS figures FROM met GROUP BY status'));
}

/** Counts of one agency or one indicator. */
export interface DiffPart {
  readonly code: string;
  readonly counts: DiffCounts;
}

/** The same counts agency by agency or indicator by indicator, in the order of their codes. */
export async function diffBy(
  db: Reader,
  importNumber: number,
  part: 'agency' | 'indicator',
): Promise<DiffPart[]> {
  const rows = await db.read(
    `${await diffFor(db, importNumber)} SELECT ${part} AS code, status, count(*) AS figures FROM diff GROUP BY ALL ORDER BY code`,
    { importNumber },
  );
  const byCode = new Map<string, Row[]>();
  for (const row of rows) {
    const code = text(row, 'code');
    byCode.set(code, [...(byCode.get(code) ?? []), row]);
  }
  return [...byCode].map(([code, own]) => ({ code, counts: countsOf(own) }));
}

/** A page of the diff of a staged import, in the order of the extract; vanished ones by key. */
export async function readDiff(db: Reader, importNumber: number, page: DiffPage): Promise<DiffRow[]> {
  const rows = await db.read(
    `${await diffFor(db, importNumber)}, page AS (
      SELECT * FROM diff WHERE ($status IS NULL OR status = $status)
        AND ($agency IS NULL OR agency = $agency) AND ($indicator IS NULL OR indicator = $indicator)
      ORDER BY ordinal NULLS LAST, ${KEY} LIMIT $limit OFFSET $offset
    )
    SELECT p.*, w.raw, w.place_sheet, w.place_row, w.place_column, w.place_pointer
    FROM page p LEFT JOIN (FROM whole_figure WHERE import = $importNumber) w USING (ordinal)
    ORDER BY p.ordinal NULLS LAST, ${KEY.split(', ')
      .map((column) => `p.${column}`)
      .join(', ')}`,
    {
      importNumber,
      status: page.status ?? null,
      agency: page.agency ?? null,
      indicator: page.indicator ?? null,
      limit: page.limit,
      offset: page.offset,
    },
  );
  return rows.map(diffRowOf);
}

/** A fingerprint of the stored observations that a staged import meets: changes when any of them does. */
export async function storeVersion(db: Reader, importNumber: number): Promise<string> {
  const rows = await db.read(
    `WITH ${STORED} SELECT concat_ws('-', count(*), coalesce(sum(entry), 0),
      coalesce(bit_xor(hash(entry)), 0)) AS version FROM stored`,
    { importNumber },
  );
  return text(rows[0] as Row, 'version');
}

function countsOf(rows: readonly Row[]): DiffCounts {
  const counts = { new: 0, changed: 0, same: 0, vanished: 0 };
  for (const row of rows) counts[word(DIFF_STATUSES, row, 'status')] = number(row, 'figures');
  return counts;
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
