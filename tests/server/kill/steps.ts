import type { Database } from '../../../src/lib/server/db/connection';
import { commitImport } from '../../../src/lib/server/store/commit';
import { discardImport, readImport } from '../../../src/lib/server/store/imports';
import { restageImport, stageImport } from '../../../src/lib/server/store/stage';
import { undoImport } from '../../../src/lib/server/store/undo';
import { large, manifold, partial, type Extract } from './extracts';

/** One thing that is done to a store, in one transaction or none: killed in it, the store is as before or as after. */
export interface Step {
  readonly name: string;
  readonly run: (db: Database) => Promise<unknown>;
}

/** What an office does to its store, in an order in which each step has something to change; the same every time. */
export function stepsOf(rows: number): readonly Step[] {
  const steps: Step[] = [
    stage(large(rows, 1)),
    { name: 'restage 1', run: (db) => restageImport(db, 1, { absences: { '/': 'blank' } }, instant()) },
    commit(1),
    stage(manifold()),
    commit(2),
    checkpoint(),
    stage(large(rows / 2, 2)),
    commit(3),
    stage(partial()),
    { name: 'restage 4', run: (db) => restageImport(db, 4, { vanished: 'withdraw' }, instant()) },
    commit(4),
    undo(2),
    undo(1),
    checkpoint(),
    stage(large(rows / 4, 3)),
    { name: 'discard 5', run: (db) => discardImport(db, 5) },
    undo(3),
  ];
  return steps.map(({ name, run }) => ({
    name,
    async run(db) {
      const result = await run(db);
      if (!succeeded(result)) throw new Error(`${name}: ${JSON.stringify(result)}`);
    },
  }));
}

function succeeded(result: unknown): boolean {
  if (typeof result !== 'object' || result === null) return result === true;
  return !('ok' in result) || result.ok === true;
}

/** All at one instant: what a run leaves behind must not tell it from another. */
function instant(): string {
  return '2026-03-01T08:00:00.000Z';
}

function stage({ decisions, ...file }: Extract): Step {
  const source = { ...file, decisions, district: 'demo', person: '甲', at: instant() };
  return { name: `stage ${file.fileName}`, run: (db) => stageImport(db, source) };
}

function commit(number: number): Step {
  return {
    name: `commit ${number}`,
    async run(db) {
      const shown = (await readImport(db, number))?.shown ?? '';
      return commitImport(db, number, { person: '乙', at: instant(), shown });
    },
  };
}

function undo(number: number): Step {
  return {
    name: `undo ${number}`,
    run: (db) => undoImport(db, number, { person: '丙', at: instant() }),
  };
}

/** Between the transactions, as the database does by itself once enough has been written. */
function checkpoint(): Step {
  return { name: 'checkpoint', run: (db) => db.read('FORCE CHECKPOINT') };
}
