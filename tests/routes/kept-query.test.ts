import { expect, test } from 'vitest';
import { keptQuery } from '../../src/routes/decks/kept-query';

test.each([
  ['district=demo&indicator=cases&highlight=a%2Cb', 'district=demo&indicator=cases&highlight=a,b'],
  ['?district=demo&indicator=cases', 'district=demo&indicator=cases'],
  ['http://10.0.0.1:4173/compare?district=demo&indicator=cases ', 'district=demo&indicator=cases'],
  ['district=demo', undefined],
  ['indicator=cases', undefined],
  ['', undefined],
  [`district=demo&indicator=cases&x=${'y'.repeat(4000)}`, undefined],
])('%s is kept as %s', (pasted, kept) => {
  expect(keptQuery(pasted)).toBe(kept);
});
