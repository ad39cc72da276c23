import { finding, type Finding } from '../domain/finding';
import { roleOf } from './columns';
import { JsonNumber, JsonObject, type JsonValue } from './json-parse';
import { plainNumber } from './json-text';
import type { Decisions, Field } from './mapping';
import type { Names } from './names';
import { plainName } from './plain';
import { saysYear } from './read-year';
import { FIGURES_KEYS } from './words';

/** Where a value stands: its key under another's, written as a JSON Pointer only when it is asked for. */
export class Spot {
  constructor(
    readonly parent: Spot | undefined,
    readonly key: string | number,
  ) {}

  /** Of a member of what stands here. */
  under(key: string): Spot {
    return new Spot(this, key);
  }

  get pointer(): string {
    return below(this.parent?.pointer ?? '', this.key);
  }

  /** Pointer of a member of what stands here. */
  pointerUnder(key: string): string {
    return below(this.pointer, key);
  }
}

/** By header, with holes where nothing is said. */
export type JsonCells = readonly (string | undefined)[];

/** One object as a line of a table whose headers are the keys of the whole file. */
export class JsonLine {
  /** Of a report: the figures under it. */
  figures: JsonLine[] | undefined;

  constructor(
    /** What the object says and what it stands in. */
    readonly cells: JsonCells,
    /** What the object says itself. */
    readonly own: JsonCells,
    /** None for the whole text. */
    readonly spot: Spot | undefined,
    readonly above: JsonLine | undefined,
    /** The one header whose cell is the object's own key: an agency, a year or an indicator. */
    readonly axis = -1,
  ) {}

  /** Pointer of a header's cell, or of the line where it has none. */
  pointer(headers: readonly string[], index: number | undefined): string {
    const here = this.spot?.pointer ?? '';
    if (index === undefined || index === this.axis) return here;
    const said = this.own[index];
    if (said !== undefined && (said !== '' || this.above?.cells[index] === undefined))
      return this.spot?.pointerUnder(headers[index] ?? '') ?? below('', headers[index] ?? '');
    return this.above?.cells[index] === undefined ? here : this.above.pointer(headers, index);
  }
}

/** What a key is by itself. */
type Kind = 'agency' | 'year' | 'indicator' | 'figures' | 'unknown' | { readonly field: Field };

const AXES = ['agency', 'year', 'indicator'] as const;
type Axis = (typeof AXES)[number];

/** More different keys than any extract has columns. */
const MOST_HEADERS = 5000;

/** Beside these an object with others in it says something of its own. */
const IDENTIFYING: readonly Field[] = [
  ...['district', 'agency', 'year', 'indicator', 'unit', 'subject', 'period', 'qualifier'],
  ...['section', 'passage', 'sentence', 'link', 'transcriber', 'checker', 'note'],
] as const;

/**
 * JSON of any of the shapes that people write, as lines: an object is a line, a report a line with those of its figures;
 * an object in an object under the name of an agency, a year or an indicator is a line that says so too, in any order.
 */
export class JsonLines {
  readonly headers: string[] = [];
  /** Where each header was met first. */
  readonly firsts: (Spot | undefined)[] = [];
  readonly #indexes = new Map<string, number>();
  readonly #kinds = new Map<string, Kind>();
  readonly #shapes = new WeakMap<readonly string[], (number | undefined)[]>();

  constructor(
    readonly names: Names,
    readonly decisions: Decisions,
    readonly tell: (finding: Finding) => void,
  ) {}

  get tooMany(): boolean {
    return this.headers.length > MOST_HEADERS;
  }

  /** Adds the lines of one item; what is none of these shapes is told. */
  read(value: JsonValue, spot: Spot | undefined, lines: JsonLine[]): void {
    this.#walk(value, spot, undefined, lines);
  }

  #walk(value: JsonValue, spot: Spot | undefined, above: JsonLine | undefined, lines: JsonLine[]): void {
    if (!(value instanceof JsonObject)) {
      this.#wrong(spot, value, 'object');
      return;
    }
    const own = new Array<string | undefined>(this.headers.length);
    const indexes = this.#indexesOf(value.keys);
    let nested: number[] | undefined;
    for (let at = 0; at < value.values.length; at += 1) {
      const member = value.values[at] ?? null;
      const key = value.keys[at] ?? '';
      if (typeof member === 'object' && member !== null && !(member instanceof JsonNumber)) {
        (nested ??= []).push(at);
        continue;
      }
      const index = (indexes[at] ??= this.#index(key, memberOf(spot, key)));
      if (typeof member === 'string') own[index] = member;
      else if (member instanceof JsonNumber) own[index] = plainNumber(member.text);
      else if (member === null) own[index] = '';
      else if (this.#takesBoolean(key)) own[index] = String(member);
      else return this.#wrong(memberOf(spot, key), member, 'string|number|null');
    }
    const line = new JsonLine(merged(own, above), own, spot, above);
    if (nested === undefined) lines.push(line);
    else this.#nested(value, nested, line, lines);
  }

  #nested(object: JsonObject, nested: readonly number[], line: JsonLine, lines: JsonLine[]): void {
    const under = nested.map((at) => {
      const key = object.keys[at] ?? '';
      return {
        key,
        value: object.values[at] ?? null,
        kind: this.#kindOf(key),
        spot: memberOf(line.spot, key),
      };
    });
    const wrong = under.find(({ kind }) => typeof kind === 'object');
    if (wrong !== undefined) return this.#wrong(wrong.spot, wrong.value, 'string|number|null');
    const axis = AXES.find((one) => under.some(({ kind }) => kind === one));
    const figures: JsonLine[] = [];
    for (const { key, value, kind, spot } of under) {
      if (kind === 'figures') {
        this.#each(value, spot, line, figures);
        line.figures = figures;
        continue;
      }
      const known = AXES.find((one) => one === kind);
      const index = this.#index(known ?? axis ?? this.#missing(line, value), spot);
      const own: (string | undefined)[] = [];
      own[index] = key;
      this.#each(value, spot, new JsonLine(merged(own, line), own, spot, line, index), lines);
    }
    if (
      line.figures !== undefined ||
      line.own.some((cell, index) => cell !== undefined && this.#speaks(index))
    )
      lines.push(line);
  }

  #each(value: JsonValue, spot: Spot, above: JsonLine, lines: JsonLine[]): void {
    if (!isList(value)) {
      if (value instanceof JsonObject && value.keys.length === 0) this.#wrong(spot, value, 'array');
      else this.#walk(value, spot, above, lines);
      return;
    }
    for (const [index, item] of value.entries()) this.#walk(item, new Spot(spot, index), above, lines);
  }

