import { expect, test } from 'vitest';
import { existsIn, HUES, SHAPES, signatureOf } from '../../src/lib/domain/agency';
import { agency } from './small-district';

test('eighty agencies have eighty pairs of colour and mark', () => {
  const all = Array.from({ length: HUES * SHAPES }, (_, ordinal) => signatureOf(agency('a', ordinal)));
  expect(new Set(all.map(({ hue, mark }) => `${hue}/${mark}`)).size).toBe(80);
  expect(all.every(({ hue, mark }) => hue >= 0 && hue < HUES && mark >= 0 && mark < SHAPES)).toBe(true);
});

test('neighbours differ in both colour and mark', () => {
  for (let ordinal = 1; ordinal < HUES * SHAPES; ordinal += 1) {
    const [before, now] = [signatureOf(agency('a', ordinal - 1)), signatureOf(agency('b', ordinal))];
    expect(before.hue).not.toBe(now.hue);
    expect(before.mark).not.toBe(now.mark);
  }
});

test.each([
  [undefined, undefined, 1999, true],
  [2019, undefined, 2018, false],
  [2019, undefined, 2019, true],
  [undefined, 2019, 2019, true],
  [undefined, 2019, 2020, false],
])('from %s to %s exists in %d: %s', (fromYear, toYear, year, exists) => {
  expect(existsIn(agency('a', 0, { fromYear, toYear }), year)).toBe(exists);
});
