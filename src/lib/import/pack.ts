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

/** An agency's year. */
export interface Reporter {
  readonly agency: string;
  readonly year: number;
}

/** What a column of a table says of its cells. */
export interface Kind {
  readonly indicator: string;
  readonly state: CellState;
  /** 0: the place has none. */
  readonly column: number;
}

/**
 * A batch of entries column by column, as it crosses from a thread and goes into the store. The numbers in `reporter`,
 * `kind` and `circumstance` count through all batches of an extract; each batch brings those it is the first to name.
 */
export interface PackedEntries {
  readonly count: number;
  readonly reporter: Int32Array;
  readonly kind: Int32Array;
  readonly circumstance: Int32Array;
  /** 0 where the cell is absent. */
  readonly value: Float64Array;
  /** 0: the place has none. */
  readonly row: Int32Array;
  /** Of those entries only whose text is not the number itself, or whose place is a pointer; indexes into the batch. */
  readonly texts: readonly { readonly index: number; readonly raw: string; readonly pointer: string }[];
  readonly reporters: readonly Reporter[];
  readonly kinds: readonly Kind[];
  readonly circumstances: readonly Circumstance[];
}

const FIRST_YEAR = 1900;
const YEARS = 256;
/** Of one indicator; states and columns are numbered below it. */
const STATES = 1 << 12;
const COLUMNS = 1 << 24;

/** Packs the batches of one extract, in order. */
export class EntryPacker {
  readonly #agencies = new Numbering<string, null>();
  readonly #indicators = new Numbering<string, null>();
  readonly #states = new Numbering<string, null>();
  readonly #reporters = new Numbering<number, Reporter>();
  readonly #kinds = new Numbering<number, Kind>();
  readonly #circumstances = new Numbering<string, Circumstance>();
  /** Most entries share all of it with the one before. */
  #before: { readonly entry: DraftEntry; readonly number: number } | undefined;
  /** As do those of a long table that goes by indicators. */
  #kind: { readonly entry: DraftEntry; readonly number: number } | undefined;

  pack(entries: readonly DraftEntry[]): PackedEntries {
    const count = entries.length;
    const [reporter, kind, circumstance] = [
      new Int32Array(count),
      new Int32Array(count),
      new Int32Array(count),
    ];
    const [value, row] = [new Float64Array(count), new Int32Array(count)];
    const texts: { index: number; raw: string; pointer: string }[] = [];
    for (let index = 0; index < count; index += 1) {
      const entry = entries[index] as DraftEntry;
      const { cell, place, raw } = entry;
      reporter[index] = this.#reporterOf(entry);
      kind[index] = this.#kindOf(entry);
      circumstance[index] = this.#circumstanceOf(entry);
      if (cell.kind === 'number') value[index] = cell.value;
      row[index] = place.row ?? 0;
      const { pointer = '' } = place;
      if (pointer !== '' || !isItself(raw, cell)) texts.push({ index, raw, pointer });
    }
    return {
      ...{ count, reporter, kind, circumstance, value, row, texts },
      reporters: this.#reporters.takeNew(),
      kinds: this.#kinds.takeNew(),
      circumstances: this.#circumstances.takeNew(),
    };
  }

  #reporterOf({ agency, year }: DraftEntry): number {
    const key = this.#agencies.of(agency, () => null) * YEARS + (year - FIRST_YEAR);
    return this.#reporters.of(key, () => ({ agency, year }));
  }

  #kindOf(entry: DraftEntry): number {
    if (this.#kind !== undefined && sameKind(this.#kind.entry, entry)) return this.#kind.number;
    const { indicator, cell, place } = entry;
    const what = this.#indicators.of(indicator, () => null) * STATES;
    const state = this.#states.of(stateKey(cell), () => null);
    const column = place.column ?? 0;
    const number = this.#kinds.of((what + state) * COLUMNS + column, () => ({
      indicator,
      state: stateOf(cell),
      column,
    }));
    this.#kind = { entry, number };
    return number;
  }

  #circumstanceOf(entry: DraftEntry): number {
    if (this.#before !== undefined && sameCircumstance(this.#before.entry, entry)) return this.#before.number;
    const number = this.#circumstances.of(circumstanceKey(entry), () => circumstanceOf(entry));
    this.#before = { entry, number };
    return number;
  }
}

/** Whole numbers written as they are need no text of their own. */
function isItself(raw: string, cell: Cell): boolean {
  return cell.kind === 'number' && Number.isSafeInteger(cell.value) && raw === String(cell.value);
}

/** Numbers things by key in order of first use. */
class Numbering<Key, Thing> {
  readonly #numbers = new Map<Key, number>();
  #fresh: Thing[] = [];

  of(key: Key, make: () => Thing): number {
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

/** Of absences and marked numbers, which are few, it says nothing. */
function sameKind(one: DraftEntry, other: DraftEntry): boolean {
  return (
    one.indicator === other.indicator &&
    one.place.column === other.place.column &&
    one.cell.kind === 'number' &&
    other.cell.kind === 'number' &&
    one.cell.precision === other.cell.precision &&
    one.cell.marks.length === 0 &&
    other.cell.marks.length === 0
  );
}

function sameCircumstance(one: DraftEntry, other: DraftEntry): boolean {
  return (
    one.subject === other.subject &&
    one.period === other.period &&
    one.unit === other.unit &&
    one.section === other.section &&
    one.sentence === other.sentence &&
    one.passage === other.passage &&
    one.link === other.link &&
    one.transcriber === other.transcriber &&
    one.checker === other.checker &&
    one.note === other.note &&
    one.authority === other.authority &&
    one.place.sheet === other.place.sheet
  );
}

const SEPARATOR = '\u001f';

function circumstanceKey(entry: DraftEntry): string {
  return Object.values(circumstanceOf(entry)).join(SEPARATOR);
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
