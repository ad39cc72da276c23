import { fc } from '../fixtures/property';
import { describe, expect, test } from 'vitest';
import { Crossing, Later } from '../../src/lib/query/crossing';
import { pack, unpack } from '../../src/lib/domain/packed';
import { EXAMPLES } from '../charts/examples';

const { plain } = fc.letrec<{ plain: unknown }>((tie) => ({
  plain: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.string(),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
    fc.boolean(),
    fc.constant(null),
    fc.constant(undefined),
    fc.array(tie('plain')),
    fc.uniqueArray(fc.string()).map((list) => new Set(list)),
    fc
      .dictionary(
        fc.string().filter((key) => key !== '__proto__'),
        tie('plain'),
      )
      .map((one) => ({ ...one })),
  ),
}));

describe('what crosses', () => {
  test('comes back the same, whatever plain data it is', () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(Crossing.decode(new Crossing(value).encode()).value).toStrictEqual(value);
      }),
      // An object without properties is not one whose property has no name.
      { numRuns: 2000, examples: [[[{}, { '': '' }]]] },
    );
  });

  test.each(Object.entries(EXAMPLES))(
    'comparison %s comes back the same, in less than half of its JSON',
    (_, comparison) => {
      const text = new Crossing(comparison).encode();
      expect(Crossing.decode(text).value).toStrictEqual(comparison);
      // A screen so tells what is newer: what crossed twice is the same text.
      expect(new Crossing(Crossing.decode(text).value).encode()).toBe(text);
      expect(text.length).toBeLessThan(JSON.stringify(comparison).length / 2);
    },
  );

  test.each([new Map(), new Date(0), Number.NaN, Infinity, () => 1, 1n])('%s is no plain data', (value) => {
    expect(() => pack([value])).toThrow(TypeError);
  });

  test('a list is written by column, what is the same once', () => {
    const packed = pack([
      { year: 2020, known: true },
      { year: 2021, known: true },
    ]);
    expect(packed).toEqual({ n: 2, k: ['year', 'known'], v: [{ p: [2020, 2021] }, { n: 2, c: true }] });
    expect(unpack(packed)).toHaveLength(2);
  });
});

test('what can wait is there on the server, and yet to be fetched in the browser', () => {
  expect(new Later([1]).here).toEqual([1]);
  expect(new Later([1]).value).toEqual([1]);
  const crossed = new Later<number[]>();
  expect(crossed.here).toBeUndefined();
  expect(() => crossed.value).toThrow(/server/);
});
