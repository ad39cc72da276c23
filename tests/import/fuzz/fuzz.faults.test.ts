import { expect, test } from 'vitest';
import { openInput } from '../../../src/lib/import/open-input';
import { readExtract } from '../../../src/lib/import/pipeline';
import { CATALOGUE } from '../../fixtures/catalogue';
import { fuzzedDecisions } from './decisions';
import { fuzzed } from './inputs';

/** 500 with every test run, 20,000 with `npm run test:faults`; another beginning gives other files. */
const COUNT = process.env.ZHUNSHENG_FAULTS === 'full' ? 20_000 : 500;
const BEGINNING = process.env.ZHUNSHENG_SEED ?? 'fuzz';
const MOST_MILLISECONDS = 5000;
const MOST_BYTES = 1.5e9;

test(`${COUNT} files that nobody meant to send: read or refused, in time, in bounds`, async () => {
  let read = 0;
  for (let index = 0; index < COUNT; index++) {
    const { seed, ...file } = fuzzed(`${BEGINNING} ${index}`);
    const start = performance.now();
    try {
      const input = await openInput(file);
      const extract = readExtract(input, CATALOGUE, {});
      if (extract.entries.length > 0) read += 1;
      // Nothing read and nothing said would be a file lost in silence.
      else expect(extract.findings.length, `seed ${seed}`).toBeGreaterThan(0);
      if (index % 3 === 0) readExtract(input, CATALOGUE, fuzzedDecisions(seed, extract));
    } catch (error) {
      throw new Error(`seed ${seed}, ${file.fileName}`, { cause: error });
    }
    expect(performance.now() - start, `seed ${seed}, ${file.fileName}`).toBeLessThan(MOST_MILLISECONDS);
    if (index % 100 === 0) expect(process.memoryUsage().rss, `seed ${seed}`).toBeLessThan(MOST_BYTES);
  }
  expect(read).toBeGreaterThan(COUNT / 20);
}, 3_600_000);
