/** What Chromium 90 lacks and a program may call unawares, as paths from the global object. */
const LATER = [
  'structuredClone',
  'Object.hasOwn',
  'Object.groupBy',
  'Map.groupBy',
  'Promise.withResolvers',
  'Array.fromAsync',
  'crypto.randomUUID',
  'AbortSignal.timeout',
  'AbortSignal.any',
  'Array.prototype.at',
  'Array.prototype.findLast',
  'Array.prototype.findLastIndex',
  'Array.prototype.toSorted',
  'Array.prototype.toReversed',
  'Array.prototype.toSpliced',
  'Array.prototype.with',
  'String.prototype.at',
  'String.prototype.isWellFormed',
  'Set.prototype.union',
  'Set.prototype.difference',
  'Set.prototype.intersection',
];

/** Takes them away before any script of the page runs; text, since it runs in the page. */
export const WITHOUT_LATER = LATER.map((path) => {
  const dot = path.lastIndexOf('.');
  const owner = dot < 0 ? 'globalThis' : path.slice(0, dot);
  const name = path.slice(dot + 1);
  return `for (let o = ${owner}; o; o = Object.getPrototypeOf(o)) delete o[${JSON.stringify(name)}];`;
}).join('\n');
