import { fc, propertySeed } from '../fixtures/property';
import { expect } from 'vitest';
import { absentCell, numberCell, type Cell } from '../../src/lib/domain/cell';
import { keyOf, SELF } from '../../src/lib/domain/observation';
import type { Database } from '../../src/lib/server/db/connection';
import { observationOf } from '../../src/lib/server/db/rows';
import { commitImport } from '../../src/lib/server/store/commit';
import { FIGURE_TABLES } from '../../src/lib/server/store/figures';
import { checkIntegrity } from '../../src/lib/server/store/integrity';
import { readImport } from '../../src/lib/server/store/imports';
import { restageImport, stageImport } from '../../src/lib/server/store/stage';
import { undoImport } from '../../src/lib/server/store/undo';
import { previewUndo } from '../../src/lib/server/store/undo-preview';
import { handmadeLine, input, tick, type Said, type SaidFigure } from './handmade-line';
import { LogModel, type KnownImport } from './log-model';
import { oneThreadStore } from './temporary';

/** `npm run test:faults` runs them all. */
const SEQUENCES = process.env.ZHUNSHENG_FAULTS === 'full' ? 1000 : 20;

/** Test files that share them, each on a processor of its own. */
const LANES = 2;

/** An agency that is in no catalogue, and the code that its name gets. */
const NEW_NAME = '新设局';
const NEW_CODE = 'demo-xsj';

const cells: fc.Arbitrary<Cell> = fc.constantFrom(
  numberCell(0),
  numberCell(1),
  numberCell(1),
  numberCell(2, 'about'),
  numberCell(1, 'exact', ['doubtful']),
  numberCell(1, 'exact', ['restated']),
  absentCell('blank'),
  absentCell('withdrawn'),
);

/** A figure of few keys, so that imports meet each other; now and then with its correction behind it. */
const figures: fc.Arbitrary<SaidFigure[]> = fc
  .record({
    agency: fc.constantFrom('a', 'a', 'b', NEW_CODE),
    year: fc.constantFrom(2020, 2021),
    indicator: fc.constantFrom('cases', 'lost'),
    cell: cells,
    corrected: fc.option(
      fc.record({
        cell: fc.constantFrom(numberCell(7), numberCell(1)),
        authority: fc.constantFrom('transcription' as const, 'agency' as const),
      }),
      { freq: 3 },
    ),
  })
  .map(({ corrected, ...rest }) => {
    const figure: SaidFigure = { ...rest, subject: SELF, period: 'year' };
    const withdrawn = rest.cell.kind === 'absent' && rest.cell.reason === 'withdrawn';
    return corrected === null || withdrawn ? [figure] : [figure, { ...figure, ...corrected }];
  });

const reports = fc.record({
  agency: fc.constantFrom('a', 'b'),
  year: fc.constantFrom(2020, 2021),
  title: fc.constantFrom(undefined, 'one', 'two'),
  link: fc.constant(undefined),
  submitted: fc.constantFrom(undefined, '2021-03-01', '2021-03-02'),
  published: fc.constant(undefined),
  exempt: fc.constantFrom(undefined, true, false),
});

interface Planned {
  readonly said: Said;
  readonly withdraws: boolean;
}

const planned: fc.Arbitrary<Planned> = fc
  .record({
    groups: fc.uniqueArray(figures, { maxLength: 4, selector: (group) => keyOf(group[0] as SaidFigure) }),
    words: fc.uniqueArray(reports, { maxLength: 2, selector: (one) => `${one.agency} ${one.year}` }),
    withdraws: fc.boolean(),
  })
  .map(({ groups, words, withdraws }) => ({ said: { entries: groups.flat(), reports: words }, withdraws }));

const sequences = fc.record({
  imports: fc.array(planned, { minLength: 2, maxLength: 4 }),
  turns: fc.array(fc.nat(60), { minLength: 2, maxLength: 7 }),
});

function decisionsOf({ withdraws, creates }: Pick<KnownImport, 'withdraws' | 'creates'>) {
  return {
    vanished: withdraws ? ('withdraw' as const) : ('keep' as const),
    ...(creates === undefined ? {} : { create: { agencies: { [NEW_NAME]: { kind: 'general' as const } } } }),
  };
}

async function stage(db: Database, { said, withdraws }: Planned): Promise<KnownImport> {
  const creates = said.entries?.some((one) => one.agency === NEW_CODE) === true ? NEW_CODE : undefined;
  const decisions = decisionsOf({ withdraws, creates });
  const { number } = await stageImport(db, input(said, { decisions }), handmadeLine);
  return { number, said, withdraws, creates, state: 'staged' };
}

const shownIn = async (db: Database) =>
  new Map((await db.read('SELECT * FROM observation')).map(observationOf).map((one) => [keyOf(one), one]));

const hashOf = (db: Database) =>
  db.read(`SELECT (SELECT count(*) || '-' || coalesce(sum(hash(o)), 0) FROM observation o) AS observations,
    (SELECT count(*) || '-' || coalesce(sum(hash(r)), 0) FROM report r) AS reports,
    (SELECT list(code ORDER BY ordinal) FROM agency) AS agencies`);

