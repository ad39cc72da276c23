import { ABSENCE_REASONS, MARKS, PRECISIONS, type Cell } from '../domain/cell';
import type { Place } from '../domain/finding';
import type { DraftEntry } from './entry';

/** A figure in whole numbers: whose and when (`agencyYear`), about whom and which stretch, and what. */
export interface NumberedKey {
  readonly agencyYear: number;
  readonly circumstance: number;
  readonly indicator: number;
}

const FIRST_YEAR = 1900;
const YEARS = 256;
const START = 1024;
/** Numbers of a key: agency and year, circumstance, indicator. */
const KEY = 3;
/** Every row is entered anew when it grows. */
const GROWTH = 4;
const SEPARATOR = '\u001f';

/**
 * The entries of an extract, each key once, in columns of numbers: a million stand in about 60 MB, where a million
 * entries kept whole cost a gigabyte. Rows count from 0.
 */
export class EntryTable {
  readonly #agencies = new Numbering();
  readonly #circumstances = new Numbering();
  readonly #indicators = new Numbering();
  readonly #sheets = new Numbering();
  #period = '';
  #subject = '';
  #circumstance = 0;
  #indicator = { code: '', number: -1 };
  #rows = 0;
  #slots = new Int32Array(START * 2);
  /** Three numbers a row, side by side: where they are looked up a million times at random, they come in one go. */
  #keys = new Int32Array(START * KEY);
  #columns = columnsOf(START);
  /** Only where the text is not the number itself. */
  readonly #raw = new Map<number, string>();
  readonly #pointers = new Map<number, string>();
  readonly #corrections = new Map<number, Cell>();

  get rows(): number {
    return this.#rows;
  }

  keyOf(entry: DraftEntry): NumberedKey {
    const { period, subject } = entry;
    // Most entries share both with the one before.
    if (period !== this.#period || subject !== this.#subject) {
      this.#circumstance = this.#circumstances.of(`${period}${SEPARATOR}${subject}`);
      this.#period = period;
      this.#subject = subject;
    }
    const agency = this.#agencies.of(entry.agency);
    const { indicator: code } = entry;
    if (code !== this.#indicator.code) this.#indicator = { code, number: this.#indicators.of(code) };
    return {
      agencyYear: agency * YEARS + (entry.year - FIRST_YEAR),
      circumstance: this.#circumstance,
      indicator: this.#indicator.number,
    };
  }

  /** The number of an indicator, met or not. */
  indicator(code: string): number {
    return this.#indicators.of(code);
  }

  /** The row of a key, or -1. */
  find({ agencyYear, circumstance, indicator }: NumberedKey): number {
    const keys = this.#keys;
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = hash(agencyYear, circumstance, indicator) & mask; ; slot = (slot + 1) & mask) {
      const row = (slots[slot] as number) - 1;
      if (row < 0) return -1;
      const at = row * KEY;
      if (keys[at] === agencyYear && keys[at + 1] === circumstance && keys[at + 2] === indicator) return row;
    }
  }

