/** How far a piece of work is: `done` of `of`, in whatever it counts. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** What takes long enough that whoever waits asks how far it is, and may call it off: an extract read, a deck written. */
interface Work {
  progress: Progress;
  readonly calling: AbortController;
}

/** The person who asked for it called it off; nothing of it was kept. */
export class CalledOff extends Error {
  override readonly name = 'CalledOff';
}

/** By ticket, which the page makes up; only while they last. */
const works = new Map<string, Work>();

const TICKET = /^[0-9a-f]{32}$/;

/**
 * Runs `work` under a ticket, with what it reports progress to and is called off by. Without a usable ticket nobody
 * can ask, and it runs all the same.
 */
export async function underTicket<Result>(
  ticket: string,
  work: (options: {
    /** @param of 1 where `done` is a share */
    onProgress: (done: number, of?: number) => void;
    signal: AbortSignal;
  }) => Promise<Result>,
): Promise<Result> {
  const running: Work = { progress: { done: 0, of: 1 }, calling: new AbortController() };
  const known = TICKET.test(ticket) && !works.has(ticket);
  if (known) works.set(ticket, running);
  try {
    return await work({
      onProgress: (done, of = 1) => {
        running.progress = { done, of };
      },
      signal: running.calling.signal,
    });
  } finally {
    if (known) works.delete(ticket);
  }
}

/** How far it is; undefined where nothing is being done under the ticket. */
export function progressOf(ticket: string): Progress | undefined {
  return works.get(ticket)?.progress;
}

/** @returns false where nothing is being done under the ticket */
export function callOff(ticket: string): boolean {
  const running = works.get(ticket);
  running?.calling.abort(new CalledOff('called off'));
  return running !== undefined;
}
