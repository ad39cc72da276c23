/** The line counts what it tells once: the count is the last word of what was expected. */
export function countOf(expected: string): number {
  return Number(expected.slice(expected.lastIndexOf(' ') + 1));
}

/** What was expected without its last word. */
export function withoutLast(expected: string): string {
  return expected.slice(0, Math.max(0, expected.lastIndexOf(' ')));
}

/** The last word of what was expected. */
export function lastOf(expected: string): string {
  return expected.slice(expected.lastIndexOf(' ') + 1);
}
