import { Worker } from 'node:worker_threads';
import { finding } from '../../domain/finding';
import type { Catalogue } from '../../import/catalogue';
import type { Decisions } from '../../import/mapping';
import type { PackedEntries } from '../../import/pack';
import { refusedExtract } from '../../import/refused';
import type { ExtractSummary } from '../../import/staged';
import { NEXT, type ReadingMessage, type ReadingTask } from './messages';
import code from './read-extract.thread.ts?thread';

/** What one extract may take: more is refused, and the server goes on. */
const LIMITS = { megabytes: 1536, milliseconds: 180_000 };

export interface ReadingOptions {
  /** Told after every batch: the share of the file that is read, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Aborted: the thread ends and the reading throws the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  readonly limits?: typeof LIMITS;
}

/**
 * The import line in a thread of its own, one batch at a time as it is asked for: the server stays free while a large
 * extract is read. What is beyond the limits of memory and time is refused by an error finding.
 */
export async function* readInThread(
  source: { readonly bytes: Uint8Array; readonly fileName: string },
  catalogue: Catalogue,
  decisions: Decisions = {},
  { onProgress, signal, limits = LIMITS }: ReadingOptions = {},
): AsyncGenerator<PackedEntries, ExtractSummary, void> {
  const task: ReadingTask = { ...source, catalogue, decisions };
  const worker = new Worker(code, {
    eval: true,
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });
  const deadline = AbortSignal.timeout(limits.milliseconds);
  const stop = signal === undefined ? deadline : AbortSignal.any([signal, deadline]);
  try {
    for (;;) {
      const message = await answerOf(worker, stop);
      if (message.kind === 'summary') return message.summary;
      onProgress?.(message.share);
      yield message.batch;
    }
  } catch (error) {
    if (signal?.aborted === true || !isBeyondLimits(error, deadline)) throw error;
    const expected = `${limits.megabytes} ${limits.milliseconds / 1000}`;
    return refusedExtract('csv', decisions, [finding('file-too-heavy', 'error', {}, '', expected)]);
  } finally {
    await worker.terminate();
  }
}

function answerOf(worker: Worker, stop: AbortSignal): Promise<ReadingMessage> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: ReadingMessage) => {
      settle();
      resolve(message);
    };
    const onError = (error: unknown) => {
      settle();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    const onAbort = () => {
      onError(stop.reason);
    };
    const settle = () => {
      worker.off('message', onMessage);
      worker.off('error', onError);
      stop.removeEventListener('abort', onAbort);
    };
    worker.on('message', onMessage);
    worker.on('error', onError);
    if (stop.aborted) onAbort();
    else stop.addEventListener('abort', onAbort);
    worker.postMessage(NEXT);
  });
}

function isBeyondLimits(error: unknown, deadline: AbortSignal): boolean {
  return (
    deadline.aborted ||
    (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
  );
}