  /** What an unknown name stands for: what is still to be said, unless that comes further in. */
  #missing(line: JsonLine, value: JsonValue): Axis {
    const inside = value instanceof JsonObject ? value.keys.map((key) => this.#kindOf(key)) : [];
    const said =
      this.decisions.tables?.['1']?.agency !== undefined ||
      inside.includes('agency') ||
      line.cells.some((_, index) => this.#fieldOf(index) === 'agency') ||
      inside.some((kind) => typeof kind === 'object' && kind.field === 'agency');
    return said ? 'indicator' : 'agency';
  }

  #speaks(index: number): boolean {
    const field = this.#fieldOf(index);
    return field === undefined || !IDENTIFYING.includes(field);
  }

  #fieldOf(index: number): Field | undefined {
    const kind = this.#kindOf(this.headers[index] ?? '');
    return typeof kind === 'object' ? kind.field : undefined;
  }

  /** Only whether a report is exempt is yes or no; a key that nobody knows may hold anything. */
  #takesBoolean(key: string): boolean {
    const kind = this.#kindOf(key);
    return kind === 'unknown' || (typeof kind === 'object' && kind.field === 'exempt');
  }

  #kindOf(key: string): Kind {
    let kind = this.#kinds.get(key);
    if (kind === undefined) this.#kinds.set(key, (kind = this.#kindNow(key)));
    return kind;
  }

  #kindNow(key: string): Kind {
    if (FIGURES_KEYS.includes(plainName(key))) return 'figures';
    const { agencies = {}, indicators = {}, years = {} } = this.decisions;
    const { role } = roleOf(key, this.names);
    if (role.role === 'field') return { field: role.field };
    if (role.role === 'year' || Object.hasOwn(years, key.trim()) || saysYear(key)) return 'year';
    if (role.role === 'indicator' || Object.hasOwn(indicators, key.trim())) return 'indicator';
    const agency = this.names.agencyAnywhere(key) !== undefined || Object.hasOwn(agencies, key.trim());
    return agency ? 'agency' : 'unknown';
  }

  /** Headers of an object's keys, once they are known: a key that holds an object is none. */
  #indexesOf(keys: readonly string[]): (number | undefined)[] {
    let indexes = this.#shapes.get(keys);
    if (indexes === undefined) this.#shapes.set(keys, (indexes = []));
    return indexes;
  }

  #index(key: string, spot: Spot): number {
    let index = this.#indexes.get(key);
    if (index === undefined) {
      this.#indexes.set(key, (index = this.headers.length));
      this.headers.push(key);
      this.firsts.push(spot);
    }
    return index;
  }

  #wrong(spot: Spot | undefined, value: JsonValue, expected: string): void {
    this.tell(finding('json-shape', 'error', { pointer: spot?.pointer ?? '' }, brief(value), expected));
  }
}

const ESCAPED = /[~/]/;

function below(pointer: string, key: string | number): string {
  if (typeof key === 'number' || !ESCAPED.test(key)) return `${pointer}/${key}`;
  return `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function memberOf(spot: Spot | undefined, key: string): Spot {
  return spot?.under(key) ?? new Spot(undefined, key);
}

/** An object's own cells over those of what it stands in; a blank lets those through. */
function merged(own: JsonCells, above: JsonLine | undefined): JsonCells {
  if (above === undefined) return own;
  const cells = [...own];
  for (const [index, cell] of above.cells.entries())
    if (cell !== undefined && (own[index] ?? '') === '') cells[index] = cell;
  return cells;
}

export function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** A value as a finding repeats it. */
export function brief(value: JsonValue): string {
  const text = written(value, 40);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function written(value: JsonValue, room: number): string {
  if (value instanceof JsonNumber) return value.text;
  const parts: string[] = [];
  let length = 0;
  const add = (part: string) => {
    length += part.length;
    parts.push(part);
    return length <= room;
  };
  if (value instanceof JsonObject) {
    value.keys.every((key, at) => add(`${JSON.stringify(key)}:${written(value.values[at] ?? null, room)}`));
    return `{${parts.join(',')}}`;
  }
  if (!isList(value)) return JSON.stringify(value);
  value.every((item) => add(written(item, room)));
  return `[${parts.join(',')}]`;
}
