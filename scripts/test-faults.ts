/**
 * `npm run test:faults`: the suites named `*.faults.test.ts` in full — 20,000 fuzzed files, the server killed at more than
 * 200 points, 1,000 sequences of commits and undoings — and 10,000 random addresses, all of which `npm test` runs in
 * short. The seed of what failed is printed; ZHUNSHENG_SEED begins elsewhere. The last line is what programs read.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { packagePath, packageRoot } from '../src/lib/server/root';
import { chromiumPath } from './browser/chromium';
import { closingLine, countingRun, type Counts } from './checks/counts';
import { environmentTexts } from './language';

// By itself Vitest leaves one processor free, and the suites would take twice as long on a machine of two.
const suites = await full(['unit', '.faults.test', `--maxWorkers=${availableParallelism()}`]);
const addresses = await full(['e2e', 'tests/e2e/urls.test'], {
  CHROMIUM_PATH: chromiumPath(environmentTexts(), console.log),
});
console.log(closingLine([suites, addresses]));
process.exit(suites.failed + addresses.failed === 0 ? 0 : 1);

function full(wanted: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Counts> {
  return countingRun(async (reporters) => {
    const vitest = packagePath('node_modules', 'vitest', 'vitest.mjs');
    const child = spawn(process.execPath, [vitest, 'run', '--project', ...wanted, ...reporters], {
      cwd: packageRoot(),
      env: { ...process.env, ...environment, ZHUNSHENG_FAULTS: 'full' },
      // Shown as it comes: the suites take many minutes.
      stdio: 'inherit',
    });
    await once(child, 'close');
    return '';
  });
}
