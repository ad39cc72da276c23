import { createHash } from 'node:crypto';
import { finding, type Finding } from '../../domain/finding';
import type { Catalogue } from '../../import/catalogue';
import type { Decisions } from '../../import/mapping';
import { EntryPacker, type PackedEntries } from '../../import/pack';
import { openInput } from '../../import/open-input';
import { readBatches } from '../../import/pipeline';
import type { ExtractSummary } from '../../import/staged';
import { number, text } from '../db/columns';
import type { Database, Row, Transaction } from '../db/connection';
import { begin, type BegunReading } from './begun-reading';
import { loadCatalogue, usedVersion, versionOf } from './catalogue';
import { checkAgainstStore } from './checks/against-store';
import { correctionFindings } from './corrections';
import { createdBodies, formerCodes, withCreated } from './create';
import { keepDecidedCells } from './decided-cells';
import { storeVersion } from './diff-query';
import { dropFigures, dropStaged, NO_FIGURES, type StagedRows } from './figures';
import { importRows, readBytes, readImport, type ImportDetail } from './imports';
import { meetStore } from './met';
import { EntryStaging } from './stage-entries';
import { findingRows, reportRows } from './staged-rows';

/** An extract as it is handed in; `at` is an ISO instant, UTC. */
export interface StageInput {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Code of the district whose agencies the extract is about unless its rows say otherwise. */
  readonly district: string;
  readonly person: string;
  readonly decisions?: Decisions;
  readonly at: string;
}

/** The import line, batch by batch; the server hands in one that runs in a thread. */
export type ReadExtract = (
  source: { readonly bytes: Uint8Array; readonly fileName: string },
  catalogue: Catalogue,
  decisions?: Decisions,
) => ExtractReading;
export type ExtractReading =
  Generator<PackedEntries, ExtractSummary, void> | AsyncGenerator<PackedEntries, ExtractSummary, void>;

/** The line in this thread: what scripts do. */
export async function* readHere(
  ...[file, catalogue, decisions]: Parameters<ReadExtract>
): AsyncGenerator<PackedEntries, ExtractSummary, void> {
  const batches = readBatches(await openInput(file), catalogue, decisions);
  const packer = new EntryPacker();
  for (;;) {
    const next = batches.next();
    if (next.done === true) return next.value;
    yield packer.pack(next.value);
  }
}

/**
 * Runs the line on an extract and keeps its output, with the bytes, until it is committed or discarded. Nothing of it
 * is an observation yet.
 * @throws DistrictUnknown
 */
export async function stageImport(
  db: Database,
  input: StageInput,
  read: ReadExtract = readHere,
): Promise<ImportDetail> {
  const importNumber = await staging(db, input, read, (_, next) => Promise.resolve(next));
  return (await readImport(db, importNumber)) as ImportDetail;
}

/** Ends a transaction in which something was only looked at. */
class NotKept extends Error {
  override readonly name = 'NotKept';
}

/**
 * The same, shown with all its findings before it is kept: where `keep` says no, nothing of it stays, not even its
 * number, and nobody else has seen it.
 * @throws DistrictUnknown
 */
export async function tryImport(
  db: Database,
  input: StageInput,
  read: ReadExtract,
  keep: (staged: ImportDetail) => boolean,
): Promise<ImportDetail> {
  let seen: ImportDetail | undefined;
  try {
    return await staging(db, input, read, async (transaction, next) => {
      const staged = (await readImport(transaction, next, ALL_FINDINGS)) as ImportDetail;
      seen = staged;
      if (!keep(staged)) throw new NotKept();
      return staged;
    });
  } catch (error) {
    if (error instanceof NotKept && seen !== undefined) return seen;
    throw error;
  }
}

const ALL_FINDINGS = { limit: Number.MAX_SAFE_INTEGER, offset: 0 };

/** Stages in one transaction, of which `end` has the last word. */
async function staging<Result>(
  db: Database,
  input: StageInput,
  read: ReadExtract,
  end: (transaction: Transaction, importNumber: number) => Promise<Result>,
): Promise<Result> {
  const { bytes, fileName, district, person, at, decisions = {} } = input;
  const catalogue = await loadCatalogue(db, { district });
  const known = await withDecided(db, catalogue, decisions);
  const reading = begin(read({ bytes, fileName }, known, decisions));
  try {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return await db.write(async (transaction) => {
      const row = (
        await transaction.read('SELECT coalesce(max(number), 0) + 1 AS next FROM import')
      )[0] as Row;
      const next = number(row, 'next');
      await keepFile(transaction, sha256, bytes);
      await transaction.run(
        `INSERT INTO import (number, district, file_name, sha256, format, state, person, staged_at, decisions, mapping,
        preview, row_count, entry_count, report_count, catalogue_version, store_version,
        diff_new, diff_changed, diff_same, diff_vanished)
      VALUES ($next, $district, $fileName, $sha256, '-', 'staged', $person, CAST($at AS TIMESTAMP), '{}', '{}',
        '[]', 0, 0, 0, '-', '-', 0, 0, 0, 0)`,
        { next, district, fileName, sha256, person, at },
      );
      await keep(transaction, next, reading, { sha256, decisions, catalogue, person, at });
      return end(transaction, next);
    });
  } finally {
    await reading.end();
  }
}

/**
 * Runs the line again on a staged import's bytes with other decisions and today's catalogue.
 * @returns undefined where it is not staged
 */
