import { absentCell, numberCell } from '../../domain/cell';
import type { CellState, Circumstance, PackedEntries } from '../../import/pack';
import type { Appended, Transaction } from '../db/connection';
import { cellColumns } from '../db/rows';

/** What the packed columns are appended to: narrow tables of this connection, joined into `staged_entry` at the end. */
const TABLES = [
  `CREATE OR REPLACE TEMP TABLE packed_figure (ordinal INTEGER, agency INTEGER, indicator INTEGER, year INTEGER,
    value DOUBLE, state INTEGER, circumstance INTEGER, raw VARCHAR, place_row INTEGER, place_column INTEGER,
    place_pointer VARCHAR)`,
  'CREATE OR REPLACE TEMP TABLE packed_code (id INTEGER, code VARCHAR)',
  `CREATE OR REPLACE TEMP TABLE packed_state (id INTEGER, kind VARCHAR, value DOUBLE, precision VARCHAR, reason VARCHAR,
    provisional BOOLEAN, restated BOOLEAN, doubtful BOOLEAN, confirmed BOOLEAN)`,
  `CREATE OR REPLACE TEMP TABLE packed_circumstance (id INTEGER, subject VARCHAR, period VARCHAR, unit VARCHAR,
    sheet VARCHAR, section VARCHAR, sentence VARCHAR, passage VARCHAR, link VARCHAR, transcriber VARCHAR,
    checker VARCHAR, note VARCHAR, authority VARCHAR)`,
];

const INTO_STAGED = `INSERT INTO staged_entry BY NAME
  SELECT $importNumber AS import, ordinal, a.code AS agency, subject, year, period, i.code AS indicator, kind,
    CASE WHEN kind = 'number' THEN f.value END AS value, precision, reason, provisional, restated, doubtful, confirmed,
    unit, raw, nullif(sheet, '') AS place_sheet, nullif(place_row, 0) AS place_row,
    nullif(place_column, 0) AS place_column, nullif(place_pointer, '') AS place_pointer,
    section, sentence, passage, link, transcriber, checker, note, authority
  FROM packed_figure f
  JOIN packed_code a ON a.id = f.agency
  JOIN packed_code i ON i.id = f.indicator
  JOIN packed_state s ON s.id = f.state
  JOIN packed_circumstance c ON c.id = f.circumstance`;

/**
 * Takes the packed batches of one extract and writes them as staged entries of an import. Row by row over all columns
 * a million entries cost six seconds; packed, with what they share told once, about two.
 */
export class EntryStaging {
  #ordinal = 0;
  #codes = 0;
  #states = 0;
  #circumstances = 0;

  private constructor(readonly transaction: Transaction) {}

  static async begin(transaction: Transaction): Promise<EntryStaging> {
    for (const table of TABLES) await transaction.run(table);
    return new EntryStaging(transaction);
  }

  async take(batch: PackedEntries): Promise<void> {
    const { count, agency, indicator, year, value, state, circumstance, raw, row, column, pointer } = batch;
    const first = this.#ordinal + 1;
    await this.transaction.append(
      'packed_code',
      batch.codes.map((code, index) => [this.#codes + index, code]),
    );
    await this.transaction.append(
      'packed_state',
      batch.states.map((one, index) => [this.#states + index, ...stateColumns(one)]),
    );
    await this.transaction.append(
      'packed_circumstance',
      batch.circumstances.map((one, index) => [this.#circumstances + index, ...circumstanceColumns(one)]),
    );
    await this.transaction.appendColumns('packed_figure', count, [
      Int32Array.from({ length: count }, (_, index) => first + index),
      ...[agency, indicator, year, value, state, circumstance, raw, row, column],
      pointer ?? new Array<string>(count).fill(''),
    ]);
    this.#ordinal += count;
    this.#codes += batch.codes.length;
    this.#states += batch.states.length;
    this.#circumstances += batch.circumstances.length;
  }

  /** @returns how many entries were staged */
  async finish(importNumber: number): Promise<number> {
    await this.transaction.run(INTO_STAGED, { importNumber });
    return this.#ordinal;
  }
}

function stateColumns(state: CellState): Appended[] {
  const cell =
    state.kind === 'number' ? numberCell(0, state.precision, state.marks) : absentCell(state.reason);
  return cellColumns(cell);
}

function circumstanceColumns(one: Circumstance): Appended[] {
  const {
    subject,
    period,
    unit,
    sheet,
    section,
    sentence,
    passage,
    link,
    transcriber,
    checker,
    note,
    authority,
  } = one;
  return [
    ...[subject, period, unit, sheet, section, sentence, passage, link],
    ...[transcriber, checker, note, authority],
  ];
}