  /** Keeps an entry whose key is not there yet. */
  add(key: NumberedKey, entry: DraftEntry): void {
    if (this.#rows === this.#columns.values.length) this.#grow();
    const row = this.#rows++;
    const columns = this.#columns;
    this.#keys[row * KEY] = key.agencyYear;
    this.#keys[row * KEY + 1] = key.circumstance;
    this.#keys[row * KEY + 2] = key.indicator;
    columns.values[row] = entry.cell.kind === 'number' ? entry.cell.value : 0;
    columns.states[row] = stateOf(entry.cell);
    columns.sheets[row] = this.#sheets.of(entry.place.sheet ?? '');
    columns.placeRows[row] = entry.place.row ?? 0;
    columns.placeColumns[row] = entry.place.column ?? 0;
    if (entry.place.pointer !== undefined) this.#pointers.set(row, entry.place.pointer);
    if (entry.cell.kind === 'absent' || entry.raw !== String(entry.cell.value)) this.#raw.set(row, entry.raw);
    this.#enter(row);
  }

  /** What is held against others from now on is the correction; what was published stays for comparing doubles. */
  correct(row: number, cell: Cell): void {
    this.#corrections.set(row, cell);
  }

  /** As published. */
  published(row: number): Cell {
    return cellOf(this.#columns.states[row] as number, this.#columns.values[row] as number);
  }

  /** The number of a row as it now stands, where it is exact: what rules may reckon with. */
  exact(row: number): number | undefined {
    const corrected = this.#corrections.get(row);
    if (corrected !== undefined) {
      return corrected.kind === 'number' && corrected.precision === 'exact' ? corrected.value : undefined;
    }
    return ((this.#columns.states[row] as number) & 7) === EXACT ? this.#columns.values[row] : undefined;
  }

  raw(row: number): string {
    return this.#raw.get(row) ?? String(this.#columns.values[row]);
  }

  place(row: number): Place {
    const sheet = this.#sheets.text(this.#columns.sheets[row] as number);
    const [placeRow, column] = [this.#columns.placeRows[row], this.#columns.placeColumns[row]];
    const pointer = this.#pointers.get(row);
    return {
      ...(sheet === '' ? {} : { sheet }),
      ...(placeRow === 0 || placeRow === undefined ? {} : { row: placeRow }),
      ...(column === 0 || column === undefined ? {} : { column }),
      ...(pointer === undefined ? {} : { pointer }),
    };
  }

  /** The number of the indicator of a row. */
  indicatorAt(row: number): number {
    return this.#keys[row * KEY + 2] as number;
  }

  yearAt(row: number): number {
    return ((this.#keys[row * KEY] as number) % YEARS) + FIRST_YEAR;
  }

  agencyAt(row: number): string {
    return this.#agencies.text(Math.floor((this.#keys[row * KEY] as number) / YEARS));
  }

  /** The row of another indicator of the same agency, subject, year and period, or -1. */
  beside(row: number, indicator: number): number {
    return this.find({
      agencyYear: this.#keys[row * KEY] as number,
      circumstance: this.#keys[row * KEY + 1] as number,
      indicator,
    });
  }

  #enter(row: number): void {
    const [keys, slots, at] = [this.#keys, this.#slots, row * KEY];
    const mask = slots.length - 1;
    let slot = hash(keys[at] as number, keys[at + 1] as number, keys[at + 2] as number) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = row + 1;
  }

  #grow(): void {
    const before = this.#columns;
    const size = before.values.length * GROWTH;
    const after = columnsOf(size);
    for (const name of Object.keys(after) as (keyof typeof after)[]) after[name].set(before[name]);
    this.#columns = after;
    const keys = new Int32Array(size * KEY);
    keys.set(this.#keys);
    this.#keys = keys;
    this.#slots = new Int32Array(size * 2);
    for (let row = 0; row < this.#rows; row++) this.#enter(row);
  }
}

function columnsOf(size: number) {
  return {
    values: new Float64Array(size),
    states: new Uint8Array(size),
    sheets: new Int32Array(size),
    placeRows: new Int32Array(size),
    placeColumns: new Int32Array(size),
  };
}

/** Texts numbered from 0 in the order they are met. */
class Numbering {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];

  of(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      this.#numbers.set(text, (number = this.#texts.length));
      this.#texts.push(text);
    }
    return number;
  }

  text(number: number): string {
    return this.#texts[number] ?? '';
  }
}

/** Three whole numbers mixed into one (the multipliers of MurmurHash3's finalizer). */
function hash(a: number, b: number, c: number): number {
  let mixed = Math.imul(a ^ Math.imul(b + 1, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(c + 1, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

/** The low three bits: an absence, or a precision plus 1; above them the absence's reason or the marks. */
const ABSENT = 0;
const EXACT = PRECISIONS.indexOf('exact') + 1;

function stateOf(cell: Cell): number {
  if (cell.kind === 'absent') return ABSENT + (ABSENCE_REASONS.indexOf(cell.reason) << 3);
  let marks = 0;
  for (const mark of cell.marks) marks |= 1 << MARKS.indexOf(mark);
  return PRECISIONS.indexOf(cell.precision) + 1 + (marks << 3);
}

function cellOf(state: number, value: number): Cell {
  const [kind, rest] = [state & 7, state >> 3];
  if (kind === ABSENT) return { kind: 'absent', reason: ABSENCE_REASONS[rest] ?? 'blank' };
  const marks = MARKS.filter((_, index) => (rest & (1 << index)) !== 0);
  return { kind: 'number', value, precision: PRECISIONS[kind - 1] ?? 'exact', marks };
}
