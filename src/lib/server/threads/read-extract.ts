import type { Worker } from 'node:worker_threads';
import { finding } from '../../domain/finding';
import type { Catalogue } from '../../import/catalogue';
import type { Decisions } from '../../import/mapping';
import type { PackedEntries } from '../../import/pack';
import { refusedExtract } from '../../import/refused';
import type { ExtractSummary } from '../../import/staged';
import { giveThreadBack, takeThread } from './kept-thread';
import { AHEAD, NEXT, type ReadingMessage, type ReadingTask } from './messages';

/** What one extract may take: more is refused, and the server goes on. */
const LIMITS = { megabytes: 1536, milliseconds: 180_000 };

/** A thread that has read more than that, in bytes, has grown and is not kept for the next extract. */
const KEPT_AFTER = 8 * 1024 * 1024;

export interface ReadingOptions {
  /** Told after every batch: the share of the file that is read, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Aborted: the thread ends and the reading throws the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  readonly limits?: typeof LIMITS;
}

/**
 * The import line in a thread of its own, a few batches ahead of whoever takes them: the server stays free while a large
 * extract is read, and writes what has been read meanwhile. What is beyond the limits of memory and time is refused by an error finding.
 */
export async function* readInThread(
  source: { readonly bytes: Uint8Array; readonly fileName: string },
  catalogue: Catalogue,
  decisions: Decisions = {},
  { onProgress, signal, limits = LIMITS }: ReadingOptions = {},
): AsyncGenerator<PackedEntries, ExtractSummary, void> {
  const task: ReadingTask = { ...source, catalogue, decisions };
  const worker = takeThread(limits.megabytes);
  const deadline = AbortSignal.timeout(limits.milliseconds);
  const stop = signal === undefined ? deadline : AbortSignal.any([signal, deadline]);
  const answers = answersOf(worker, stop);
  let whole = false;
  try {
    worker.postMessage(task);
    for (let asked = 0; asked < AHEAD; asked += 1) worker.postMessage(NEXT);
    for (;;) {
      const message = await answers.next();
      if (message.kind === 'summary') {
        whole = true;
        return message.summary;
      }
      onProgress?.(message.share);
      yield message.batch;
      worker.postMessage(NEXT);
    }
  } catch (error) {
    if (signal?.aborted === true || !isBeyondLimits(error, deadline)) throw error;
    const expected = `${limits.megabytes} ${limits.milliseconds / 1000}`;
    return refusedExtract('csv', decisions, [finding('file-too-heavy', 'error', {}, '', expected)]);
  } finally {
    answers.stop();
    if (whole && source.bytes.byteLength <= KEPT_AFTER) giveThreadBack(worker, limits.megabytes);
    else await worker.terminate();
  }
}

/** What a thread tells, in order; `next` throws what ended it, or the reason of `stop`, before anything told is given. */
function answersOf(worker: Worker, stop: AbortSignal) {
  const arrived: ReadingMessage[] = [];
  let failed: { readonly reason: Error } | undefined;
  let wake: () => void = () => undefined;
  const fail = (reason: unknown) => {
    failed ??= { reason: reason instanceof Error ? reason : new Error(String(reason)) };
    wake();
  };
  const onAbort = () => {
    fail(stop.reason);
  };
  const onMessage = (message: ReadingMessage) => {
    arrived.push(message);
    wake();
  };
  worker.on('message', onMessage);
  worker.on('error', fail);
  if (stop.aborted) onAbort();
  else stop.addEventListener('abort', onAbort);
  return {
    async next(): Promise<ReadingMessage> {
      for (;;) {
        if (failed !== undefined) throw failed.reason;
        const message = arrived.shift();
        if (message !== undefined) return message;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    stop() {
      stop.removeEventListener('abort', onAbort);
      worker.off('message', onMessage).off('error', fail);
    },
  };
}

function isBeyondLimits(error: unknown, deadline: AbortSignal): boolean {
  return (
    deadline.aborted ||
    (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
  );
}
