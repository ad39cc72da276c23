import type { Preparation } from '../../src/lib/server/database';
import { DEFAULT_LOCALE } from '../../src/lib/text/locale';
import { texts } from '../../src/lib/text/texts';
import type { Texts } from '../../src/lib/text/zh-CN';

/** Where output is no terminal, every so many files get a line of their own. */
const FILES_PER_LINE = 5;

/** Tells the first start in one line that counts up; a log file gets a few lines instead. */
export function telling({ scripts }: Texts, output: NodeJS.WriteStream = process.stdout): Preparation {
  return {
    // Kept in the database, so the same whatever language the terminal speaks.
    samplesPerson: texts(DEFAULT_LOCALE).scripts.samplesPerson,
    onProgress({ file, done, total }) {
      const line = scripts.seeding(file, done, total);
      if (output.isTTY) output.write(`\r\u001b[K${line}${done + 1 === total ? '\n' : ''}`);
      else if (done % FILES_PER_LINE === 0 || done + 1 === total) output.write(`${line}\n`);
    },
  };
}
