import { expect, test } from 'vitest';
import { readPreferences } from '../../src/lib/server/preferences';

test.each([
  ['patterns', 'patterns'],
  ['plain', 'plain'],
  ['stripes', 'plain'],
  [undefined, 'plain'],
])('a cookie of fills saying %s is read as %s', (kept, read) => {
  const cookie = (name: string) => (name === 'fills' ? kept : undefined);
  expect(readPreferences(cookie, null).fills).toBe(read);
});
