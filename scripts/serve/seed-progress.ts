import type { Preparation } from '../../src/lib/server/database';
import { DEFAULT_LOCALE } from '../../src/lib/text/locale';
import { terminalTexts, type TerminalTexts } from '../../src/lib/text/terminal';

/** Where output is no terminal, every so many files get a line of their own. */
const FILES_PER_LINE = 5;

/** Tells the first start in one line that counts up; a log file gets a few lines instead. */
export function telling(
  { scripts }: TerminalTexts,
  output: NodeJS.WriteStream = process.stdout,
): Preparation {
  return {
    // Kept in the database, so the same whatever language the terminal speaks.
    samplesPerson: terminalTexts(DEFAULT_LOCALE).scripts.samplesPerson,
    onProgress({ file, done, total }) {
      const line = scripts.seeding(file, done, total);
      if (output.isTTY) output.write(`\r\u001b[K${line}${done + 1 === total ? '\n' : ''}`);
      else if (done % FILES_PER_LINE === 0 || done + 1 === total) output.write(`${line}\n`);
    },
  };
}
