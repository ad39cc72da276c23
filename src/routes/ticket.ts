import type { Progress } from '$lib/server/tickets';

/** How often a page asks how far the server is, in milliseconds. */
const ASK_EVERY = 300;

/** Under which the server's work can be asked about. Not `randomUUID`: a browser has that over HTTPS only. */
export function newTicket(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/**
 * Asks again and again how far the server is, until what it returns is called: an answer on its way tells nothing any more.
 * A question that is not answered is asked again; what went wrong is said by the answer of the work itself.
 */
export function followProgress(ticket: string, tell: (now: Progress) => void): () => void {
  let over = false;
  const asking = setInterval(() => {
    askProgress(ticket).then(
      (now) => {
        if (now !== undefined && !over) tell(now);
      },
      () => undefined,
    );
  }, ASK_EVERY);
  return () => {
    over = true;
    clearInterval(asking);
  };
}

/** How far it is; undefined before it began and after it ended. */
async function askProgress(ticket: string): Promise<Progress | undefined> {
  const answer = await fetch(`/tickets/${ticket}`);
  return answer.ok ? ((await answer.json()) as Progress) : undefined;
}

/**
 * Asks the server to stop; whoever asked for the work is told by its answer, also where the server is gone and there is
 * nobody to stop.
 */
export async function callOffWork(ticket: string): Promise<void> {
  await fetch(`/tickets/${ticket}`, { method: 'DELETE' }).catch(() => undefined);
}
