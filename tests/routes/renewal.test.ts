import { expect, test } from 'vitest';
import { Renewal } from '../../src/routes/decks/[deck]/stage/renewal';

/** Lets what was promised come true. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

test('is looked for when the slides begin anew, at most once a minute', () => {
  let looks = 0;
  const renewal = new Renewal(20, () => {
    looks += 1;
    return new Promise<undefined>(() => undefined);
  });
  for (const place of [1, 0]) renewal.turned(place);
  expect(looks).toBe(0);
  renewal.turned(1);
  expect(looks).toBe(0);
  renewal.turned(0);
  expect(looks).toBe(1);
  // The server has not answered yet.
  for (const place of [1, 0, 1, 0, 1, 0]) renewal.turned(place);
  expect(looks).toBe(1);
});

test('what is newer is taken once; a server that is away is asked again', async () => {
  const answers = [Promise.reject(new Error('away')), Promise.resolve('newer'), Promise.resolve(undefined)];
  const renewal = new Renewal(60, () => answers.shift() as Promise<string | undefined>);
  renewal.turned(0);
  await settled();
  expect(renewal.take()).toBeUndefined();
  renewal.turned(0);
  expect(renewal.take()).toBeUndefined();
  await settled();
  expect(renewal.take()).toBe('newer');
  expect(renewal.take()).toBeUndefined();
  renewal.turned(0);
  await settled();
  expect(renewal.take()).toBeUndefined();
  expect(answers).toEqual([]);
});
