import { Worker } from 'node:worker_threads';
import code from './read-extract.thread.ts?thread';

/** Room for what lives as long as a batch, MB: with V8's own 48 a sixth of the reading went into moving it. */
const YOUNG = 192;

/** An idle thread ends after so long, and its memory with it: an office brings its files in on one morning. */
const KEPT_MS = 120_000;

/** The one thread that waits for the next extract: it has compiled the line, which costs as much as reading 24,000 rows. */
let waiting: { readonly worker: Worker; readonly megabytes: number; leave: () => void } | undefined;

/** A thread that reads nothing: the one that waits, or a new one. @param megabytes its heap may grow to */
export function takeThread(megabytes: number): Worker {
  const kept = waiting?.megabytes === megabytes ? waiting : undefined;
  if (kept !== undefined) {
    kept.leave();
    kept.worker.ref();
    return kept.worker;
  }
  const resourceLimits = { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: YOUNG };
  return new Worker(code, { eval: true, resourceLimits });
}

/** Takes back a thread that has read its extract to the end; it waits for the next one where none does yet. */
export function giveThreadBack(worker: Worker, megabytes: number): void {
  if (waiting !== undefined) {
    void worker.terminate();
    return;
  }
  const end = () => {
    leave();
    void worker.terminate();
  };
  const timer = setTimeout(end, KEPT_MS);
  const leave = () => {
    clearTimeout(timer);
    worker.off('error', end).off('exit', leave);
    waiting = undefined;
  };
  worker.on('error', end).on('exit', leave);
  // Neither keeps a process that wants to end.
  worker.unref();
  timer.unref();
  waiting = { worker, megabytes, leave };
}
