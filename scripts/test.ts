/** `npm test`: every check but the long ones, or those named (`npm run e2e` names one); the last line is what programs read. */
import { availableParallelism } from 'node:os';
import { chromiumPath, ChromiumMissing } from './browser/chromium';
import { closingLine, type Counts } from './checks/counts';
import { STEPS, type Step } from './checks/steps';
import { environmentTexts } from './language';

const texts = environmentTexts();
const wanted = process.argv.slice(2);
const steps = STEPS.filter((step) => (wanted.length === 0 ? step.long !== true : wanted.includes(step.name)));
const waiting = steps.filter((step) => step.beside === true);
const all: Counts[] = [];

// Each of them takes the next when it is done.
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, takeWaiting));
for (const step of steps) if (step.beside !== true) all.push(await take(step));
console.log(closingLine(all));
process.exit(steps.length > 0 && all.every((one) => one.failed === 0) ? 0 : 1);

async function takeWaiting(): Promise<void> {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) all.push(await take(step));
}

async function take(step: Step): Promise<Counts> {
  const { checks } = texts;
  const name = checks.steps[step.name];
  console.log(checks.step(name));
  const start = performance.now();
  const missing = step.browser ? withoutChromium() : undefined;
  const counts = missing ?? (await step.run());
  const seconds = Math.round((performance.now() - start) / 1000);
  if (counts.failed === 0) console.log(checks.stepPassed(name, counts.passed, seconds));
  else {
    console.log(counts.output);
    console.log(
      'empty' in counts && counts.empty === true
        ? checks.stepEmpty(name)
        : checks.stepFailed(name, counts.failed, seconds),
    );
  }
  return counts;
}

/** Sees to a Chromium for the step; counts a failure where there is none. */
function withoutChromium(): Counts | undefined {
  try {
    process.env.CHROMIUM_PATH = chromiumPath(texts, console.log);
    console.log(texts.checks.chromiumFound(process.env.CHROMIUM_PATH));
    return undefined;
  } catch (error) {
    if (error instanceof ChromiumMissing) return { passed: 0, failed: 1, output: error.message };
    throw error;
  }
}
