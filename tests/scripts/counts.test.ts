import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closingLine, countingRun, countsOfReport } from '../../scripts/checks/counts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counts-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const ran = { success: true, numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };

test.each([
  ['all passed', ran, 5, 0],
  ['two failed', { ...ran, success: false, numFailedTests: 2 }, 5, 2],
  ['a file that does not load', { ...ran, success: false }, 5, 1],
  ['one left out', { ...ran, numPendingTests: 1 }, 5, 1],
  ['one put off', { ...ran, numTodoTests: 1 }, 5, 1],
  ['no test at all', { ...ran, numPassedTests: 0 }, 0, 1],
  ['no test at all, and Vitest says so', { ...ran, success: false, numPassedTests: 0 }, 0, 1],
])('%s', (_, report, passed, failed) => {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(report));
  expect(countsOfReport(path, '')).toMatchObject({ passed, failed });
});

test('a run that broke before its report is a failure', () => {
  expect(countsOfReport(join(folder, 'none.json'), 'why')).toMatchObject({
    passed: 0,
    failed: 1,
    output: 'why',
  });
});

test('a run is counted by the report that it was told to write', async () => {
  const counts = await countingRun((given) => {
    const [, path = ''] = given.join(' ').split('--outputFile.json=');
    writeFileSync(path, JSON.stringify(ran));
    return Promise.resolve('said');
  });
  expect(counts).toMatchObject({ passed: 5, failed: 0, output: 'said' });
});

test('the last line adds all steps up', () => {
  const counts = [
    { passed: 1, failed: 0, output: '' },
    { passed: 20, failed: 3, output: '' },
  ];
  expect(closingLine(counts)).toBe('21 passed, 3 failed');
});
