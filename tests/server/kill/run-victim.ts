import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { packagePath } from '../../../src/lib/server/root';
import { readMark, type Mark } from './marks';

/** What a process is to do: with which store, from which step on, with extracts of how many rows. */
export interface Task {
  readonly path: string;
  readonly from: number;
  readonly rows: number;
  /** Of the database's log, from where on it makes a checkpoint by itself; '' leaves it as it is. */
  readonly threshold: string;
}

/** When it is killed: so many milliseconds behind a mark. */
export interface Moment extends Mark {
  readonly after: number;
}

export interface Died {
  /** All that it said before it died; the last one says where. */
  readonly marks: readonly Mark[];
  /** When each was heard, in milliseconds. */
  readonly times: readonly number[];
  /** False where it came to its end before. */
  readonly killed: boolean;
}

export interface Victim {
  /**
   * Takes the steps and is killed with SIGKILL at the moment given, or comes to its end.
   * @throws Error with what it said, where it failed by itself
   */
  run(task: Task, moment?: Moment): Promise<Died>;
  /** Is not wanted any more. */
  dismiss(): Promise<void>;
}

/** Starts a process that waits for its task: loading takes longer than most steps do. */
export function victim(): Victim {
  const loader = pathToFileURL(packagePath('node_modules', 'tsx', 'dist', 'loader.mjs')).href;
  const script = packagePath('tests', 'server', 'kill', 'victim.ts');
  const child = spawn(process.execPath, ['--import', loader, script], { stdio: ['pipe', 'pipe', 'pipe'] });
  const closed = once(child, 'close') as Promise<[number | null, string | null]>;
  const complaints: string[] = [];
  createInterface(child.stderr).on('line', (line) => complaints.push(line));

  return {
    async run(task, moment) {
      const marks: Mark[] = [];
      const times: number[] = [];
      createInterface(child.stdout).on('line', (line) => {
        const mark = readMark(line);
        marks.push(mark);
        times.push(performance.now());
        if (moment?.step === mark.step && moment.phase === mark.phase) void killIn(moment.after);
      });
      child.stdin.end(`${JSON.stringify(task)}\n`);
      const [code, signal] = await closed;
      if (signal !== 'SIGKILL' && code !== 0) throw new Error([code ?? signal, ...complaints].join('\n'));
      return { marks, times, killed: signal === 'SIGKILL' };
    },
    async dismiss() {
      child.kill('SIGKILL');
      await closed;
    },
  };

  /** A timer is too coarse for a commit of two milliseconds. */
  async function killIn(milliseconds: number): Promise<void> {
    const at = performance.now() + milliseconds;
    while (performance.now() < at) await setImmediate();
    child.kill('SIGKILL');
  }
}
