import { expect, test } from 'vitest';
import { callOff, ReadingCalledOff, shareRead, underTicket } from '../../src/lib/server/readings';

const TICKET = '0123456789abcdef0123456789abcdef';

test('what is being read tells its share under its ticket, and nothing before and after', async () => {
  expect(shareRead(TICKET)).toBeUndefined();
  await underTicket(TICKET, ({ onProgress }) => {
    expect(shareRead(TICKET)).toBe(0);
    onProgress(0.4);
    expect(shareRead(TICKET)).toBe(0.4);
    return Promise.resolve();
  });
  expect(shareRead(TICKET)).toBeUndefined();
});

test('it is called off by its ticket', async () => {
  const work = underTicket(TICKET, async ({ signal }) => {
    expect(callOff(TICKET)).toBe(true);
    signal.throwIfAborted();
    return Promise.resolve('read');
  });
  await expect(work).rejects.toThrow(ReadingCalledOff);
  expect(callOff(TICKET)).toBe(false);
});

test('two readings never share a ticket; one that is none is read all the same', async () => {
  await underTicket(TICKET, async ({ onProgress }) => {
    onProgress(0.7);
    expect(await underTicket(TICKET, () => Promise.resolve('second'))).toBe('second');
    expect(shareRead(TICKET)).toBe(0.7);
  });
  expect(await underTicket('', () => Promise.resolve(shareRead('') ?? 'read'))).toBe('read');
});
