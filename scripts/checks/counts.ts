import { existsSync, readFileSync } from 'node:fs';

/** What a step of `npm test` counted, and what it said where something failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly output: string;
}

/** Vitest's report as far as it is read. */
interface Report {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

/**
 * Counts a Vitest run. A run that failed without a failed test (a file that does not load, an error after the tests)
 * counts as one failure, a test that was left out as another, and so does a run of no test at all.
 * @param path of the JSON report, which a run that broke never wrote
 */
export function countsOfReport(path: string, output: string): Counts & { readonly empty: boolean } {
  if (!existsSync(path)) return { passed: 0, failed: 1, output, empty: false };
  const report = JSON.parse(readFileSync(path, 'utf8')) as Report;
  const { numPassedTests: passed, numPendingTests, numTodoTests } = report;
  const left = report.numFailedTests + numPendingTests + numTodoTests;
  const empty = passed + left === 0;
  return { passed, failed: left > 0 || (report.success && !empty) ? left : 1, output, empty };
}

/** The line that ends `npm test`: alone, and in English whatever the terminal speaks, since programs read it. */
export function closingLine(counts: readonly Counts[]): string {
  const sum = (field: 'passed' | 'failed') => counts.reduce((total, one) => total + one[field], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}
