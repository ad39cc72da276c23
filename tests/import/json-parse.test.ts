import { fc } from '../fixtures/property';
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { decode } from '../../src/lib/import/decode';
import {
  JsonNumber,
  JsonObject,
  MOST_DEPTH,
  parseJson,
  type JsonRemark,
  type JsonValue,
} from '../../src/lib/import/json-parse';
import { isExact, plainNumber, positionOf } from '../../src/lib/import/json-text';

const CASES = readFileSync(new URL('../fixtures/json-test-suite/cases.txt', import.meta.url), 'latin1')
  .split('\n')
  .filter((line) => /^[yni]_/.test(line))
  .map((line): [name: string, bytes: Uint8Array] => {
    const [name = '', content = ''] = line.split('\t');
    const text = content.replace(/%([0-9A-F]{2})/g, (_, byte: string) =>
      String.fromCharCode(Number.parseInt(byte, 16)),
    );
    return [name, Uint8Array.from(text, (character) => character.charCodeAt(0))];
  });
const ascii = (text: string) => new TextEncoder().encode(text);
const LARGE: [name: string, bytes: Uint8Array][] = [
  ['n_structure_100000_opening_arrays', ascii('['.repeat(100_000))],
  ['n_structure_open_array_object', ascii('[{"":'.repeat(50_000))],
  ['i_structure_500_nested_arrays', ascii('['.repeat(500) + ']'.repeat(500))],
];
const suite = (kind: 'y' | 'n' | 'i') => [...CASES, ...LARGE].filter(([name]) => name.startsWith(`${kind}_`));

/** Bytes as an import takes them: decoded, then parsed. */
function accepted(bytes: Uint8Array): boolean {
  const decoded = decode(bytes, undefined, () => undefined);
  return decoded !== undefined && 'value' in parseJson(decoded.text);
}

function native(value: JsonValue): unknown {
  if (value instanceof JsonNumber) return Number(value.text);
  if (value instanceof JsonObject)
    return Object.fromEntries(value.keys.map((key, index) => [key, native(value.values[index] ?? null)]));
  return Array.isArray(value) ? value.map(native) : value;
}

const faultOf = (text: string) => {
  const parsed = parseJson(text);
  return 'fault' in parsed ? parsed.fault : undefined;
};

const remarksOf = (text: string) => {
  const remarks: JsonRemark[] = [];
  parseJson(text, (remark) => remarks.push(remark));
  return remarks;
};

describe('JSONTestSuite', () => {
  it('is whole', () => {
    expect([suite('y').length, suite('n').length, suite('i').length]).toEqual([95, 188, 35]);
  });

  test.each(suite('y'))('%s is accepted', (_name, bytes) => {
    expect(accepted(bytes)).toBe(true);
  });

  test.each(suite('n'))('%s is refused', (_name, bytes) => {
    expect(accepted(bytes)).toBe(false);
  });

  test.each(suite('i'))('%s is answered', (_name, bytes) => {
    expect(typeof accepted(bytes)).toBe('boolean');
  });
});

describe('where a text stops being JSON, and what could have stood there', () => {
  test.each([
    ['{"a":1,}', 1, 8, 'name'],
    ['[1,2', 1, 5, 'comma-or-end'],
    ['{"a" 1}', 1, 6, 'colon'],
    ['[\n  1,\n  x\n]', 3, 3, 'value'],
    ['[1 2]', 1, 4, 'comma-or-end'],
    ['[1],', 1, 4, 'nothing'],
    ['["a\nb"]', 1, 4, 'quote'],
    ['["a\\x"]', 1, 4, 'escape'],
    ['{"a":01}', 1, 7, 'comma-or-end'],
    ['', 1, 1, 'value'],
    ['[}', 1, 2, 'value-or-end'],
    ["{'a':1}", 1, 2, 'name-or-end'],
    ['{"a":NaN}', 1, 6, 'value'],
    ['["a', 1, 4, 'quote'],
    ['\ufeff{}', 1, 1, 'value'],
  ])('%j: line %i, column %i, %s', (text, line, column, expected) => {
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    const fault = faultOf(text);
    expect(fault?.expected).toBe(expected);
    expect(positionOf(text, fault?.at ?? -1)).toEqual({ line, column });
  });

  it('too deep is told where it becomes so', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(faultOf(nested(MOST_DEPTH))).toBeUndefined();
    expect(faultOf(nested(MOST_DEPTH + 1))).toEqual({ at: MOST_DEPTH, expected: 'depth' });
  });
});