export async function restageImport(
  db: Database,
  importNumber: number,
  decisions: Decisions,
  at: string,
  read: ReadExtract = readHere,
): Promise<ImportDetail | undefined> {
  const row = (await importRows(db, importNumber))[0];
  const bytes = await readBytes(db, importNumber);
  if (row === undefined || bytes === undefined || text(row, 'state') !== 'staged') return undefined;
  const catalogue = await loadCatalogue(db, { district: text(row, 'district') });
  const known = await withDecided(db, catalogue, decisions);
  const reading = begin(read({ bytes, fileName: text(row, 'file_name') }, known, decisions));
  try {
    const kept = await db.write(async (transaction) => {
      const now = (await importRows(transaction, importNumber))[0];
      // Somebody may have committed or discarded it while the line ran.
      if (now === undefined || text(now, 'state') !== 'staged') return false;
      await dropStaged(transaction, importNumber);
      const sha256 = text(row, 'sha256');
      const person = text(row, 'person');
      await keep(transaction, importNumber, reading, { sha256, decisions, catalogue, person, at });
      return true;
    });
    return kept ? await readImport(db, importNumber) : undefined;
  } finally {
    await reading.end();
  }
}

/** The catalogue as it will be when the import is committed: with what a person said is new. */
async function withDecided(db: Database, catalogue: Catalogue, { create }: Decisions): Promise<Catalogue> {
  if (create === undefined) return catalogue;
  return withCreated(catalogue, createdBodies(catalogue, create, await formerCodes(db)));
}

interface Inputs {
  readonly sha256: string;
  readonly decisions: Decisions;
  readonly catalogue: Catalogue;
  readonly person: string;
  readonly at: string;
}

/** Writes the line's output under an import, with the inputs it came from and its diff against the store. */
async function keep(
  transaction: Transaction,
  importNumber: number,
  reading: BegunReading,
  { sha256, decisions, catalogue, person, at }: Inputs,
): Promise<void> {
  const staging = new EntryStaging(transaction, importNumber);
  let next = await reading.next();
  for (; next.done !== true; next = await reading.next()) await staging.take(next.value);
  await staging.finish();
  const extract = next.value;
  if (!extract.sound) await dropFigures(transaction, importNumber);
  const figures = extract.sound ? staging.rows : NO_FIGURES;
  const { cells = {}, vanished = 'keep' } = decisions;
  await keepDecidedCells(transaction, importNumber, cells, extract.sentBack, { person, at });
  const { vanished: gone, ...diff } = await meetStore(transaction, importNumber);
  const findings = [
    ...(await sameFile(transaction, importNumber, sha256)),
    ...extract.findings,
    ...(await correctionFindings(transaction, importNumber)),
    ...(await checkAgainstStore(transaction, importNumber)),
  ];
  await transaction.append('staged_report', reportRows(importNumber, extract.reports));
  await transaction.append('finding', findingRows(importNumber, findings));
  const rows: StagedRows = {
    ...figures,
    staged_report: extract.reports.length,
    finding: findings.length,
    sent_back: extract.sentBack.length,
    cell_decision: Object.keys(cells).length,
  };
  await transaction.run(
    `UPDATE import SET staged_at = CAST($at AS TIMESTAMP), format = $format,
      decisions = $decisions, mapping = $mapping,
      preview = $preview, row_count = $rows, entry_count = $entries, report_count = $reports,
      staged_rows = $stagedRows, catalogue_version = $catalogueVersion, store_version = $storeVersion, diff_new = $new,
      diff_changed = $changed, diff_same = $same, diff_vanished = $gone, vanished = $vanished
    WHERE number = $importNumber`,
    {
      importNumber,
      at,
      format: extract.format,
      decisions: JSON.stringify(decisions),
      mapping: JSON.stringify(extract.mapping),
      preview: JSON.stringify(extract.preview),
      rows: extract.rows,
      entries: figures.figure,
      stagedRows: JSON.stringify(rows),
      reports: extract.reports.length,
      catalogueVersion: `${versionOf(catalogue)}:${await usedVersion(transaction, importNumber)}`,
      storeVersion: await storeVersion(transaction, importNumber),
      ...diff,
      gone,
      vanished,
    },
  );
}

/** Once each, however often the same bytes are brought in; handing them over costs more than asking. */
async function keepFile(transaction: Transaction, sha256: string, bytes: Uint8Array): Promise<void> {
  const known = await transaction.read('SELECT 1 AS known FROM import_file WHERE sha256 = $sha256', {
    sha256,
  });
  if (known.length > 0) return;
  const size = bytes.byteLength;
  await transaction.run('INSERT INTO import_file VALUES ($sha256, $bytes, $size)', { sha256, bytes, size });
}

/** The same bytes are known already: said, not forbidden, since an undone import may be brought in again. */
async function sameFile(transaction: Transaction, importNumber: number, sha256: string): Promise<Finding[]> {
  const rows = await transaction.read(
    `SELECT number, file_name FROM import
    WHERE sha256 = $sha256 AND state = 'committed' AND number <> $importNumber ORDER BY number DESC LIMIT 1`,
    { sha256, importNumber },
  );
  return rows.map((row) =>
    finding('same-file', 'warning', {}, text(row, 'file_name'), String(number(row, 'number'))),
  );
}
