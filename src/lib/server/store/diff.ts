import type { Cell } from '../../domain/cell';
import type { Place } from '../../domain/finding';
import type { ObservationKey } from '../../domain/observation';
import { number, optional, text, word } from '../db/columns';
import type { Reader, Row } from '../db/connection';
import { cellOf, observationKeyOf, placeOf } from '../db/rows';
import { diffFor } from './diff-query';
import { KEY } from './standing';

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

/** Counts of one agency or one indicator. */
export interface DiffPart {
  readonly code: string;
  readonly counts: DiffCounts;
}

/** The counts agency by agency and indicator by indicator, each in the order of their codes. */
export async function diffParts(
  db: Reader,
  importNumber: number,
): Promise<{ readonly byAgency: DiffPart[]; readonly byIndicator: DiffPart[] }> {
  const rows = await db.read(
    `${await diffFor(db, importNumber)} SELECT agency, indicator, status, count(*) AS figures FROM diff
    GROUP BY GROUPING SETS ((agency, status), (indicator, status)) ORDER BY agency, indicator`,
    { importNumber },
  );
  return { byAgency: partsBy(rows, 'agency'), byIndicator: partsBy(rows, 'indicator') };
}

/** Rows of the one grouping have no value in the other's column. */
function partsBy(rows: readonly Row[], part: 'agency' | 'indicator'): DiffPart[] {
  const byCode = new Map<string, Row[]>();
  for (const row of rows) {
    const code = optional(text, row, part);
    if (code !== undefined) byCode.set(code, [...(byCode.get(code) ?? []), row]);
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

/** The counts of rows that have a status and how many figures are of it. */
export function countsOf(rows: readonly Row[]): DiffCounts {
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
