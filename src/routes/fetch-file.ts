import type { Progress } from '$lib/server/tickets';
import { followProgress } from './ticket';

/** What a file is to hold, by the names of its address. */
export type Chosen = Iterable<readonly [name: string, value: FormDataEntryValue]>;

/**
 * A file of a deck or a View, telling how far the server is with it.
 * @param path of the file
 * @param chosen what it is to hold
 * @param ticket under which the server can be asked about it
 * @throws DOMException AbortError when `signal` calls it off; Error where there is no file
 */
export async function fetchFile(
  path: string,
  chosen: Chosen,
  ticket: string,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<{ blob: Blob; name: string }> {
  const unfollow = followProgress(ticket, (now) => {
    if (!signal.aborted) onProgress(now);
  });
  try {
    const query = new URLSearchParams({ ticket });
    for (const [name, value] of chosen) query.set(name, String(value));
    const answer = await fetch(`${path}?${query}`, { signal });
    if (!answer.ok) throw new Error(`the file was answered ${answer.status}`);
    return { blob: await answer.blob(), name: nameOf(answer.headers.get('content-disposition') ?? '') };
  } finally {
    unfollow();
  }
}

/** The name of a file as the program sends it (RFC 6266); its own default where there is none. */
function nameOf(disposition: string): string {
  return decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1] ?? '');
}
