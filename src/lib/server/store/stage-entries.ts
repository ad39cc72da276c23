import { absentCell, numberCell } from '../../domain/cell';
import type { CellState, Circumstance, PackedEntries } from '../../import/pack';
import type { Appended, Transaction } from '../db/connection';
import { cellColumns } from '../db/rows';
import type { FIGURE_TABLES, StagedRows } from './figures';

/**
 * Takes the packed batches of one extract and writes them as the figures of an import, with what they share told once:
 * as they are packed, so they are stored.
 */
export class EntryStaging {
  #ordinal = 0;
  #reporters = 0;
  #kinds = 0;
  #circumstances = 0;
  #texts = 0;

  constructor(
    readonly transaction: Transaction,
    readonly importNumber: number,
  ) {}

  /** How many rows were written of them, table by table. */
  get rows(): Pick<StagedRows, (typeof FIGURE_TABLES)[number]> {
    return {
      figure: this.#ordinal,
      figure_reporter: this.#reporters,
      figure_kind: this.#kinds,
      figure_circumstance: this.#circumstances,
      figure_text: this.#texts,
    };
  }

  async take(batch: PackedEntries): Promise<void> {
    const { transaction, importNumber } = this;
    const { count, reporter, kind, circumstance, value, row } = batch;
    const first = this.#ordinal + 1;
    await this.#append(
      'figure_reporter',
      batch.reporters.map(({ agency, year }, index) => [importNumber, this.#reporters + index, agency, year]),
    );
    await this.#append(
      'figure_kind',
      batch.kinds.map((one, index) => [
        importNumber,
        this.#kinds + index,
        one.indicator,
        one.column,
        ...stateColumns(one.state),
      ]),
    );
    await this.#append(
      'figure_circumstance',
      batch.circumstances.map((one, index) => [
        importNumber,
        this.#circumstances + index,
        ...circumstanceColumns(one),
      ]),
    );
    await this.#append(
      'figure_text',
      batch.texts.map(({ index, raw, pointer }) => [importNumber, first + index, raw, pointer]),
    );
    const ordinal = new Int32Array(count);
    const own = new Int32Array(count).fill(importNumber);
    for (let index = 0; index < count; index += 1) ordinal[index] = first + index;
    await transaction.appendColumns('figure', count, [
      own,
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
    this.#texts += batch.texts.length;
  }

  /** Most batches name nothing new, and an appender for nothing costs as much as for a few. */
  async #append(table: string, rows: readonly (readonly Appended[])[]): Promise<void> {
    if (rows.length > 0) await this.transaction.append(table, rows);
  }
}

/** The columns of a cell but for its value. */
function stateColumns(state: CellState): Appended[] {
  const cell =
    state.kind === 'number' ? numberCell(0, state.precision, state.marks) : absentCell(state.reason);
  const [kind, , ...rest] = cellColumns(cell) as [Appended, Appended, ...Appended[]];
  return [kind, ...rest];
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
