import { setFlagsFromString } from 'node:v8';

/**
 * How `npm start` runs Node: a page of 200 agencies makes and drops some 30 MB of objects, and where the young ones have
 * 32 MB before they are looked through, a page takes less time (`npm run bench views`).
 */
export const HEAP_FLAGS = ['--max-semi-space-size=32'] as const;

/**
 * What outlives the young is collected once it is more than half again of what was alive: by itself V8 lets it grow to
 * four times that, and after a thousand Views the program would hold 500 MB instead of 350. Said from inside, since a
 * version of V8 that knows no such flag then goes on without it.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=60');
}
