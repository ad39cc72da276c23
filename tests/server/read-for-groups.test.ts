import { expect, test } from 'vitest';
import { numberCell } from '../../src/lib/domain/cell';
import { FULL_YEAR } from '../../src/lib/domain/period';
import { SELF } from '../../src/lib/domain/observation';
import { PLAIN, type View } from '../../src/lib/domain/view';
import type { Database, Reader } from '../../src/lib/server/db/connection';
import { comparisonOf, readForGroups } from '../../src/lib/server/read-comparison';
import { commitImport } from '../../src/lib/server/store/commit';
import { getDistrict } from '../../src/lib/server/store/districts';
import { stageImport } from '../../src/lib/server/store/stage';
import { handmadeLine, input, tick } from './handmade-line';
import { smallCatalogue } from './small-catalogue';
import { temporaryStore } from './temporary';

const { agencies, indicators } = smallCatalogue();
const VIEW: View = {
  ...{ kind: 'trend', district: 'demo', indicator: 'cases', group: 'all', highlight: [] },
  ...{ years: { from: 2019, to: 2021 }, measure: 'value' },
  ...PLAIN,
};

async function store(): Promise<Database> {
  const db = await temporaryStore();
  const entries = agencies.flatMap(({ code: agency }, at) =>
    [2019, 2020, 2021].map((year) => ({
      ...{ agency, year, indicator: 'cases', subject: SELF, period: FULL_YEAR },
      cell: numberCell(at * 3 + year - 2018),
    })),
  );
  const staged = await stageImport(db, input({ entries }), handmadeLine);
  await commitImport(db, staged.number, { person: '甲', at: tick(), shown: staged.shown }, handmadeLine);
  return db;
}

test('an indicator is read once, whatever groups it is compared among, and compared as if read for each', async () => {
  const db = await store();
  const district = await getDistrict(db, 'demo');
  const indicator = indicators.find((one) => one.code === 'cases');
  if (district === undefined || indicator === undefined) throw new Error('the small catalogue has both');
  let reads = 0;
  const counting: Reader = {
    read: (sql, parameters) => db.read(sql, parameters),
    kept: (key, read) => db.kept(key, read),
    readColumns: (sql, parameters) => {
      if (sql.includes('FROM observation')) reads += 1;
      return db.readColumns(sql, parameters);
    },
  };
  const among = await readForGroups(counting, VIEW, district, indicator, agencies);
  const groups = ['all', ...new Set(agencies.map((one) => one.kind))] as const;
  for (const group of groups) {
    expect(among(group)).toEqual(await comparisonOf(db, { ...VIEW, group }, district, indicator, agencies));
  }
  expect(reads).toBe(1);
});
