import type { Cell } from '../domain/cell';
import type { DraftEntry } from './entry';

/** What entries of one extract share, all but their number, place and raw text: told once each. */
export type Circumstance = Pick<
  DraftEntry,
  | 'subject'
  | 'period'
  | 'unit'
  | 'section'
  | 'sentence'
  | 'passage'
  | 'link'
  | 'transcriber'
  | 'checker'
  | 'note'
  | 'authority'
> & { readonly sheet: string };

/** A cell without its number, of which an extract has few: told once each. */
export type CellState = Exclude<Cell, { readonly kind: 'number' }> | Omit<Cell & { kind: 'number' }, 'value'>;

/**
 * A batch of entries column by column, as it crosses from a thread and goes into the store. The indexes of `agency`,
 * `indicator`, `state` and `circumstance` count through all batches of an extract; each batch brings those it is the
 * first to name.
 */
export interface PackedEntries {
  readonly count: number;
  readonly agency: Int32Array;
  readonly indicator: Int32Array;
  readonly year: Int32Array;
  /** 0 where the cell is absent. */
  readonly value: Float64Array;
  readonly state: Int32Array;
  readonly circumstance: Int32Array;
  readonly raw: readonly string[];
  /** 0: the place has none. */
  readonly row: Int32Array;
  readonly column: Int32Array;
  /** Empty: the place has none. Undefined: none of the batch has one. */
  readonly pointer: readonly string[] | undefined;
  readonly codes: readonly string[];
  readonly states: readonly CellState[];
  readonly circumstances: readonly Circumstance[];
}

/** Packs the batches of one extract, in order. */
export class EntryPacker {
  readonly #codes = new Numbering<string>();
  readonly #states = new Numbering<CellState>();
  readonly #circumstances = new Numbering<Circumstance>();

  pack(entries: readonly DraftEntry[]): PackedEntries {
    const count = entries.length;
    const packed = {
      count,
      agency: new Int32Array(count),
      indicator: new Int32Array(count),
      year: new Int32Array(count),
      value: new Float64Array(count),
      state: new Int32Array(count),
      circumstance: new Int32Array(count),
      raw: entries.map((entry) => entry.raw),
      row: new Int32Array(count),
      column: new Int32Array(count),
      pointer: entries.some(({ place }) => place.pointer !== undefined)
        ? entries.map(({ place }) => place.pointer ?? '')
        : undefined,
    };
    for (const [index, entry] of entries.entries()) {
      const { cell, place } = entry;
      packed.agency[index] = this.#codes.of(entry.agency, () => entry.agency);
      packed.indicator[index] = this.#codes.of(entry.indicator, () => entry.indicator);
      packed.year[index] = entry.year;
      packed.value[index] = cell.kind === 'number' ? cell.value : 0;
      packed.state[index] = this.#states.of(stateKey(cell), () => stateOf(cell));
      packed.circumstance[index] = this.#circumstances.of(circumstanceKey(entry), () =>
        circumstanceOf(entry),
      );
      packed.row[index] = place.row ?? 0;
      packed.column[index] = place.column ?? 0;
    }
    return {
      ...packed,
      codes: this.#codes.takeNew(),
      states: this.#states.takeNew(),
      circumstances: this.#circumstances.takeNew(),
    };
  }
}

/** Numbers things by key in order of first use. */
class Numbering<Thing> {
  readonly #numbers = new Map<string, number>();
  #fresh: Thing[] = [];

  of(key: string, make: () => Thing): number {
    let known = this.#numbers.get(key);
    if (known === undefined) {
      known = this.#numbers.size;
      this.#numbers.set(key, known);
      this.#fresh.push(make());
    }
    return known;
  }

  takeNew(): Thing[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }
}

function stateKey(cell: Cell): string {
  if (cell.kind === 'absent') return cell.reason;
  return cell.marks.length === 0 ? cell.precision : `${cell.precision} ${cell.marks.join(' ')}`;
}

function stateOf(cell: Cell): CellState {
  return cell.kind === 'absent' ? cell : { kind: 'number', precision: cell.precision, marks: cell.marks };
}

const SEPARATOR = '\u001f';

function circumstanceKey(entry: DraftEntry): string {
  const { subject, period, unit, section, sentence, passage, link, transcriber, checker, note, authority } =
    entry;
  const where = entry.place.sheet ?? '';
  return `${subject}${SEPARATOR}${period}${SEPARATOR}${unit}${SEPARATOR}${section}${SEPARATOR}${sentence}${SEPARATOR}${passage}${SEPARATOR}${link}${SEPARATOR}${transcriber}${SEPARATOR}${checker}${SEPARATOR}${note}${SEPARATOR}${authority}${SEPARATOR}${where}`;
}

function circumstanceOf(entry: DraftEntry): Circumstance {
  const { subject, period, unit, section, sentence, passage, link, transcriber, checker, note, authority } =
    entry;
  const sheet = entry.place.sheet ?? '';
  return {
    ...{ subject, period, unit, section, sentence, passage, link, transcriber, checker, note, authority },
    sheet,
  };
}