describe('JSON.parse and ours', () => {
  const json = fc.oneof(
    fc.json(),
    fc.jsonValue().map((value) => JSON.stringify(value, null, 2)),
  );

  it('read every JSON the same', () => {
    fc.assert(
      fc.property(json, (text) => {
        const parsed = parseJson(text);
        expect('value' in parsed && native(parsed.value)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('refuse the same', () => {
    const broken = fc
      .tuple(json, fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '1', '\\', '\n', '-', 'e'))
      .map(([text, seed, put]) => {
        const at = seed % text.length;
        return text.slice(0, at) + put + text.slice(at + 1);
      });
    fc.assert(
      fc.property(broken, (text) => {
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        expect('value' in parseJson(text)).toBe(valid);
      }),
      { numRuns: 500 },
    );
  });
});

describe('odd, but JSON', () => {
  test.each<[string, JsonRemark[]]>([
    ['{"a":1,"b":2}', []],
    ['{"a":1,"b":2,"a":3}', [{ kind: 'duplicate', at: 13, key: 'a', first: 1 }]],
    ['{"a":1,"\\u0061":1}', [{ kind: 'duplicate', at: 7, key: 'a', first: 1 }]],
    ['[{"a":1},{"a":1,"a":2}]', [{ kind: 'duplicate', at: 16, key: 'a', first: 10 }]],
    ['["\\ud83d\\ude39"]', []],
    ['["x\\ud800"]', [{ kind: 'not-character', at: 1, text: 'x\\ud800' }]],
    ['["\\u0000"]', [{ kind: 'not-character', at: 1, text: '\\u0000' }]],
    ['[12345678901234567890]', [{ kind: 'inexact', at: 1, text: '12345678901234567890' }]],
  ])('%s', (text, remarks) => {
    expect(remarksOf(text)).toEqual(remarks);
  });

  it('objects with equal keys within each other take no longer for it', () => {
    const deep = '{"a":1,"a":'.repeat(150) + '1' + '}'.repeat(150);
    expect(remarksOf(deep)).toHaveLength(150);
  });
});

describe('numbers', () => {
  test.each([
    ['0', true],
    ['-0.10', true],
    ['9007199254740991', true],
    ['9007199254740993', false],
    ['9007199254740992', false],
    ['1.0000000000000001', false],
    ['0.30000000000000004', true],
    ['1e400', false],
    ['1.5e3', true],
    ['0.1e-2', true],
    ['0e999', true],
  ])('%s is held as it is: %s', (text, exact) => {
    expect(isExact(text)).toBe(exact);
  });

  test.each([
    ['1.5e3', '1500'],
    ['12e-1', '1.2'],
    ['-1E2', '-100'],
    ['1.25e1', '12.5'],
    ['5e-3', '0.005'],
    ['12.50', '12.50'],
    ['0e5', '0'],
    ['1e400', '1e400'],
  ])('%s without its exponent is %s', (text, plain) => {
    expect(plainNumber(text)).toBe(plain);
  });

  it('lose nothing with their exponent', () => {
    const decimal = fc.tuple(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: -20, max: 20 }));
    fc.assert(
      fc.property(decimal, ([digits, power]) => {
        expect(Number(plainNumber(`${digits}e${power}`))).toBe(Number(`${digits}e${power}`));
      }),
    );
  });
});
