import type { PackedEntries } from '../../import/pack';
import type { ExtractSummary } from '../../import/staged';
import type { ExtractReading } from './stage';

/** A reading that goes on before anybody asks for what it gives. */
export interface BegunReading {
  next(): Promise<IteratorResult<PackedEntries, ExtractSummary>>;
  /** Ends it, read to its end or not: a thread that nobody asks any more would wait for ever. */
  end(): Promise<void>;
}

/**
 * Begins a reading at once, where a generator waits to be asked: a thread opens the extract while its bytes are hashed and
 * the writer's turn comes. What it throws meanwhile is thrown where it is asked.
 */
export function begin(reading: ExtractReading): BegunReading {
  const first = Promise.resolve(reading.next());
  first.catch(() => undefined);
  let asked = false;
  return {
    async next() {
      if (asked) return reading.next();
      asked = true;
      return first;
    },
    async end() {
      await reading.return(undefined as never);
    },
  };
}
