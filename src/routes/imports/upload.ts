import { deserialize } from '$app/forms';
import type { ActionResult } from '@sveltejs/kit';
import { followProgress } from '../ticket';

/** How far an upload is: on its way to the server, then being read there; shares 0 to 1. */
export interface UploadProgress {
  readonly stage: 'sending' | 'reading';
  readonly share: number;
}

const TOO_LARGE = 413;

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
  let unfollow: () => void = () => undefined;
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
        unfollow = followProgress(ticket, (now) => {
          onProgress({ stage: 'reading', share: now.done / now.of });
        });
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
    unfollow();
  }
}
