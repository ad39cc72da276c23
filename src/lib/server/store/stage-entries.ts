import { absentCell, numberCell } from '../../domain/cell';
import type { CellState, Circumstance, PackedEntries } from '../../import/pack';
import type { Appended, Column, Transaction } from '../db/connection';
import { cellColumns } from '../db/rows';
import type { FIGURE_TABLES, StagedRows } from './figures';

/** Figures are held until there are so many: appended a batch at a time they cost half as much again. */
const BLOCK = 1 << 14;

/**
 * Takes the packed batches of one extract and writes them as the figures of an import, with what they share told once:
 * as they are packed, so they are stored.
 */
export class EntryStaging {
  #ordinal = 0;
  #held: PackedEntries[] = [];
  #heldCount = 0;
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
    const { importNumber } = this;
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
    this.#held.push(batch);
    this.#heldCount += batch.count;
    this.#ordinal += batch.count;
    this.#reporters += batch.reporters.length;
    this.#kinds += batch.kinds.length;
    this.#circumstances += batch.circumstances.length;
    this.#texts += batch.texts.length;
    if (this.#heldCount >= BLOCK) await this.finish();
  }

  /** Appends what is still held: after the last batch, before anything is read. */
  async finish(): Promise<void> {
    const [held, count] = [this.#held, this.#heldCount];
    if (count === 0) return;
    this.#held = [];
    this.#heldCount = 0;
    const own = new Int32Array(count).fill(this.importNumber);
    const first = this.#ordinal - count + 1;
    const ordinal = Int32Array.from({ length: count }, (_, index) => first + index);
    const whole = (name: 'reporter' | 'kind' | 'circumstance' | 'row') =>
      joined(
        new Int32Array(count),
        held.map((batch) => batch[name]),
      );
    const value = joined(
      new Float64Array(count),
      held.map((batch) => batch.value),
    );
    const columns: Column[] = [own, ordinal, whole('reporter'), whole('kind'), whole('circumstance'), value];
    await this.transaction.appendColumns('figure', count, [...columns, whole('row')]);
  }

  /** Most batches name nothing new, and an appender for nothing costs as much as for a few. */
  async #append(table: string, rows: readonly (readonly Appended[])[]): Promise<void> {
    if (rows.length > 0) await this.transaction.append(table, rows);
  }
}

function joined<Numbers extends Int32Array | Float64Array>(
  into: Numbers,
  parts: readonly Numbers[],
): Numbers {
  let at = 0;
  for (const part of parts) {
    into.set(part, at);
    at += part.length;
  }
  return into;
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
