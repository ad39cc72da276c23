import { expect, test } from 'vitest';
import { queryText } from '../../src/lib/query/query-text';

test.each([
  ['highlight=a,b&group=all', 'highlight=a,b&group=all'],
  ['highlight=a%2Cb', 'highlight=a,b'],
  ['name=%E6%9C%BA%20x', 'name=%E6%9C%BA+x'],
  ['a=%26%2C%3D', 'a=%26,%3D'],
])('%s is written %s, and reads the same', (given, written) => {
  expect(queryText(new URLSearchParams(given))).toBe(written);
  expect([...new URLSearchParams(written)]).toEqual([...new URLSearchParams(given)]);
});
