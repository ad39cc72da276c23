/**
 * `npm run test:faults`: the suites named `*.faults.test.ts` in full — 20,000 fuzzed files, the server killed at 200 points —
 * which `npm test` runs in short. The seed of what failed is printed; ZHUNSHENG_SEED begins elsewhere.
 */
import { spawnSync } from 'node:child_process';
import { packageRoot } from '../src/lib/server/root';

const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'unit', 'faults.test'], {
  cwd: packageRoot(),
  env: { ...process.env, ZHUNSHENG_FAULTS: 'full' },
  stdio: 'inherit',
});
process.exit(status ?? 1);
