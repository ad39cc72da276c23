import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startProgram } from '../../../scripts/serve/child';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built program answers, such as `http://127.0.0.1:41234`. */
    address: string;
    /** The folder of its database, which it holds. */
    dataFolder: string;
  }
}

/** One program for all journeys: built when needed, its store fresh with the samples, its working directory empty. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = mkdtempSync(join(tmpdir(), 'zhunsheng-e2e-'));
  const data = join(home, 'data');
  const program = await startProgram(data, home);
  project.provide('address', program.address);
  project.provide('dataFolder', data);
  return async () => {
    await program.stop();
    rmSync(home, { recursive: true });
  };
}
