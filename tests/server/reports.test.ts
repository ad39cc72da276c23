import { expect, test } from 'vitest';
import type { Database } from '../../src/lib/server/db/connection';
import { commitImport } from '../../src/lib/server/store/commit';
import { checkIntegrity } from '../../src/lib/server/store/integrity';
import { listReports } from '../../src/lib/server/store/reports';
import { stageImport } from '../../src/lib/server/store/stage';
import { undoImport } from '../../src/lib/server/store/undo';
import { handmadeLine, input, tick, type Said } from './handmade-line';
import { temporaryStore } from './temporary';

const NOTHING = {
  title: undefined,
  link: undefined,
  submitted: undefined,
  published: undefined,
  exempt: undefined,
};
const YEARS = { from: 2020, to: 2022 };

async function committed(db: Database, reports: Said['reports'] & object): Promise<number> {
  const staged = await stageImport(db, input({ reports }), handmadeLine);
  await commitImport(db, staged.number, { person: '甲', at: tick(), shown: staged.shown }, handmadeLine);
  return staged.number;
}

test('each field shows the newest word of standing imports; what an extract is silent on stays', async () => {
  const db = await temporaryStore();
  const about = { ...NOTHING, agency: 'a', year: 2021 };
  await committed(db, [{ ...about, title: '年报', submitted: '2022-02-20' }]);
  const second = await committed(db, [{ ...about, published: '2022-04-02', exempt: true }]);
  const third = await committed(db, [{ ...about, title: '2021 年报', exempt: false }]);
  const full = { agency: 'a', year: 2021, link: '', submitted: '2022-02-20' };
  const now = async () => listReports(db, 'demo', YEARS);
  expect(await now()).toEqual([{ ...full, title: '2021 年报', published: '2022-04-02', exempt: false }]);
  await undoImport(db, third, { person: '甲', at: tick() });
  expect(await now()).toEqual([{ ...full, title: '年报', published: '2022-04-02', exempt: true }]);
  await undoImport(db, second, { person: '甲', at: tick() });
  expect(await now()).toEqual([{ ...full, title: '年报', published: undefined, exempt: false }]);
  expect(await checkIntegrity(db)).toEqual([]);
});

test('reports are those of the district and the years, by year and agency', async () => {
  const db = await temporaryStore();
  const about = (agency: string, year: number) => ({ ...NOTHING, agency, year, title: `${agency} ${year}` });
  await committed(db, [
    about('b', 2022),
    about('a', 2022),
    about('a', 2020),
    about('a', 2019),
    about('x', 2021),
  ]);
  const titles = (await listReports(db, 'demo', YEARS)).map((one) => one.title);
  expect(titles).toEqual(['a 2020', 'a 2022', 'b 2022']);
});
