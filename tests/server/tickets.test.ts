import { expect, test } from 'vitest';
import { callOff, CalledOff, progressOf, underTicket } from '../../src/lib/server/tickets';

const TICKET = '0123456789abcdef0123456789abcdef';

test('what is being done tells how far it is under its ticket, and nothing before and after', async () => {
  expect(progressOf(TICKET)).toBeUndefined();
  await underTicket(TICKET, ({ onProgress }) => {
    expect(progressOf(TICKET)).toEqual({ done: 0, of: 1 });
    onProgress(0.4);
    expect(progressOf(TICKET)).toEqual({ done: 0.4, of: 1 });
    onProgress(12, 40);
    expect(progressOf(TICKET)).toEqual({ done: 12, of: 40 });
    return Promise.resolve();
  });
  expect(progressOf(TICKET)).toBeUndefined();
});

test('it is called off by its ticket', async () => {
  const work = underTicket(TICKET, async ({ signal }) => {
    expect(callOff(TICKET)).toBe(true);
    signal.throwIfAborted();
    return Promise.resolve('read');
  });
  await expect(work).rejects.toThrow(CalledOff);
  expect(callOff(TICKET)).toBe(false);
});

test('two works never share a ticket; one that is none is done all the same', async () => {
  await underTicket(TICKET, async ({ onProgress }) => {
    onProgress(0.7);
    expect(await underTicket(TICKET, () => Promise.resolve('second'))).toBe('second');
    expect(progressOf(TICKET)?.done).toBe(0.7);
  });
  expect(await underTicket('', () => Promise.resolve(progressOf('') ?? 'read'))).toBe('read');
});
