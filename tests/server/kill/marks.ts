import type { Database } from '../../../src/lib/server/db/connection';

/**
 * How far a step has come: begun (reading, or in the checkpoint), inside its transaction, at its commit, ended. A step
 * that is not at its commit has changed nothing; one that has ended is there for good.
 */
export const PHASES = ['begun', 'writing', 'committing', 'ended'] as const;
export type Phase = (typeof PHASES)[number];

/** Opening and closing the store stand before the first and behind the last step. */
export const OPENING = -1;

/** What the process that will be killed says of itself, one a line. */
export interface Mark {
  /** Number of the step, or `OPENING`; closing is numbered as a step behind the last. */
  readonly step: number;
  readonly phase: Phase;
}

export function markLine({ step, phase }: Mark): string {
  return `${step} ${phase}\n`;
}

/** @throws Error on a line that is no mark: whatever else the process says is a fault */
export function readMark(line: string): Mark {
  const [step, word] = line.split(' ');
  const phase = PHASES.find((one) => one === word);
  if (phase === undefined) throw new Error(`not a mark: ${line}`);
  return { step: Number(step), phase };
}

/** The same store, telling when a transaction begins and when its work is done and COMMIT comes. */
export function marked(db: Database, mark: (phase: 'writing' | 'committing') => void): Database {
  return {
    ...db,
    write: (work) =>
      db.write(async (transaction) => {
        mark('writing');
        const result = await work(transaction);
        mark('committing');
        return result;
      }),
  };
}
