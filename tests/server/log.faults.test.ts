import { fc } from '../fixtures/property';
import { expect, test } from 'vitest';
import { absentCell, numberCell, type Cell } from '../../src/lib/domain/cell';
import { NO_CITATION } from '../../src/lib/domain/lineage';
import { keyOf, SELF, type ObservationKey } from '../../src/lib/domain/observation';
import type { Period } from '../../src/lib/domain/period';
import { diffEntries } from '../../src/lib/import/diff';
import type { Database } from '../../src/lib/server/db/connection';
import { commitImport } from '../../src/lib/server/store/commit';
import { readDiff, type DiffStatus } from '../../src/lib/server/store/diff';
import { checkIntegrity } from '../../src/lib/server/store/integrity';
import { readObservations } from '../../src/lib/server/store/observations';
import { restageImport, stageImport } from '../../src/lib/server/store/stage';
import { undoImport } from '../../src/lib/server/store/undo';
import { handmadeLine, input, tick } from './handmade-line';
import { oneThreadStore } from './temporary';

/** `npm run test:faults` runs many more of them. */
const FULL = process.env.ZHUNSHENG_FAULTS === 'full';

type Figure = ObservationKey & { readonly cell: Cell };

const cells: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom(
    numberCell(0),
    numberCell(1),
    numberCell(1, 'about'),
    numberCell(1, 'exact', ['doubtful']),
    numberCell(99.3),
  ),
  fc.constantFrom(absentCell('blank'), absentCell('not-applicable'), absentCell('withdrawn')),
);

/** Few keys, so that imports meet each other. */
const figures: fc.Arbitrary<Figure> = fc.record({
  agency: fc.constantFrom('a', 'b'),
  subject: fc.constantFrom(SELF, '部门镇街'),
  year: fc.constantFrom(2020, 2021),
  period: fc.constantFrom<Period>('year', 'until-11'),
  indicator: fc.constantFrom('cases', 'lost'),
  cell: cells,
});

type Step =
  | { readonly act: 'stage'; readonly figures: Figure[] }
  | { readonly act: 'commit' | 'undo'; readonly which: number };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 2,
      arbitrary: fc.record({
        act: fc.constant('stage' as const),
        figures: fc.uniqueArray(figures, { maxLength: 6, selector: keyOf }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ act: fc.constant('commit' as const), which: fc.nat(20) }) },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('undo' as const), which: fc.nat(20) }) },
  ),
  { minLength: 3, maxLength: 14 },
);

/** The oracle: what is known of one import, with nothing but maps. */
interface Known {
  readonly number: number;
  readonly figures: Map<string, Figure>;
  state: 'staged' | 'committed' | 'undone';
  commit: number;
}

function currentOf(imports: readonly Known[]): Map<string, Figure> {
  const standing = imports.filter((one) => one.state === 'committed').sort((a, b) => a.commit - b.commit);
  return new Map(standing.flatMap((one) => [...one.figures]));
}

/** The pure diff of the line, by key. */
function diffOf(stored: Map<string, Figure>, staged: Map<string, Figure>): Record<string, DiffStatus> {
  const entries = [...staged.values()].map((one) => ({ ...NO_CITATION, ...NO_DETAIL, ...one }));
  const diff = diffEntries(
    entries,
    [...stored.values()].map((one) => ({ ...one, entry: 0 })),
  );
  return Object.fromEntries([
    ...diff.new.map((one) => [keyOf(one), 'new']),
    ...diff.changed.map(({ entry }) => [keyOf(entry), 'changed']),
    ...diff.same.map((one) => [keyOf(one), 'same']),
    ...diff.vanished.map((one) => [keyOf(one), 'vanished']),
  ]) as Record<string, DiffStatus>;
}

const NO_DETAIL = {
  raw: '',
  unit: '',
  place: {},
  transcriber: '',
  checker: '',
  note: '',
  authority: 'published',
} as const;

async function run(db: Database, step: Step, imports: Known[], turn: number): Promise<void> {
  if (step.act === 'stage') {
    const staged = await stageImport(db, input({ entries: step.figures }), handmadeLine);
    const figures = new Map(step.figures.map((one) => [keyOf(one), one]));
    imports.push({ number: staged.number, figures, state: 'staged', commit: 0 });
    return;
  }
  const one = imports[step.which % Math.max(imports.length, 1)];
  if (one === undefined) return;
  if (step.act === 'undo') {
    const done = await undoImport(db, one.number, { person: '甲', at: tick() });
    expect(done.ok).toBe(one.state === 'committed');
    if (done.ok) one.state = 'undone';
    return;
  }
  const again = await restageImport(db, one.number, {}, tick(), handmadeLine);
  expect(again !== undefined).toBe(one.state === 'staged');
  if (again === undefined) return;
  const rows = await readDiff(db, one.number, { limit: 1000, offset: 0 });
  const got = Object.fromEntries(rows.map((row) => [keyOf(row), row.status]));
  expect(got).toEqual(diffOf(currentOf(imports), one.figures));
  const shown = again.shown;
  expect(await commitImport(db, one.number, { person: '甲', at: tick(), shown }, handmadeLine)).toEqual({
    ok: true,
  });
  one.state = 'committed';
  one.commit = turn;
}

test('whatever is staged, committed and undone in whatever order, each key shows its newest standing entry', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (plan) => {
      const db = await oneThreadStore();
      const imports: Known[] = [];
      for (const [turn, step] of plan.entries()) await run(db, step, imports, turn);
      const observations = await readObservations(db, { district: 'demo' });
      const got = Object.fromEntries(observations.map((one) => [keyOf(one), one.cell]));
      const wanted = Object.fromEntries([...currentOf(imports)].map(([key, one]) => [key, one.cell]));
      expect(got).toEqual(wanted);
      expect(observations).toHaveLength(Object.keys(wanted).length);
      expect(await checkIntegrity(db)).toEqual([]);
      await db.close();
    }),
    { numRuns: FULL ? 100 : 20 },
  );
}, 3_600_000);

test('undoing what was just committed restores every cell that was there, whatever it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(figures, { maxLength: 8, selector: keyOf }),
      fc.uniqueArray(figures, { maxLength: 8, selector: keyOf }),
      async (first, second) => {
        const db = await oneThreadStore();
        const imports: Known[] = [];
        await run(db, { act: 'stage', figures: first }, imports, 0);
        await run(db, { act: 'commit', which: 0 }, imports, 1);
        const before = await readObservations(db, { district: 'demo' });
        await run(db, { act: 'stage', figures: second }, imports, 2);
        await run(db, { act: 'commit', which: 1 }, imports, 3);
        await run(db, { act: 'undo', which: 1 }, imports, 4);
        expect(await readObservations(db, { district: 'demo' })).toEqual(before);
        await db.close();
      },
    ),
    { numRuns: FULL ? 50 : 10 },
  );
}, 3_600_000);
