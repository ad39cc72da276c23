import type { Catalogue } from '../../import/catalogue';
import type { Decisions } from '../../import/mapping';
import type { PackedEntries } from '../../import/pack';
import type { ExtractSummary } from '../../import/staged';

/** What the thread is given for each extract: it reads one after the other. */
export interface ReadingTask {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly catalogue: Catalogue;
  readonly decisions: Decisions;
}

/** What it tells: batches in order, and at last what stands beside them. `share` of the file is read, 0 to 1. */
export type ReadingMessage =
  | { readonly kind: 'batch'; readonly batch: PackedEntries; readonly share: number }
  | { readonly kind: 'summary'; readonly summary: ExtractSummary };

/** The store asks for a batch more, so that no more wait than it has asked for. */
export const NEXT = 'next';

/** So many are asked for at once: while the store writes one the thread reads the next. */
export const AHEAD = 4;
