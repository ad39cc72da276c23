import { expect, test } from 'vitest';
import { numberCell } from '../../src/lib/domain/cell';
import { SELF } from '../../src/lib/domain/observation';
import { PLAIN, READINGS, type View } from '../../src/lib/domain/view';
import { comparisonOf } from '../../src/lib/server/read-comparison';
import { readComparisons } from '../../src/lib/server/read-comparisons';
import { listAgencies } from '../../src/lib/server/store/agencies';
import { commitImport } from '../../src/lib/server/store/commit';
import { getDistrict } from '../../src/lib/server/store/districts';
import { listIndicators } from '../../src/lib/server/store/indicators';
import { listReorganisations } from '../../src/lib/server/store/reorganisations';
import { stageImport } from '../../src/lib/server/store/stage';
import { contentHash } from './content-hash';
import { handmadeLine, input, tick } from './handmade-line';
import { temporaryStore } from './temporary';

const FIGURES = [2019, 2020, 2021].flatMap((year) =>
  ['a', 'b', 'c'].map((agency, at) => ({
    agency,
    subject: SELF,
    year,
    period: 'year' as const,
    indicator: 'cases',
    cell: numberCell(year - 2000 + at),
  })),
);

test('both readings are worked out from the same store, which stays as it is to the byte', async () => {
  const db = await temporaryStore();
  const staged = await stageImport(db, input({ entries: FIGURES }), handmadeLine);
  await commitImport(db, staged.number, { person: '甲', at: tick(), shown: staged.shown }, handmadeLine);
  await db.write((transaction) =>
    transaction.run(
      `INSERT INTO reorganisation VALUES ('r', 'demo', 2021, 'transfer', ['a'], ['b'], '划转', 'moved')`,
    ),
  );
  const before = await contentHash(db);
  const district = await getDistrict(db, 'demo');
  const indicators = await listIndicators(db);
  const indicator = indicators.find((one) => one.code === 'cases');
  if (district === undefined || indicator === undefined) throw new Error('the small catalogue has both');
  const agencies = await listAgencies(db, 'demo');
  const cells = [];
  for (const reading of READINGS) {
    const view: View = {
      kind: 'trend',
      district: 'demo',
      indicator: 'cases',
      group: 'all',
      highlight: [],
      years: { from: 2019, to: 2021 },
      measure: 'value',
      ...PLAIN,
      reading,
    };
    const comparison = await comparisonOf(db, view, district, indicator, agencies);
    const [same] = await readComparisons(db, view, district, [indicator], agencies);
    expect(same?.series).toEqual(comparison.series);
    const of = comparison.series.find((one) => one.agency.code === 'a');
    cells.push(of?.points.map(({ cell }) => (cell.kind === 'number' ? cell.value : cell.reason)));
  }
  expect(cells).toEqual([
    [19, 20, 21],
    ['not-applicable', 'not-applicable', 21],
  ]);
  expect(await contentHash(db)).toEqual(before);
  expect(await listReorganisations(db, 'demo')).toEqual([
    { year: 2021, kind: 'transfer', from: ['a'], to: ['b'], note: '划转', noteEn: 'moved' },
  ]);
  expect(await listReorganisations(db, 'other')).toEqual([]);
});
