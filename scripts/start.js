/**
 * `npm start`: sees to the port and the build in a process that ends, then serves. In plain JavaScript, since a TypeScript
 * loader would stay: its thread and the source maps of all that it lets load are 90 MB of the program's memory.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM']);

const preparing = spawn(
  process.execPath,
  ['--import', import.meta.resolve('tsx'), fileURLToPath(new URL('serve/prepare.ts', import.meta.url))],
  { stdio: 'inherit' },
);
/** @param {NodeJS.Signals} signal */
const pass = (signal) => preparing.kill(signal);
for (const signal of SIGNALS) process.on(signal, pass);
await once(preparing, 'exit');
for (const signal of SIGNALS) process.off(signal, pass);
if (preparing.exitCode !== 0) process.exit(preparing.exitCode ?? 1);

// Its address is worked out, since it is there only once it was built.
await import(new URL('../build/program.js', import.meta.url).href);
