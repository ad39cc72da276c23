import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chance } from '../../scripts/demo/chance';
import { startProgram } from '../../scripts/serve/child';
import { openStore } from '../../src/lib/server/database';
import type { Database } from '../../src/lib/server/db/connection';
import { CATALOGUE_FOLDER, packagePath } from '../../src/lib/server/root';
import { readCatalogueFiles } from '../../src/lib/server/store/catalogue-files';
import { readImport } from '../../src/lib/server/store/imports';
import { checkIntegrity } from '../../src/lib/server/store/integrity';
import { contentHash } from '../server/content-hash';
import { picked, post, type Answer } from './support/post';

const BEGINNING = process.env.ZHUNSHENG_SEED ?? 'power cut';
const KILLS_OF_EACH = 3;

/** What a clock writes differs from run to run; what is remembered of a layout tells when it was confirmed. */
const INSTANTS = [
  ...['staged_at', 'committed_at', 'undone_at', 'created_at', 'decided_at', 'revoked_at'],
  'remembered',
];

const home = mkdtempSync(join(tmpdir(), 'zhunsheng-power-cut-'));
const data = join(home, 'data');

afterAll(() => rmSync(home, { recursive: true }));

/** As an office would start it again, on the folder that it has. */
function start() {
  return startProgram(data, home, { ZHUNSHENG_SAMPLES: 'off' });
}

/** With the program gone, looks into the store that it left. */
async function look<Seen>(at: (db: Database) => Promise<Seen>): Promise<Seen> {
  const db = await openStore({ dataFolder: data });
  try {
    return await at(db);
  } finally {
    await db.close();
  }
}

const contentNow = () => look(async (db) => JSON.stringify(await contentHash(db, INSTANTS)));

/** Tables that are as in none of the contents, for each of these. */
function differing(now: string, allowed: readonly string[]): string[][] {
  const tables = (content: string) => Object.entries(JSON.parse(content) as Record<string, string>);
  return allowed.map((one) => {
    const wanted = new Map(tables(one));
    return tables(now).flatMap(([table, hash]) =>
      wanted.get(table) === hash ? [] : [`${table}: ${hash} for ${wanted.get(table)}`],
    );
  });
}

/** Some thousand figures of the catalogue's own agencies and indicators. */
function extract(): File {
  const { agencies, indicators } = readCatalogueFiles(packagePath(CATALOGUE_FOLDER));
  const names = agencies.filter((one) => one.district === 'demo').map((one) => one.name);
  const counts = indicators.filter((one) => one.valueType === 'count' && one.numerator === undefined);
  const lines = ['机构,年度,指标,数值'];
  for (const name of names)
    for (let year = 2011; year <= 2025; year += 1)
      for (const [index, { name: kind }] of counts.slice(0, 12).entries())
        lines.push(`${name},${year},${kind},${20 + ((index * 7 + year) % 13)}`);
  return picked(new TextEncoder().encode(lines.join('\n')), 'power-cut.csv');
}

const upload = (address: string) =>
  post(address, '/imports?/upload', { district: 'demo', person: '示例甲', file: extract() });

/** The folder before each act and behind it, made by an undisturbed run, and how long the act took. */
interface Act {
  readonly name: string;
  readonly folder: string;
  readonly before: string;
  readonly after: string;
  readonly milliseconds: number;
  readonly run: (address: string) => Promise<Answer>;
}

const acts: Act[] = [];

/** Takes an act undisturbed. */
async function take(name: string, run: Act['run']): Promise<void> {
  const folder = join(home, name);
  cpSync(data, folder, { recursive: true });
  const before = await contentNow();
  const program = await start();
  const begin = performance.now();
  const { status } = await run(program.address);
  const milliseconds = performance.now() - begin;
  await program.stop();
  expect([name, status]).toEqual([name, name === 'upload' ? 303 : 200]);
  acts.push({ name, folder, before, after: await contentNow(), milliseconds, run });
}

beforeAll(async () => {
  await (await start()).stop();
  await take('upload', upload);
  const shown = await look(async (db) => (await readImport(db, 1))?.shown ?? '');
  await take('commit', (address) => post(address, '/imports/1?/commit', { person: '示例乙', shown }));
  await take('undo', (address) => post(address, '/imports/1?/undo', { person: '示例丙' }));
}, 300_000);

test('cut off at any moment of an upload, a commit or an undoing, the program starts again with all or nothing of it', async () => {
  let unanswered = 0;
  for (let turn = 0; turn < KILLS_OF_EACH * acts.length; turn += 1) {
    const seed = `${BEGINNING} ${turn}`;
    const act = acts[turn % acts.length] as Act;
    rmSync(data, { recursive: true });
    cpSync(act.folder, data, { recursive: true });
    const program = await start();
    // Cut off, it gives no answer; whatever it did answer must be true.
    const answered = act.run(program.address).then(
      () => true,
      () => false,
    );
    await setTimeout(act.milliseconds * chance(seed, 'after') * 1.1);
    await program.kill();
    const told = await answered;
    if (!told) unanswered += 1;
    const allowed = told ? [act.after] : [act.before, act.after];
    const now = await contentNow();
    expect(differing(now, allowed), `seed ${seed}, ${act.name}`).toContainEqual([]);
    expect(await look(checkIntegrity), `seed ${seed}, ${act.name}`).toEqual([]);
  }
  // Else nothing was cut off at all.
  expect(unanswered).toBeGreaterThan(0);
  const again = await start();
  expect((await fetch(new URL('/imports', again.address))).status).toBe(200);
  await again.stop();
}, 600_000);
