import { expect, test } from 'vitest';
import { KeptReads, MOST_KEPT } from '../../src/lib/server/db/kept-reads';
import { temporaryStore } from './temporary';

test('a read is made once until something is written, however many ask', async () => {
  const kept = new KeptReads();
  let made = 0;
  const read = () => Promise.resolve((made += 1));
  expect(await Promise.all([kept.give('a', read), kept.give('a', read)])).toEqual([1, 1]);
  expect(await kept.give('b', read)).toBe(2);
  kept.forget();
  expect(await kept.give('a', read)).toBe(3);
});

test('a read that fails is made again', async () => {
  const kept = new KeptReads();
  await expect(kept.give('a', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(await kept.give('a', () => Promise.resolve('there'))).toBe('there');
});

test('a read under way while something is written is not kept', async () => {
  const kept = new KeptReads();
  let finish: (value: string) => void = () => undefined;
  const slow = kept.give('a', () => new Promise<string>((resolve) => (finish = resolve)));
  kept.forget();
  finish('before');
  expect(await slow).toBe('before');
  expect(await kept.give('a', () => Promise.resolve('after'))).toBe('after');
});

test('no more are kept than so many: then it begins anew', async () => {
  const kept = new KeptReads();
  let made = 0;
  const read = () => Promise.resolve((made += 1));
  for (let index = 0; index < MOST_KEPT; index += 1) await kept.give(`${index}`, read);
  expect(await kept.give('0', read)).toBe(1);
  expect(await kept.give('one more', read)).toBe(MOST_KEPT + 1);
  expect(await kept.give('0', read)).toBe(MOST_KEPT + 2);
});

test('a store forgets with every transaction that is committed, and keeps nothing within one', async () => {
  const db = await temporaryStore();
  const districts = () => db.kept('count', async () => (await db.read('SELECT * FROM district')).length);
  const before = await districts();
  await db.write(async (transaction) => {
    await transaction.run(`INSERT INTO district VALUES ('new', '新区', '', false, 99)`);
    const within = await transaction.kept(
      'count',
      async () => (await transaction.read('SELECT * FROM district')).length,
    );
    expect(within).toBe(before + 1);
    expect(await districts()).toBe(before);
  });
  expect(await districts()).toBe(before + 1);
});
