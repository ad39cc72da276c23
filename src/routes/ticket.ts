import type { Progress } from '$lib/server/tickets';

/** How often a page asks how far the server is, in milliseconds. */
export const ASK_EVERY = 300;

/** Under which the server's work can be asked about. Not `randomUUID`: a browser has that over HTTPS only. */
export function newTicket(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** How far it is; undefined before it began and after it ended. */
export async function askProgress(ticket: string): Promise<Progress | undefined> {
  const answer = await fetch(`/tickets/${ticket}`);
  return answer.ok ? ((await answer.json()) as Progress) : undefined;
}

/** Asks the server to stop; whoever asked for the work is told by its answer. */
export async function callOffWork(ticket: string): Promise<void> {
  await fetch(`/tickets/${ticket}`, { method: 'DELETE' });
}
