import { deserialize } from '$app/forms';
import type { ActionResult } from '@sveltejs/kit';

/** How far an upload is: on its way to the server, then being read there; shares 0 to 1. */
export interface UploadProgress {
  readonly stage: 'sending' | 'reading';
  readonly share: number;
}

const ASK_EVERY = 300;
const TOO_LARGE = 413;

/** Under which the server's reading is asked about. Not `randomUUID`: a browser has that over HTTPS only. */
export function newTicket(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/**
 * Sends a form with files as its own submission would, telling how far it is.
 * @param ticket under which the server's reading can be asked about
 * @throws DOMException AbortError when `signal` calls it off while sending; Error when the connection breaks
 */
export async function sendForm(
  form: HTMLFormElement,
  ticket: string,
  onProgress: (progress: UploadProgress) => void,
  signal: AbortSignal,
): Promise<ActionResult> {
  const body = new FormData(form);
  body.set('ticket', ticket);
  const request = new XMLHttpRequest();
  let asking: ReturnType<typeof setInterval> | undefined;
  try {
    return await new Promise<ActionResult>((resolve, reject) => {
      request.open('POST', form.action);
      request.setRequestHeader('accept', 'application/json');
      request.setRequestHeader('x-sveltekit-action', 'true');
      request.upload.onprogress = ({ loaded, total }) => {
        onProgress({ stage: 'sending', share: total === 0 ? 0 : loaded / total });
      };
      request.upload.onload = () => {
        onProgress({ stage: 'reading', share: 0 });
        asking = setInterval(() => {
          void askShare(ticket).then((share) => {
            if (share !== undefined) onProgress({ stage: 'reading', share });
          });
        }, ASK_EVERY);
      };
      request.onload = () => {
        // Over the limit the server stops listening before there is an action that could answer.
        if (request.status === TOO_LARGE)
          resolve({ type: 'failure', status: TOO_LARGE, data: { refused: 'size' } });
        else resolve(deserialize(request.responseText));
      };
      request.onerror = () => {
        reject(new Error('the connection broke'));
      };
      signal.addEventListener('abort', () => {
        request.abort();
        reject(new DOMException('called off', 'AbortError'));
      });
      request.send(body);
    });
  } finally {
    clearInterval(asking);
  }
}

/** Asks the server to stop reading; whoever sent the form is told by its answer. */
export async function callOffReading(ticket: string): Promise<void> {
  await fetch(`/imports/readings/${ticket}`, { method: 'DELETE' });
}

async function askShare(ticket: string): Promise<number | undefined> {
  const answer = await fetch(`/imports/readings/${ticket}`);
  if (!answer.ok) return undefined;
  const { share } = (await answer.json()) as { share: number };
  return share;
}
