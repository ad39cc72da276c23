/**
 * How `npm start` runs Node: a page of 200 agencies makes and drops some 30 MB of objects, and where the young ones have
 * 64 MB before they are looked through, a page takes a sixth less time (`npm run bench views`).
 */
export const HEAP_FLAGS = ['--max-semi-space-size=64'] as const;
