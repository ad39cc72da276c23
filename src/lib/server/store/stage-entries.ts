import { absentCell, numberCell } from '../../domain/cell';
import type { CellState, Circumstance, PackedEntries } from '../../import/pack';
import type { Appended, Transaction } from '../db/connection';
import { cellColumns } from '../db/rows';

/** What the packed columns are appended to: narrow tables of this connection, joined into `staged_entry` at the end. */
const TABLES = [
  `CREATE OR REPLACE TEMP TABLE packed_figure (ordinal INTEGER, reporter INTEGER, kind INTEGER, circumstance INTEGER,
    value DOUBLE, place_row INTEGER)`,
  'CREATE OR REPLACE TEMP TABLE packed_text (ordinal INTEGER, raw VARCHAR, place_pointer VARCHAR)',
  'CREATE OR REPLACE TEMP TABLE packed_reporter (id INTEGER, agency VARCHAR, year INTEGER)',
  `CREATE OR REPLACE TEMP TABLE packed_kind (id INTEGER, indicator VARCHAR, place_column INTEGER, kind VARCHAR,
    unused DOUBLE, precision VARCHAR, reason VARCHAR, provisional BOOLEAN, restated BOOLEAN, doubtful BOOLEAN,
    confirmed BOOLEAN)`,
  `CREATE OR REPLACE TEMP TABLE packed_circumstance (id INTEGER, subject VARCHAR, period VARCHAR, unit VARCHAR,
    sheet VARCHAR, section VARCHAR, sentence VARCHAR, passage VARCHAR, link VARCHAR, transcriber VARCHAR,
    checker VARCHAR, note VARCHAR, authority VARCHAR)`,
];

/** A figure without a text of its own is a whole number written as it is. */
const INTO_STAGED = `INSERT INTO staged_entry BY NAME
  SELECT $importNumber AS import, f.ordinal, agency, subject, year, period, indicator, k.kind,
    CASE WHEN k.kind = 'number' THEN f.value END AS value, precision, reason, provisional, restated, doubtful, confirmed,
    unit, coalesce(t.raw, CAST(CAST(f.value AS BIGINT) AS VARCHAR)) AS raw,
    nullif(sheet, '') AS place_sheet, nullif(place_row, 0) AS place_row,
    nullif(place_column, 0) AS place_column, nullif(place_pointer, '') AS place_pointer,
    section, sentence, passage, link, transcriber, checker, note, authority
  FROM packed_figure f
  JOIN packed_reporter r ON r.id = f.reporter
  JOIN packed_kind k ON k.id = f.kind
  JOIN packed_circumstance c ON c.id = f.circumstance
  LEFT JOIN packed_text t ON t.ordinal = f.ordinal`;

/**
 * Takes the packed batches of one extract and writes them as staged entries of an import. Row by row over all columns
 * a million entries cost six seconds; packed, with what they share told once, about two.
 */
export class EntryStaging {
  #ordinal = 0;
  #reporters = 0;
  #kinds = 0;
  #circumstances = 0;

  private constructor(readonly transaction: Transaction) {}

  static async begin(transaction: Transaction): Promise<EntryStaging> {
    for (const table of TABLES) await transaction.run(table);
    return new EntryStaging(transaction);
  }

  async take(batch: PackedEntries): Promise<void> {
    const { transaction } = this;
    const { count, reporter, kind, circumstance, value, row } = batch;
    const first = this.#ordinal + 1;
    await this.#append(
      'packed_reporter',
      batch.reporters.map(({ agency, year }, index) => [this.#reporters + index, agency, year]),
    );
    await this.#append(
      'packed_kind',
      batch.kinds.map((one, index) => [
        this.#kinds + index,
        one.indicator,
        one.column,
        ...stateColumns(one.state),
      ]),
    );
    await this.#append(
      'packed_circumstance',
      batch.circumstances.map((one, index) => [this.#circumstances + index, ...circumstanceColumns(one)]),
    );
    await this.#append(
      'packed_text',
      batch.texts.map(({ index, raw, pointer }) => [first + index, raw, pointer]),
    );
    const ordinal = new Int32Array(count);
    for (let index = 0; index < count; index += 1) ordinal[index] = first + index;
    await transaction.appendColumns('packed_figure', count, [
      ordinal,
      reporter,
      kind,
      circumstance,
      value,
      row,
    ]);
    this.#ordinal += count;
    this.#reporters += batch.reporters.length;
    this.#kinds += batch.kinds.length;
    this.#circumstances += batch.circumstances.length;
  }

  /** Most batches name nothing new, and an appender for nothing costs as much as for a few. */
  async #append(table: string, rows: readonly (readonly Appended[])[]): Promise<void> {
    if (rows.length > 0) await this.transaction.append(table, rows);
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
