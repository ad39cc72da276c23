import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { numberCell } from '../../src/lib/domain/cell';
import { prepareDatabase } from '../../src/lib/server/database';
import type { Database } from '../../src/lib/server/db/connection';
import { readSettings } from '../../src/lib/server/settings';
import { listImports } from '../../src/lib/server/store/imports';
import { checkIntegrity } from '../../src/lib/server/store/integrity';
import { observationsOfAgency } from '../../src/lib/server/store/observations';
import { SampleRefused, seedSamples } from '../../src/lib/server/store/seed';
import { stageImport } from '../../src/lib/server/store/stage';
import { undoImport } from '../../src/lib/server/store/undo';
import { tick } from './handmade-line';
import { temporaryFolder, temporaryStore } from './temporary';

const HEADER = '区域,机构,年度,指标,数值,单位';
const PERSON = '示例';

function samples(files: Readonly<Record<string, readonly string[]>>): string {
  const folder = temporaryFolder();
  for (const [path, rows] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), [HEADER, ...rows, ''].join('\r\n'));
  }
  return folder;
}

const TWO = {
  'real/b.csv': ['另一区,机构x,2021,指标cases,3,件'],
  'demo/a.csv': ['示例区,机构a,2021,指标cases,5,件'],
  'demo/README.md': [],
};

async function seeded(db: Database, folder: string): Promise<string[]> {
  const told: string[] = [];
  await seedSamples(db, { folder, person: PERSON }, ({ file, done, total }) => {
    told.push(`${done}/${total} ${file}`);
  });
  return told;
}

test('samples come in through the line, a district’s own first, each told; a second start brings none', async () => {
  const db = await temporaryStore();
  const folder = samples(TWO);
  expect(await seeded(db, folder)).toEqual(['0/2 a.csv', '1/2 b.csv']);
  expect(await seeded(db, folder)).toEqual([]);
  const imports = await listImports(db);
  expect(imports.map((one) => [one.fileName, one.district, one.state, one.committedBy])).toEqual([
    ['b.csv', 'other', 'committed', PERSON],
    ['a.csv', 'demo', 'committed', PERSON],
  ]);
  expect((await observationsOfAgency(db, 'x'))[0]?.cell).toEqual(numberCell(3));
  expect((await observationsOfAgency(db, 'a'))[0]?.cell).toEqual(numberCell(5));
});

test('what somebody undid stays out; what an interrupted start left staged is finished', async () => {
  const db = await temporaryStore();
  const folder = samples(TWO);
  const left = { fileName: 'a.csv', district: 'demo', person: PERSON, at: tick() };
  const bytes = new TextEncoder().encode([HEADER, ...TWO['demo/a.csv'], ''].join('\r\n'));
  await stageImport(db, { ...left, bytes });
  expect(await seeded(db, folder)).toHaveLength(2);
  const imports = await listImports(db);
  expect(imports.map((one) => one.state)).toEqual(['committed', 'committed']);
  await undoImport(db, imports[0]?.number ?? 0, { person: '甲', at: tick() });
  expect(await seeded(db, folder)).toEqual([]);
  expect(await observationsOfAgency(db, 'x')).toEqual([]);
  expect(await checkIntegrity(db)).toEqual([]);
});

test('a sample with an error fails loudly and leaves nothing staged', async () => {
  const db = await temporaryStore();
  const folder = samples({ 'demo/bad.csv': ['示例区,没有的机构,2021,指标cases,5,件'] });
  await expect(seeded(db, folder)).rejects.toThrow(SampleRefused);
  await expect(seeded(db, folder)).rejects.toThrow('bad.csv: has-errors');
  expect(await listImports(db)).toEqual([]);
});

// All of them and the whole store through every check: half a minute, and on a laden machine two.
test(
  'the program’s own samples all come in; a second start brings none; the store is sound',
  { timeout: 300_000 },
  async () => {
    const settings = readSettings({ ZHUNSHENG_DATA: temporaryFolder() });
    const start = async () => {
      let files = 0;
      const onProgress = () => {
        files += 1;
      };
      const db = await prepareDatabase(settings, { samplesPerson: PERSON, onProgress });
      const problems = await checkIntegrity(db);
      await db.close();
      return { files, problems };
    };
    const first = await start();
    expect(first.files).toBeGreaterThan(10);
    expect(first.problems).toEqual([]);
    expect(await start()).toEqual({ files: 0, problems: [] });
  },
);
