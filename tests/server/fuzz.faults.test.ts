import { expect, test } from 'vitest';
import { chance } from '../../scripts/demo/chance';
import { readExtract } from '../../src/lib/import/pipeline';
import { openInput } from '../../src/lib/import/open-input';
import type { Database } from '../../src/lib/server/db/connection';
import { fillCatalogue } from '../../src/lib/server/store/catalogue-fill';
import { commitImport } from '../../src/lib/server/store/commit';
import { discardImport } from '../../src/lib/server/store/imports';
import { checkIntegrity } from '../../src/lib/server/store/integrity';
import { restageImport, stageImport } from '../../src/lib/server/store/stage';
import { undoImport } from '../../src/lib/server/store/undo';
import { CATALOGUE } from '../fixtures/catalogue';
import { fuzzedDecisions } from '../import/fuzz/decisions';
import { fuzzed } from '../import/fuzz/inputs';
import { tick } from './handmade-line';
import { oneThreadStore } from './temporary';

/** 60 with every test run, 500 with `npm run test:faults`; another beginning gives other files. */
const COUNT = process.env.ZHUNSHENG_FAULTS === 'full' ? 500 : 60;
const BEGINNING = process.env.ZHUNSHENG_SEED ?? 'store';
const MOST_MILLISECONDS = 5000;

/** What was done with a file: brought in, taken back, or thrown away. */
type End = 'committed' | 'undone' | 'discarded';

/** Stages a spoilt file, decides of it at random, brings it in where it has no error, and takes it back where told. */
async function bring(db: Database, seed: string, takenBack: boolean): Promise<End> {
  const { bytes, fileName } = fuzzed(seed);
  const source = { bytes, fileName, district: 'demo', person: '甲', at: tick() };
  let staged = await stageImport(db, source);
  if (chance(seed, 'decide') < 0.5) {
    const decisions = fuzzedDecisions(seed, readExtract(await openInput(source), CATALOGUE, {}));
    staged = (await restageImport(db, staged.number, decisions, tick())) ?? staged;
  }
  const { number, shown, severities } = staged;
  const result = await commitImport(db, number, { person: '乙', at: tick(), shown });
  expect(result.ok).toBe(severities.error === 0);
  if (!result.ok) {
    expect(await discardImport(db, number)).toBe(true);
    return 'discarded';
  }
  if (takenBack) {
    expect((await undoImport(db, number, { person: '丙', at: tick() })).ok).toBe(true);
    return 'undone';
  }
  return 'committed';
}

test(`${COUNT} files that nobody meant to send, through the store: whole at the end, and no file too much for it`, async () => {
  const db = await oneThreadStore();
  await fillCatalogue(db, {
    ...{ districts: CATALOGUE.districts, agencies: CATALOGUE.agencies, indicators: CATALOGUE.indicators },
    ...{ definitions: [], rules: CATALOGUE.rules, duties: [], parts: [] },
  });
  const ends: End[] = [];
  for (let index = 0; index < COUNT; index += 1) {
    const seed = `${BEGINNING} ${index}`;
    const start = performance.now();
    try {
      // Few of them have no error: every second one of those is taken back again.
      ends.push(await bring(db, seed, ends.filter((end) => end !== 'discarded').length % 2 === 1));
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error });
    }
    expect(performance.now() - start, `seed ${seed}`).toBeLessThan(MOST_MILLISECONDS);
  }
  expect([...new Set(ends)].sort()).toEqual(['committed', 'discarded', 'undone']);
  expect(await checkIntegrity(db)).toEqual([]);
}, 3_600_000);
