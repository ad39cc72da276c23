import { isExact } from './json-text';

/** A number as its text: never rounded on the way. */
export class JsonNumber {
  constructor(readonly text: string) {}
}

/** Members in the order of the text; a key that stands twice is told and stays twice. */
export class JsonObject {
  constructor(
    /** The same list for every object with the same keys in the same order. */
    readonly keys: readonly string[],
    readonly values: readonly JsonValue[],
  ) {}
}

export type JsonValue = string | boolean | null | JsonNumber | JsonObject | readonly JsonValue[];

/** What could have stood where a text stops being JSON. */
export const JSON_EXPECTED = [
  'value',
  'value-or-end',
  'name',
  'name-or-end',
  'colon',
  'comma-or-end',
  'nothing',
  'quote',
  'escape',
  'depth',
] as const;
export type JsonExpected = (typeof JSON_EXPECTED)[number];

export interface JsonFault {
  /** Index of the first character that cannot stand there. */
  readonly at: number;
  readonly expected: JsonExpected;
}

/** Odd, but JSON: told beside the values. */
export type JsonRemark =
  | { readonly kind: 'duplicate'; readonly at: number; readonly key: string; readonly first: number }
  | { readonly kind: 'inexact'; readonly at: number; readonly text: string }
  | { readonly kind: 'not-character'; readonly at: number; readonly text: string };

/** Arrays and objects within each other, deeper than any extract. */
export const MOST_DEPTH = 200;

const MOST_SHAPES = 1000;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const TO_BE_ESCAPED = /["\\\u0000-\u001f]/;
const NOT_CHARACTER = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?:^|[^\ud800-\udbff])[\udc00-\udfff]/;
const LITERALS: readonly (readonly [word: string, value: boolean | null])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_ARRAY = 91;
const BACKSLASH = 92;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/**
 * Strict JSON (RFC 8259), value by value from a place that moves on. Our own because `JSON.parse` rounds numbers, takes
 * the last of two equal keys without a word, holds all of a file at once and does not say where it stopped.
 * Never throws: a method gives undefined where `fault` says why.
 */
export class JsonReader {
  at = 0;
  fault: JsonFault | undefined;
  /** Keys of the last object at each depth: the next is likely to have the same. */
  readonly #last: (readonly string[])[] = [];
  readonly #shapes = new Map<string, readonly string[]>();

  constructor(
    readonly text: string,
    /** Without it nothing odd is looked for. */
    readonly remark?: (remark: JsonRemark) => void,
  ) {}

  /** Past white space; the code of the character there, NaN at the end. */
  next(): number {
    const { text } = this;
    for (;;) {
      const code = text.charCodeAt(this.at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return code;
      this.at += 1;
    }
  }

  /** Nothing but white space may follow. */
  end(): boolean {
    if (Number.isNaN(this.next())) return true;
    this.fail('nothing');
    return false;
  }

  fail(expected: JsonExpected, at = this.at): undefined {
    this.fault ??= { at, expected };
    return undefined;
  }

  value(depth = 0, expected: JsonExpected = 'value'): JsonValue | undefined {
    const code = this.next();
    if (code === QUOTE) return this.string();
    if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
      if (depth >= MOST_DEPTH) return this.fail('depth');
      return code === OPEN_OBJECT ? this.#object(depth) : this.#array(depth);
    }
    NUMBER.lastIndex = this.at;
    if (NUMBER.test(this.text)) {
      const from = this.at;
      this.at = NUMBER.lastIndex;
      const text = this.text.slice(from, this.at);
      if (this.remark !== undefined && !isExact(text)) this.remark({ kind: 'inexact', at: from, text });
      return new JsonNumber(text);
    }
    for (const [word, value] of LITERALS) {
      if (!this.text.startsWith(word, this.at)) continue;
      this.at += word.length;
      return value;
    }
    return this.fail(expected);
  }

  /** The values of the array that begins here, one by one; an end with `fault` is none. */
  *elements(depth = 0): Generator<JsonValue> {
    this.at += 1;
    if (this.next() === CLOSE_ARRAY) {
      this.at += 1;
      return;
    }
    for (let expected: JsonExpected = 'value-or-end'; ; expected = 'value') {
      const value = this.value(depth + 1, expected);
      if (value === undefined) return;
      yield value;
      const code = this.next();
      if (code !== COMMA && code !== CLOSE_ARRAY) return this.fail('comma-or-end');
      this.at += 1;
      if (code === CLOSE_ARRAY) return;
    }
  }

