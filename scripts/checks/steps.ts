import { availableParallelism } from 'node:os';
import type { TerminalTexts } from '../../src/lib/text/terminal';
import { run, type Ended } from '../process/run';
import { BuildFailed, buildWhenNeeded } from '../serve/build';
import { countingRun, type Counts } from './counts';

export type StepName = keyof TerminalTexts['checks']['steps'];

export interface Step {
  readonly name: StepName;
  /** Drives a Chromium, whose path then stands in CHROMIUM_PATH. */
  readonly browser: boolean;
  /** One check that keeps one processor busy: another of its sort may run beside it. */
  readonly beside?: boolean;
  /** Runs only where it is named: `npm test` has no time for it. */
  readonly long?: boolean;
  readonly run: () => Promise<Counts & { readonly empty?: boolean }>;
}

/** What `npm test` runs, in turn, the cheap ones first; and what only commands of their own run. */
export const STEPS: readonly Step[] = [
  {
    name: 'lint',
    browser: false,
    beside: true,
    run: () => one(run('eslint/bin/eslint.js', ['.', '--max-warnings', '0'])),
  },
  { name: 'types', browser: false, beside: true, run: types },
  {
    name: 'format',
    browser: false,
    beside: true,
    run: () => one(run('prettier/bin/prettier.cjs', ['--check', '.'])),
  },
  { name: 'build', browser: false, beside: true, run: build },
  { name: 'unit', browser: false, run: () => vitest('unit*', ALL_PROCESSORS) },
  { name: 'component', browser: true, run: () => vitest('component') },
  { name: 'e2e', browser: true, run: () => vitest('e2e') },
  { name: 'long', browser: true, long: true, run: () => vitest('long') },
];

async function types(): Promise<Counts> {
  const synced = await run('@sveltejs/kit/svelte-kit.js', ['sync']);
  if (!synced.ok) return counted(synced);
  return one(run('svelte-check/bin/svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings']));
}

async function build(): Promise<Counts> {
  try {
    await buildWhenNeeded(() => undefined);
    return { passed: 1, failed: 0, output: '' };
  } catch (error) {
    if (error instanceof BuildFailed) return { passed: 0, failed: 1, output: error.output };
    throw error;
  }
}

/** A command that is one check as a whole. */
async function one(command: Promise<Ended>): Promise<Counts> {
  return counted(await command);
}

function counted({ ok, output }: Ended): Counts {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, output };
}

/** By itself Vitest leaves one processor free, and the unit tests would take twice as long on a machine of two. */
const ALL_PROCESSORS = `--maxWorkers=${availableParallelism()}`;

function vitest(
  project: 'unit*' | 'component' | 'e2e' | 'long',
  ...more: string[]
): Promise<Counts & { readonly empty: boolean }> {
  return countingRun(async (reporters) => {
    const { output } = await run('vitest/vitest.mjs', ['run', '--project', project, ...more, ...reporters]);
    return output;
  });
}
