import type { Place } from '../../domain/finding';
import { AUTHORITIES } from '../../domain/lineage';
import type { ObservationKey } from '../../domain/observation';
import type { CellDecision, CellDecisions, SentBack } from '../../import/cell-decisions';
import { instant, number, optional, text, word } from '../db/columns';
import type { Reader, Row, Transaction } from '../db/connection';
import { observationKeyOf, placeColumns, placeOf } from '../db/rows';
import { KEY, STANDING } from './standing';

const KINDS = ['take', 'doubtful', 'correct', 'send-back'] as const satisfies readonly CellDecision['kind'][];

/** A decision as it stands with its import: who, when. */
export type DecidedCell = CellDecision & { readonly person: string; readonly at: string };

/** The place of a finding `f` as `placeKey` writes it. */
export const FINDING_PLACE = `coalesce(f.place_pointer, concat(f.place_sheet, '!R', f.place_row, 'C', f.place_column))`;

/** Keeps the decisions about an import's cells and what was sent back by them, in place of those kept before. */
export async function keepDecidedCells(
  transaction: Transaction,
  importNumber: number,
  cells: CellDecisions,
  sentBack: readonly SentBack[],
  by: { readonly person: string; readonly at: string },
): Promise<void> {
  await dropDecidedCells(transaction, importNumber);
  for (const [place, decision] of Object.entries(cells)) {
    await transaction.run(
      `INSERT INTO cell_decision VALUES ($importNumber, $place, $kind, $reason, $value, $authority, $person,
        CAST($at AS TIMESTAMP))`,
      {
        importNumber,
        place,
        kind: decision.kind,
        reason: (decision.kind === 'correct' ? decision.citation : decision.reason)?.trim() ?? '',
        value: decision.kind === 'correct' ? decision.value : null,
        authority: decision.kind === 'correct' ? decision.authority : null,
        person: decision.person ?? by.person,
        at: by.at,
      },
    );
  }
  await transaction.append(
    'sent_back',
    sentBack.map((one, index) => [
      ...[importNumber, index + 1, one.agency, one.subject, one.year, one.period, one.indicator],
      ...[one.raw, one.reason],
      ...placeColumns(one.place),
    ]),
  );
}

/** Drops them with what was staged. */
async function dropDecidedCells(transaction: Transaction, importNumber: number): Promise<void> {
  for (const table of ['cell_decision', 'sent_back']) {
    await transaction.run(`DELETE FROM ${table} WHERE import = $importNumber`, { importNumber });
  }
}

/** The decisions about an import's cells by place: see `placeKey`. */
export async function readDecidedCells(
  db: Reader,
  importNumber: number,
): Promise<Readonly<Record<string, DecidedCell>>> {
  const rows = await db.read(
    'SELECT * FROM cell_decision WHERE import = $importNumber ORDER BY decided_at, place',
    { importNumber },
  );
  return Object.fromEntries(rows.map((row) => [text(row, 'place'), decidedCellOf(row)]));
}

/** A figure that was sent back and that no later import has brought. */
export interface WaitingFigure extends ObservationKey {
  readonly importNumber: number;
  readonly fileName: string;
  readonly raw: string;
  readonly reason: string;
  readonly place: Place;
  readonly person: string;
  /** When it was sent back, ISO 8601, UTC. */
  readonly at: string;
}

/** What was sent back to a district's agencies and has not come again, oldest first. */
export async function listSentBack(db: Reader, district: string): Promise<WaitingFigure[]> {
  const rows = await db.read(
    `SELECT s.*, i.file_name, i.committed_by, i.committed_at
    FROM sent_back s JOIN import i ON i.number = s.import JOIN agency a ON a.code = s.agency
    ANTI JOIN (
      SELECT ${KEY}, e.import, later.committed_at FROM entry_cell e JOIN import later ON later.number = e.import
      WHERE ${STANDING}
    ) came ON came.agency = s.agency AND came.subject = s.subject AND came.year = s.year
      AND came.period = s.period AND came.indicator = s.indicator
      AND came.import <> s.import AND came.committed_at >= i.committed_at
    WHERE i.state = 'committed' AND a.district = $district ORDER BY i.committed_at, s.ordinal`,
    { district },
  );
  return rows.map((row) => ({
    ...observationKeyOf(row),
    importNumber: number(row, 'import'),
    fileName: text(row, 'file_name'),
    raw: text(row, 'raw'),
    reason: text(row, 'reason'),
    place: placeOf(row),
    person: text(row, 'committed_by'),
    at: instant(row, 'committed_at'),
  }));
}

function decidedCellOf(row: Row): DecidedCell {
  const who = { person: text(row, 'person'), at: instant(row, 'decided_at') };
  const kind = word(KINDS, row, 'kind');
  const reason = text(row, 'reason');
  if (kind !== 'correct') return { kind, reason, ...who };
  const authority = word(AUTHORITIES, row, 'authority');
  return {
    kind,
    value: optional(text, row, 'value') ?? '',
    authority: authority === 'agency' ? 'agency' : 'transcription',
    citation: reason,
    ...who,
  };
}
