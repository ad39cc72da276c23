import { setFlagsFromString } from 'node:v8';

/**
 * How `npm start` runs Node: young objects have as much room whatever this version of V8 gives them. With twice as much
 * pages took as long, and the program held 413 MB after a thousand Views instead of 372 (`npm run bench views`).
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
