/**
 * The process that is killed. Started ahead, it waits for its task, a line of JSON on its input; then it opens the store
 * and takes the steps, telling on its standard output where it is.
 */
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { MIGRATIONS_FOLDER, packagePath } from '../../../src/lib/server/root';
import { openWhole } from '../../../src/lib/server/store/open-whole';
import { marked, markLine, OPENING, type Phase } from './marks';
import type { Task } from './run-victim';
import { stepsOf } from './steps';

const [line] = (await once(createInterface(process.stdin), 'line')) as [string];
const { path, from, rows, threshold } = JSON.parse(line) as Task;
const steps = stepsOf(rows);

/** At once and whole, whatever happens next. */
function mark(step: number, phase: Phase): void {
  writeSync(1, markLine({ step, phase }));
}

mark(OPENING, 'begun');
const db = await openWhole(path, packagePath(MIGRATIONS_FOLDER));
// With little room in the log, every commit is followed by a checkpoint of the database's own.
if (threshold !== '') await db.read(`SET GLOBAL checkpoint_threshold = '${threshold}'`);
mark(OPENING, 'ended');
for (const [number, step] of steps.entries()) {
  if (number < from) continue;
  mark(number, 'begun');
  await step.run(marked(db, (phase) => mark(number, phase)));
  mark(number, 'ended');
}
mark(steps.length, 'begun');
await db.close();
mark(steps.length, 'ended');
process.exit();
