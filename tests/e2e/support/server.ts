import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildWhenNeeded } from '../../../scripts/serve/build';
import { startProgram } from '../../../scripts/serve/child';
import { AT_ONCE } from './at-once';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built programs answer, such as `http://127.0.0.1:41234`: one for each file that runs at once. */
    addresses: readonly string[];
    /** The folder of each one's database, which it holds. */
    dataFolders: readonly string[];
  }
}

/** Programs for the journeys: built when needed, their stores fresh with the samples, their working directories empty. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Before they start: two that built at once would write over each other.
  await buildWhenNeeded(() => undefined);
  const homes = Array.from({ length: AT_ONCE }, () => mkdtempSync(join(tmpdir(), 'zhunsheng-e2e-')));
  const started = await Promise.allSettled(homes.map((home) => startProgram(join(home, 'data'), home)));
  const programs = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const stop = async () => {
    await Promise.all(programs.map((program) => program.stop()));
    for (const home of homes) rmSync(home, { recursive: true });
  };
  const failed = started.find((one) => one.status === 'rejected');
  if (failed !== undefined) {
    await stop();
    throw failed.reason;
  }
  project.provide(
    'addresses',
    programs.map((program) => program.address),
  );
  project.provide(
    'dataFolders',
    homes.map((home) => join(home, 'data')),
  );
  return stop;
}
