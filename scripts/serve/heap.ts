import { setFlagsFromString } from 'node:v8';

/**
 * How `npm start` runs Node: what a page of 200 agencies makes and drops fits where the young objects are, whatever this
 * version of V8 gives them. Twice as much took as long a page and held 27 MB more after a thousand (`npm run bench views`).
 */
export const HEAP_FLAGS = ['--max-semi-space-size=16'] as const;

/**
 * What outlives the young is collected when it has grown to two and a half times what was alive: by itself V8 lets it grow to
 * four times that, and after some hundred Views the program holds 100 MB more. Held closer, collections come every few
 * Views and each makes one of them late. Said from inside, since a version of V8 that knows no such flag then goes on
 * without it.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=150');
}