  /** The next key of the object read from here, past its colon; undefined also at its end. */
  key(first: boolean): string | undefined {
    const code = this.next();
    if (first && code === CLOSE_OBJECT) {
      this.at += 1;
      return undefined;
    }
    if (code !== QUOTE) return this.fail(first ? 'name-or-end' : 'name');
    const key = this.string();
    if (key === undefined) return undefined;
    if (this.next() !== COLON) return this.fail('colon');
    this.at += 1;
    return key;
  }

  /** After a member: whether another follows. */
  more(): boolean {
    const code = this.next();
    if (code !== COMMA && code !== CLOSE_OBJECT) {
      this.fail('comma-or-end');
      return false;
    }
    this.at += 1;
    return code === COMMA;
  }

  #array(depth: number): readonly JsonValue[] | undefined {
    const values = [...this.elements(depth)];
    return this.fault === undefined ? values : undefined;
  }

  #object(depth: number): JsonObject | undefined {
    const from = this.at;
    this.at += 1;
    const likely = this.#last[depth] ?? [];
    let keys: string[] | undefined;
    const values: JsonValue[] = [];
    for (let more = true; more; more = this.more()) {
      const count = values.length;
      const guess = keys === undefined ? likely[count] : undefined;
      const key = guess !== undefined && this.#take(guess) ? guess : this.key(count === 0);
      if (key === undefined) break;
      if (keys === undefined && key !== guess) keys = likely.slice(0, count);
      keys?.push(key);
      const value = this.value(depth + 1);
      if (value === undefined) return undefined;
      values.push(value);
    }
    if (this.fault !== undefined) return undefined;
    if (keys === undefined && values.length < likely.length) keys = likely.slice(0, values.length);
    if (keys === undefined) return new JsonObject(likely, values);
    return new JsonObject(this.#shape(keys, from, depth), values);
  }

  /** Past `"key":` if that is what stands here. */
  #take(key: string): boolean {
    if (this.next() !== QUOTE) return false;
    const end = this.at + 1 + key.length;
    if (this.text.charCodeAt(end) !== QUOTE || !this.text.startsWith(key, this.at + 1)) return false;
    const before = this.at;
    this.at = end + 1;
    if (this.next() === COLON) {
      this.at += 1;
      return true;
    }
    this.at = before;
    return false;
  }

  /** The one list of these keys; keys that stand twice are told each time. */
  #shape(keys: readonly string[], from: number, depth: number): readonly string[] {
    const name = JSON.stringify(keys);
    const known = this.#shapes.get(name);
    if (known !== undefined) return (this.#last[depth] = known);
    if (this.remark !== undefined && new Set(keys).size < keys.length) {
      this.#tellDuplicates(from, this.remark);
      return keys;
    }
    if (this.#shapes.size < MOST_SHAPES && !keys.some((key) => TO_BE_ESCAPED.test(key))) {
      this.#shapes.set(name, keys);
      this.#last[depth] = keys;
    }
    return keys;
  }

  #tellDuplicates(from: number, tell: (remark: JsonRemark) => void): void {
    const again = new JsonReader(this.text);
    again.at = from + 1;
    const places = new Map<string, number>();
    for (let first = true, more = true; more; first = false, more = again.more()) {
      again.next();
      const at = again.at;
      const key = again.key(first);
      if (key === undefined || again.value() === undefined) return;
      const earlier = places.get(key);
      if (earlier === undefined) places.set(key, at);
      else tell({ kind: 'duplicate', at, key, first: earlier });
    }
  }

  string(): string | undefined {
    const { text } = this;
    const from = this.at;
    let escaped = false;
    for (let at = from + 1; ; at += 1) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) {
        this.at = at + 1;
        return escaped ? this.#unescaped(from) : text.slice(from + 1, at);
      }
      if (code === BACKSLASH) {
        ESCAPE.lastIndex = at;
        if (!ESCAPE.test(text)) return this.fail('escape', at);
        at = ESCAPE.lastIndex - 1;
        escaped = true;
      } else if (!(code >= 32)) return this.fail('quote', at);
    }
  }

  #unescaped(from: number): string {
    const value = JSON.parse(this.text.slice(from, this.at)) as string;
    if (NOT_CHARACTER.test(value))
      this.remark?.({ kind: 'not-character', at: from, text: this.text.slice(from + 1, this.at - 1) });
    return value;
  }
}

/** One JSON text in one piece, or where and why it is none. */
export function parseJson(
  text: string,
  remark?: (remark: JsonRemark) => void,
): { readonly value: JsonValue } | { readonly fault: JsonFault } {
  const reader = new JsonReader(text, remark);
  const value = reader.value();
  if (value !== undefined && reader.end()) return { value };
  return { fault: reader.fault ?? { at: reader.at, expected: 'nothing' } };
}
