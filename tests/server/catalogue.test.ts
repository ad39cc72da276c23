import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CATALOGUE_FOLDER, packagePath } from '../../src/lib/server/root';
import { getAgency, listAgencies } from '../../src/lib/server/store/agencies';
import { loadCatalogue, versionOf } from '../../src/lib/server/store/catalogue';
import { readCatalogueFiles } from '../../src/lib/server/store/catalogue-files';
import { fillCatalogue } from '../../src/lib/server/store/catalogue-fill';
import { CatalogueFault } from '../../src/lib/server/store/catalogue-table';
import { getDistrict, listDistricts } from '../../src/lib/server/store/districts';
import { getIndicator, listDefinitions, listIndicators } from '../../src/lib/server/store/indicators';
import { initialsOf } from '../../src/lib/server/store/initials';
import { checkIntegrity } from '../../src/lib/server/store/integrity';
import { listDuties } from '../../src/lib/server/store/reports';
import { listWholeParts } from '../../src/lib/server/store/parts';
import { agency, smallCatalogue } from './small-catalogue';
import { temporaryFolder, temporaryStore } from './temporary';

test('what goes in comes out, word for word', async () => {
  const db = await temporaryStore();
  const files = smallCatalogue();
  const { district, layouts, ...lists } = await loadCatalogue(db, { district: 'other' });
  expect(district).toEqual(files.districts[1]);
  expect(layouts).toEqual({});
  const duties = await listDuties(db, 'other');
  const catalogued = files.duties.map((duty) => ({ ...duty, origin: 'catalogue' }));
  expect({ ...lists, duties, parts: await listWholeParts(db) }).toEqual({ ...files, duties: catalogued });
});

test('one by one, and within a district', async () => {
  const db = await temporaryStore();
  const { agencies, indicators, districts } = smallCatalogue();
  expect(await listAgencies(db, 'demo')).toEqual(agencies.filter((one) => one.district === 'demo'));
  expect(await getAgency(db, 'x')).toEqual(agencies[3]);
  expect(await getAgency(db, 'nobody')).toBeUndefined();
  expect(await listIndicators(db)).toEqual(indicators);
  expect(await getIndicator(db, 'lost')).toEqual(indicators[1]);
  expect(await getIndicator(db, '')).toBeUndefined();
  expect(await getDistrict(db, 'demo')).toEqual(districts[0]);
  expect(await getDistrict(db, `' OR ''='`)).toBeUndefined();
  expect(await listDistricts(db)).toEqual([
    { ...districts[0], agencies: 3, observations: 0 },
    { ...districts[1], agencies: 1, observations: 0 },
  ]);
});

test('definitions are those for everywhere and the district’s own', async () => {
  const db = await temporaryStore();
  const years = async (district: string, indicator?: string) =>
    (await listDefinitions(db, district, indicator)).map((one) => [one.district, one.fromYear]);
  expect(await years('demo')).toEqual([
    ['', 2004],
    ['demo', 2020],
  ]);
  expect(await years('other', 'cases')).toEqual([
    ['', 2004],
    ['other', 2021],
  ]);
  expect(await years('demo', 'lost')).toEqual([]);
});

test('a later start adds new codes only and keeps what people edited', async () => {
  const db = await temporaryStore();
  await db.write((transaction) => transaction.run(`UPDATE agency SET short_name = '改过' WHERE code = 'a'`));
  const files = smallCatalogue();
  expect(await fillCatalogue(db, files)).toBe(0);
  const more = { ...files, agencies: [agency('d', 'demo', 'town', 0), ...files.agencies] };
  expect(await fillCatalogue(db, more)).toBe(1);
  const stored = await listAgencies(db, 'demo');
  expect(stored.map((one) => [one.code, one.shortName, one.ordinal])).toEqual([
    ['a', '改过', 0],
    ['b', 'b', 1],
    ['c', 'c', 2],
    ['d', 'd', 3],
  ]);
});

test('the version is a hash of the content: edits change it, nothing else does', async () => {
  const db = await temporaryStore();
  const version = async (district = 'demo') => versionOf(await loadCatalogue(db, { district }));
  const before = await version();
  expect(await version()).toBe(before);
  expect(await version('other')).not.toBe(before);
  await db.write((transaction) => transaction.run(`UPDATE indicator SET name = '改' WHERE code = 'cases'`));
  expect(await version()).not.toBe(before);
});

test('a district that is not there is said so', async () => {
  const db = await temporaryStore();
  await expect(loadCatalogue(db, { district: 'nowhere' })).rejects.toThrow('nowhere');
});

test('the catalogue in git is whole and goes into the store without a problem', async () => {
  const db = await temporaryStore();
  await fillCatalogue(db, readCatalogueFiles(packagePath(CATALOGUE_FOLDER)));
  expect(await checkIntegrity(db)).toEqual([]);
});

test.each([
  ['districts.csv', 'demo,', 'demos,', 'agencies.csv row 2 column district'],
  ['agencies.csv', ',enforcement,', ',police,', 'agencies.csv row 3 column kind'],
  ['agencies.csv', 'demo-chengguan,demo,', 'demo-chengguan,nowhere,', 'agencies.csv row 3 column district'],
  ['agencies.csv', 'demo-chengguan,', 'demo-zhengfu,', 'agencies.csv row 3 column code'],
  ['indicators.csv', 'headline', 'headlines', 'indicators.csv row 1'],
  ['indicators.csv', ',neutral,true,', ',neutral,yes,', 'indicators.csv row 2 column additive'],
  ['definitions.csv', ',2004,', ',long ago,', 'definitions.csv row 2 column from_year'],
  ['rules.csv', 'litigation-joint <=', 'litigation-joints <=', 'rules.csv row 2 column expression'],
  ['parts.csv', 'enforcement-licences,2', 'enforcement-licences,3', 'parts.csv row 3 column ordinal'],
  ['parts.csv', 'licences,2,false', 'licences,2,true', 'parts.csv row 3 column exhaustive'],
  ['parts.csv', 'enforcement-licences', 'enforcement-licence', 'parts.csv row 3 column part'],
  ['parts.csv', ',enforcement-penalties', ',enforcement-decisions', 'parts.csv row 2 column part'],
  ['duties.csv', '03-31', '31.3.', 'duties.csv row 2 column submit_due'],
  ['reorganisations.csv', ',rename,', ',fusion,', 'reorganisations.csv row 2 column kind'],
  ['reorganisations.csv', ',rename,', ',split,', 'reorganisations.csv row 2 column to'],
  ['reorganisations.csv', ',merge,', ',rename,', 'reorganisations.csv row 3 column from'],
  ['reorganisations.csv', 'demo-shengtai', 'demo-shentai', 'reorganisations.csv row 2 column to'],
])('%s with %s → %s is refused at its place', (file, from, to, place) => {
  const folder = join(temporaryFolder(), 'catalogue');
  cpSync(packagePath(CATALOGUE_FOLDER), folder, { recursive: true });
  const path = join(folder, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  const read = () => readCatalogueFiles(folder);
  expect(read).toThrow(CatalogueFault);
  expect(read).toThrow(place);
});

test.each([
  [['重庆市沙坪坝区机关事务管理局', '机关事务局'], 'cqsspbqjgswglj jgswj'],
  [['长寿区', '长寿区'], 'csq'],
  [['A 级（2）办'], 'aj2b'],
  [['——'], ''],
])('initials of %s', (names, expected) => {
  expect(initialsOf(names)).toBe(expected);
});
