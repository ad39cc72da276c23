/** An extract that is being read now: the page asks how far it is, and may call it off. */
interface Reading {
  share: number;
  readonly calling: AbortController;
}

/** The person who brought the extract in called its reading off; nothing of it was kept. */
export class ReadingCalledOff extends Error {
  override readonly name = 'ReadingCalledOff';
}

/** By ticket, which the page makes up; only while they last. */
const readings = new Map<string, Reading>();

const TICKET = /^[0-9a-f]{32}$/;

/**
 * Runs `work` under a ticket, with what it reports progress to and is called off by. Without a usable ticket nobody
 * can ask, and it runs all the same.
 */
export async function underTicket<Result>(
  ticket: string,
  work: (options: { onProgress: (share: number) => void; signal: AbortSignal }) => Promise<Result>,
): Promise<Result> {
  const reading: Reading = { share: 0, calling: new AbortController() };
  const known = TICKET.test(ticket) && !readings.has(ticket);
  if (known) readings.set(ticket, reading);
  try {
    return await work({
      onProgress: (share) => {
        reading.share = share;
      },
      signal: reading.calling.signal,
    });
  } finally {
    if (known) readings.delete(ticket);
  }
}

/** The share read, 0 to 1; undefined where nothing is being read under the ticket. */
export function shareRead(ticket: string): number | undefined {
  return readings.get(ticket)?.share;
}

/** @returns false where nothing is being read under the ticket */
export function callOff(ticket: string): boolean {
  const reading = readings.get(ticket);
  reading?.calling.abort(new ReadingCalledOff('called off'));
  return reading !== undefined;
}
