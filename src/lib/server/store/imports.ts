import type { Finding } from '../../domain/finding';
import type { Decisions, Mapping } from '../../import/mapping';
import { FORMATS, type Format, type PreviewRow } from '../../import/staged';
import { instant, number, optional, text, word } from '../db/columns';
import type { Database, Reader, Row } from '../db/connection';
import type { DiffCounts } from './diff';
import { dropStaged } from './figures';
import { countFindings, readFindings, type SeverityCounts } from './findings';
import { shownToken } from './shown';
import { storedDecisions, storedMapping, storedPreview } from './stored-reading';

/** staged → committed → undone, or staged → discarded; nothing goes back. */
export const IMPORT_STATES = ['staged', 'committed', 'undone', 'discarded'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const VANISHED_CHOICES = ['keep', 'withdraw'] as const;
export type VanishedChoice = (typeof VANISHED_CHOICES)[number];

/** One extract brought in by one person at one moment. Instants are ISO 8601, UTC. */
export interface ImportHeader {
  readonly number: number;
  readonly district: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly format: Format;
  readonly state: ImportState;
  /** Who staged it, when. */
  readonly person: string;
  readonly stagedAt: string;
  /** Rows of the file that hold text, figures and reports read from them. */
  readonly rows: number;
  readonly entries: number;
  readonly reports: number;
  /** The diff as it was shown. */
  readonly diff: DiffCounts;
  /** What becomes of figures that vanished, and how many were withdrawn when it was committed. */
  readonly vanished: VanishedChoice;
  readonly withdrawals: number;
  readonly committedAt: string | undefined;
  readonly committedBy: string | undefined;
  readonly undoneAt: string | undefined;
  readonly undoneBy: string | undefined;
}

export interface ImportDetail extends ImportHeader {
  readonly decisions: Decisions;
  readonly mapping: Mapping;
  readonly preview: readonly PreviewRow[];
  /** A page of findings, errors first; `severities` counts them all. */
  readonly findings: readonly Finding[];
  readonly severities: SeverityCounts;
  /** Names what is shown here; handed back to `commitImport`, which commits exactly this or nothing. */
  readonly shown: string;
}

const FIRST_FINDINGS = { limit: 200, offset: 0 };

/** One import with a page of its findings; undefined where there is none of that number. */
export async function readImport(
  db: Reader,
  importNumber: number,
  page: { readonly limit: number; readonly offset: number } = FIRST_FINDINGS,
): Promise<ImportDetail | undefined> {
  const row = (await importRows(db, importNumber))[0];
  if (row === undefined) return undefined;
  return {
    ...importHeaderOf(row),
    decisions: storedDecisions(row),
    mapping: storedMapping(row),
    preview: storedPreview(row),
    findings: await readFindings(db, importNumber, page),
    severities: await countFindings(db, importNumber),
    shown: shownTokenOf(row),
  };
}

/** Imports, newest first; of one district or of all, without the discarded ones. */
export async function listImports(
  db: Reader,
  { district, limit = 200 }: { readonly district?: string | undefined; readonly limit?: number } = {},
): Promise<ImportHeader[]> {
  const rows = await db.read(
    `SELECT * FROM import WHERE state <> 'discarded' AND ($district IS NULL OR district = $district)
    ORDER BY number DESC LIMIT $limit`,
    { district: district ?? null, limit },
  );
  return rows.map(importHeaderOf);
}

/** The bytes of an import's file exactly as they were brought in; undefined where the import is unknown or discarded. */
export async function readBytes(db: Reader, importNumber: number): Promise<Uint8Array | undefined> {
  const rows = await db.read(
    'SELECT f.bytes FROM import i JOIN import_file f ON f.sha256 = i.sha256 WHERE i.number = $importNumber',
    { importNumber },
  );
  const bytes = rows[0]?.['bytes'];
  return bytes instanceof Uint8Array ? bytes : undefined;
}

/** Drops a staged import and what was staged of it. @returns false where it is not staged */
export async function discardImport(db: Database, importNumber: number): Promise<boolean> {
  return db.write(async (transaction) => {
    const rows = await transaction.read(
      `SELECT sha256 FROM import WHERE number = $importNumber AND state = 'staged'`,
      { importNumber },
    );
    if (rows[0] === undefined) return false;
    await transaction.run(`UPDATE import SET state = 'discarded' WHERE number = $importNumber`, {
      importNumber,
    });
    await dropStaged(transaction, importNumber);
    await transaction.run(
      `DELETE FROM import_file WHERE sha256 = $sha256
        AND sha256 NOT IN (SELECT sha256 FROM import WHERE state <> 'discarded')`,
      { sha256: text(rows[0], 'sha256') },
    );
    return true;
  });
}

/** The row of an import as stored; none or one. */
export function importRows(db: Reader, importNumber: number): Promise<Row[]> {
  return db.read('SELECT * FROM import WHERE number = $importNumber', { importNumber });
}

/** The token of what is staged, from the inputs kept with the import's row. */
export function shownTokenOf(row: Row): string {
  return shownToken({
    importNumber: number(row, 'number'),
    sha256: text(row, 'sha256'),
    mapping: text(row, 'mapping'),
    decisions: text(row, 'decisions'),
    catalogueVersion: text(row, 'catalogue_version'),
    storeVersion: text(row, 'store_version'),
  });
}

export function importHeaderOf(row: Row): ImportHeader {
  return {
    number: number(row, 'number'),
    district: text(row, 'district'),
    fileName: text(row, 'file_name'),
    sha256: text(row, 'sha256'),
    format: word(FORMATS, row, 'format'),
    state: word(IMPORT_STATES, row, 'state'),
    person: text(row, 'person'),
    stagedAt: instant(row, 'staged_at'),
    rows: number(row, 'row_count'),
    entries: number(row, 'entry_count'),
    reports: number(row, 'report_count'),
    diff: {
      new: number(row, 'diff_new'),
      changed: number(row, 'diff_changed'),
      same: number(row, 'diff_same'),
      vanished: number(row, 'diff_vanished'),
    },
    vanished: word(VANISHED_CHOICES, row, 'vanished'),
    withdrawals: number(row, 'withdrawal_count'),
    committedAt: optional(instant, row, 'committed_at'),
    committedBy: optional(text, row, 'committed_by'),
    undoneAt: optional(instant, row, 'undone_at'),
    undoneBy: optional(text, row, 'undone_by'),
  };
}