/** Commits what is staged as it is shown now, and finds what the model says of it. */
async function commit(db: Database, model: LogModel, one: KnownImport): Promise<void> {
  const again = await restageImport(db, one.number, decisionsOf(one), tick(), handmadeLine);
  const vanished = model.vanished(one).length;
  expect(again?.diff.vanished).toBe(vanished);
  const by = { person: '甲', at: tick(), shown: again?.shown ?? '' };
  expect(await commitImport(db, one.number, by, handmadeLine)).toEqual({ ok: true });
  expect((await readImport(db, one.number))?.withdrawals).toBe(one.withdraws ? vanished : 0);
  model.commit(one);
}

/** Undoes it, and finds that exactly that changed which the preview said would. */
async function undo(db: Database, model: LogModel, one: KnownImport): Promise<void> {
  const preview = await previewUndo(db, one.number, { limit: 1000, offset: 0 });
  const before = await shownIn(db);
  const result = await undoImport(db, one.number, { person: '甲', at: tick() });
  model.undo(one);
  const after = await shownIn(db);
  const changes = [...before].flatMap(([key, { cell }]) => {
    const then = after.get(key)?.cell;
    return JSON.stringify(then) === JSON.stringify(cell) ? [] : [{ key, now: cell, then }];
  });
  const told = (preview?.rows ?? []).map((row) => ({ key: keyOf(row), now: row.now, then: row.then }));
  const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
  expect(told.sort(byKey)).toEqual(changes.sort(byKey));
  expect([...after.keys()].filter((key) => !before.has(key))).toEqual([]);
  expect(preview?.counts).toEqual({
    removed: changes.filter(({ then }) => then === undefined).length,
    restored: changes.filter(({ then }) => then !== undefined).length,
    unchanged: model.keysOf(one).size - changes.length,
  });
  const created = (preview?.created ?? []).map(({ stays, ...body }) => ({ stays, body }));
  const bodies = (stays: boolean) => created.filter((body) => body.stays === stays).map(({ body }) => body);
  expect(result).toEqual({ ok: true, removed: bodies(false), kept: bodies(true) });
}

async function expectModel(db: Database, model: LogModel): Promise<void> {
  const shown = new Map([...(await shownIn(db))].map(([key, { cell }]) => [key, cell]));
  expect(shown).toEqual(new Map([...model.current()].map(([key, { cell }]) => [key, cell])));
  const added = await db.read(`SELECT code FROM agency WHERE created_by_import IS NOT NULL ORDER BY code`);
  expect(added.map((row) => row['code'])).toEqual(model.bodies());
  const rows = await db.read(
    `SELECT agency, year, title, CAST(submitted AS VARCHAR) AS submitted, exempt FROM report`,
  );
  const reports = new Map(rows.map((row) => [`${String(row['agency'])} ${String(row['year'])}`, row]));
  const wanted = [...model.reports()].map(
    ([key, { title = '', submitted = null, exempt = false, ...of }]) => {
      return [key, { agency: of['agency'], year: of['year'], title, submitted, exempt }] as const;
    },
  );
  expect(reports).toEqual(new Map(wanted));
}

const FILLED = [
  'import',
  'import_file',
  ...FIGURE_TABLES,
  'report_entry',
  'observation',
  'report',
  'staged_report',
  'finding',
  'cell_decision',
  'sent_back',
  'alias',
  'layout',
  'removed_body',
];

/** One store for all sequences: making a file for each costs more than the sequence. */
async function empty(db: Database): Promise<void> {
  await db.write(async (transaction) => {
    for (const table of FILLED) await transaction.run(`DELETE FROM ${table}`);
    for (const table of ['agency', 'indicator']) {
      await transaction.run(`DELETE FROM ${table} WHERE created_by_import IS NOT NULL`);
    }
  });
}

/** A lane's share of the sequences in a store of their own, beginning elsewhere than the other lanes: each equals the model. */
export async function runLane(lane: number): Promise<void> {
  const db = await oneThreadStore();
  await fc.assert(
    fc.asyncProperty(sequences, async ({ imports, turns }) => {
      await empty(db);
      const model = new LogModel();
      for (const one of imports) model.imports.push(await stage(db, one));
      for (const turn of turns) {
        const one = model.imports[turn % model.imports.length] as KnownImport;
        if (one.state === 'staged') await commit(db, model, one);
        else if (one.state === 'committed') await undo(db, model, one);
        else {
          expect(await previewUndo(db, one.number, { limit: 1, offset: 0 })).toBeUndefined();
          const refused = await undoImport(db, one.number, { person: '甲', at: tick() });
          expect(refused).toEqual({ ok: false, refused: 'not-committed' });
        }
      }
      await expectModel(db, model);
      // One import more, undone at once: every table is as it was.
      const before = await hashOf(db);
      const more = await stage(db, imports[0] as Planned);
      await commit(db, model, more);
      await undo(db, model, more);
      expect(await hashOf(db)).toEqual(before);
      expect(await checkIntegrity(db)).toEqual([]);
    }),
    { numRuns: SEQUENCES / LANES, seed: propertySeed(lane) },
  );
}
