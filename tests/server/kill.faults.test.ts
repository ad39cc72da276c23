import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chance } from '../../scripts/demo/chance';
import { OPENING, type Mark } from './kill/marks';
import { momentOf, stretchesOf } from './kill/moments';
import { victim, type Victim } from './kill/run-victim';
import { opened, statesOf, type State } from './kill/states';
import { stepsOf } from './kill/steps';
import { temporaryFolder } from './temporary';

const FULL = process.env.ZHUNSHENG_FAULTS === 'full';
const BEGINNING = process.env.ZHUNSHENG_SEED ?? 'kill';

/**
 * Small imports are nearly all commit, large ones nearly all writing; from 122,880 rows on DuckDB writes them to its file
 * before they are committed, and its log makes a checkpoint of its own.
 */
const SIZES = FULL
  ? [
      { rows: 600, kills: 100 },
      { rows: 6_000, kills: 90 },
      { rows: 125_000, kills: 30 },
    ]
  : [{ rows: 600, kills: 20 }];

interface Outcome {
  /** Such as `commit writing`. */
  readonly where: string;
  readonly came: 'before' | 'after';
}

/** The states in which a store may be found whose process last said this. */
function allowed({ step, phase }: Mark, from: number, states: readonly State[]): readonly number[] {
  if (step === OPENING) return [from];
  // Closing changes nothing any more.
  if (step === states.length - 1) return [step];
  if (phase === 'ended') return [step + 1];
  return phase === 'committing' ? [step, step + 1] : [step];
}

const met: Outcome[] = [];

test.each(SIZES)(
  'killed at $kills points of imports of $rows rows, the store is as before or as after and whole',
  async ({ rows, kills }) => {
    const folder = temporaryFolder();
    const states = await statesOf(folder, rows);
    const names = ['open', ...stepsOf(rows).map((one) => one.name.split(' ')[0]), 'close'];
    const path = join(folder, 'killed.duckdb');
    const begin = (from: number) => {
      copyFileSync((states[from] as State).path, path);
      // A log that was cut off before its first commit stays beside its store, and belongs to no other.
      for (const beside of ['wal', 'cut-off']) rmSync(`${path}.${beside}`, { force: true });
      return { path, from, rows, threshold: '' };
    };

    const undisturbed = await victim().run(begin(0));
    expect((await opened(path)).content).toBe(states[states.length - 1]?.content);
    const checkpoints = names.flatMap((name, index) => (name === 'checkpoint' ? [index - 1] : []));
    const stretches = stretchesOf(undisturbed);
    const outcomes: Outcome[] = [];
    let next = victim();
    const run: Victim['run'] = (task, moment) => {
      const now = next.run(task, moment);
      // Loaded while the other dies and its store is looked at.
      next = victim();
      return now;
    };
    for (let turn = 0; turn < kills; turn += 1) {
      const seed = `${BEGINNING} ${rows} ${turn}`;
      const moment = momentOf(seed, turn, stretches);
      const from = startOf(moment.step, states.length - 1, checkpoints);
      const threshold = chance(seed, 'threshold') < 0.5 ? '' : '16KB';
      const died = await run({ ...begin(from), threshold }, moment);
      const told = `seed ${seed}, ${JSON.stringify(moment)}, said ${JSON.stringify(died.marks.slice(-2))}`;
      const last = died.marks[died.marks.length - 1] as Mark;
      // One in three is killed again while it takes up what the first one left behind.
      if (chance(seed, 'again') < 1 / 3) {
        const after = chance(seed, 'opening') * 60;
        const opening = { step: OPENING, phase: 'begun', after } as const;
        await run({ path, from: states.length - 1, rows, threshold: '' }, opening);
      }

      const { content, problems } = await opened(path);
      expect(problems, told).toEqual([]);
      const may = allowed(last, from, states);
      const found = may.find((one) => states[one]?.content === content);
      expect(
        found,
        `${told}\n${content}\n${may.map((one) => states[one]?.content).join('\n')}`,
      ).toBeDefined();
      if (died.killed) {
        const came = last.phase === 'ended' || found === last.step + 1 ? 'after' : 'before';
        outcomes.push({ where: `${names[last.step + 1]} ${last.phase}`, came });
      }
    }
    await next.dismiss();
    expect(outcomes.length).toBeGreaterThan(kills * 0.8);
    met.push(...outcomes);
  },
  3_600_000,
);

/** Checkpoints and closing begin a step earlier, so that the log holds something to take over. */
function startOf(step: number, last: number, checkpoints: readonly number[]): number {
  const first = Math.max(0, step);
  return first === last || checkpoints.includes(first) ? first - 1 : first;
}

/** Met in the full run; the short one is too short to ask for more than the acts and phases that matter most. */
const MET_IN_FULL = [
  ...['stage writing', 'stage committing', 'restage writing', 'commit writing', 'commit committing'],
  ...['undo writing', 'undo committing', 'checkpoint begun', 'open begun', 'close begun'],
];

/** Else nothing would have been shown. */
test('the kills met what they were meant to meet', () => {
  const places = [...new Set(met.map((one) => one.where))].sort();
  expect(places.length).toBeGreaterThanOrEqual(5);
  for (const act of ['stage', 'commit', 'undo'])
    expect(
      places.filter((one) => one.startsWith(act)),
      act,
    ).not.toEqual([]);
  for (const phase of ['writing', 'committing'])
    expect(
      places.filter((one) => one.endsWith(phase)),
      phase,
    ).not.toEqual([]);
  if (!FULL) return;
  expect(MET_IN_FULL.filter((one) => !places.includes(one))).toEqual([]);
  expect(new Set(met.map((one) => one.came))).toEqual(new Set(['before', 'after']));
});
