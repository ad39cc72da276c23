import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { packagePath } from '../../src/lib/server/root';
import { HEAP_FLAGS } from './heap';

/** A program that runs in a process of its own, as an office would start it. */
export interface RunningProgram {
  /** Such as `http://127.0.0.1:41234`. */
  readonly address: string;
  /** Its process. */
  readonly pid: number;
  /** Ends it as a signal of the system would, and waits until it is gone. */
  stop(): Promise<void>;
  /** Ends it as a power cut would, at this very moment, and waits until it is gone. */
  kill(): Promise<void>;
}

/** The first start builds and brings the samples in, so it may take minutes on a small machine. */
const LIMIT_MS = 300_000;

/**
 * Starts `npm start`'s own script on a free port of this machine.
 * @param folder that holds, or will hold, its database
 * @param cwd the working directory, which must not matter to it
 * @throws Error with what it said, where it ends before it is ready
 */
export async function startProgram(
  folder: string,
  cwd: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<RunningProgram> {
  const child = spawn(process.execPath, [...HEAP_FLAGS, packagePath('scripts', 'start.js')], {
    cwd,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', ZHUNSHENG_DATA: folder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  const ended = once(child, 'close');
  const address = await new Promise<string>((resolve, reject) => {
    const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
    createInterface(child.stderr).on('line', (line) => said.push(line));
    createInterface(child.stdout).on('line', (line) => {
      said.push(line);
      const [found] = /http:\/\/\S+/.exec(line) ?? [];
      if (found === undefined) return;
      clearTimeout(limit);
      resolve(found);
    });
    child.once('close', () => {
      clearTimeout(limit);
      reject(new Error(said.join('\n')));
    });
  });
  // Ended by itself or by somebody else, it takes its reason with it unless that is told.
  const tell = (code: number | null, signal: string | null) => {
    console.error([...said, `${code ?? signal}`].join('\n'));
  };
  child.once('exit', tell);
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.off('exit', tell);
    child.kill(signal);
    await ended;
  };
  return { address, pid: child.pid ?? 0, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}
