/**
 * `npm run test:faults`: the suites named `*.faults.test.ts` in full — 20,000 fuzzed files, the server killed at more than
 * 200 points, 1,000 sequences of commits and undoings — which `npm test` runs in short. The seed of what failed is
 * printed; ZHUNSHENG_SEED begins elsewhere. The last line is what programs read.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { packagePath, packageRoot } from '../src/lib/server/root';
import { closingLine, countingRun } from './checks/counts';

const counts = await countingRun(async (reporters) => {
  const vitest = packagePath('node_modules', 'vitest', 'vitest.mjs');
  const child = spawn(
    process.execPath,
    // By itself Vitest leaves one processor free, and the suites would take twice as long on a machine of two.
    [
      vitest,
      'run',
      '--project',
      'unit',
      '.faults.test',
      `--maxWorkers=${availableParallelism()}`,
      ...reporters,
    ],
    // Shown as it comes: the suites take many minutes.
    { cwd: packageRoot(), env: { ...process.env, ZHUNSHENG_FAULTS: 'full' }, stdio: 'inherit' },
  );
  await once(child, 'close');
  return '';
});
console.log(closingLine([counts]));
process.exit(counts.failed === 0 ? 0 : 1);
