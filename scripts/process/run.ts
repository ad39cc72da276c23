import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { packagePath, packageRoot } from '../../src/lib/server/root';

/** A step that takes longer hangs, and is ended. */
const LIMIT_MS = 900_000;

export interface Ended {
  readonly ok: boolean;
  readonly output: string;
}

/** Runs a package's command with Node, from the package's root, and keeps what it says. */
export async function run(
  script: string,
  parameters: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [packagePath('node_modules', script), ...parameters], {
    cwd: packageRoot(),
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LIMIT_MS,
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  return { ok: code === 0, output: Buffer.concat(output).toString() };
}
