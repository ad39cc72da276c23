import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

/**
 * Counts what a run of Vitest reports.
 * @param start runs it with these arguments beside its own and gives what it said, where that is to be kept
 */
export async function countingRun(
  start: (reporters: readonly string[]) => Promise<string>,
): Promise<Counts & { readonly empty: boolean }> {
  const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-tests-'));
  try {
    const report = join(folder, 'report.json');
    const output = await start(['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
    return countsOfReport(report, output);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The line that ends `npm test` and `npm run test:faults`: alone, and in English whatever the terminal speaks, since programs read it. */
export function closingLine(counts: readonly Counts[]): string {
  const sum = (field: 'passed' | 'failed') => counts.reduce((total, one) => total + one[field], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}
