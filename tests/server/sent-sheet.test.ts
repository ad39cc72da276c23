import { expect, it, test } from 'vitest';
import { keyOf, type Observation } from '../../src/lib/domain/observation';
import { templateCsv } from '../../src/lib/export/template';
import { verificationWorkbook } from '../../src/lib/export/verification-workbook';
import { readExtract } from '../../src/lib/import/pipeline';
import type { Decisions } from '../../src/lib/import/mapping';
import type { Database } from '../../src/lib/server/db/connection';
import { readTemplateSheet, readVerificationSheet } from '../../src/lib/server/read-sent-sheet';
import { CATALOGUE_FOLDER, packagePath } from '../../src/lib/server/root';
import { readCatalogueFiles } from '../../src/lib/server/store/catalogue-files';
import { commitImport } from '../../src/lib/server/store/commit';
import { readLineage } from '../../src/lib/server/store/lineage';
import { observationsOfAgency } from '../../src/lib/server/store/observations';
import { restageImport, stageImport } from '../../src/lib/server/store/stage';
import { undoImport } from '../../src/lib/server/store/undo';
import { texts } from '../../src/lib/text/texts';
import { filledIn } from '../fixtures/sent';
import { tick } from './handmade-line';
import { temporaryStore } from './temporary';

const t = texts('zh-CN');
const { head, confirm, correct } = t.verification;
const HEAD_ROW = 3;

async function bring(db: Database, bytes: Uint8Array, fileName: string, decisions: Decisions = {}) {
  const staged = await stageImport(db, { bytes, fileName, district: 'demo', person: '甲', at: tick() });
  const { shown } = (await restageImport(db, staged.number, decisions, tick())) ?? staged;
  const input = { person: '甲', at: tick(), shown };
  expect(await commitImport(db, staged.number, input)).toEqual({ ok: true });
  return staged.number;
}

const bytesOf = (rows: readonly string[]) =>
  new TextEncoder().encode(['机构,年度,指标,数值', ...rows, ''].join('\n'));

const FIGURES = bytesOf(['机构a,2020,指标cases,30', '机构a,2021,指标cases,40余', '机构a,2021,指标lost,5']);

const inShort = ({ indicator, year, cell }: Observation) =>
  cell.kind === 'number'
    ? [indicator, year, cell.value, cell.precision, ...cell.marks].join(' ')
    : [indicator, year, cell.reason].join(' ');

test('a sheet sent out, answered and brought in makes figures confirmed or corrected by the agency', async () => {
  const db = await temporaryStore();
  await bring(db, FIGURES, '提取表.csv', { cells: { '!R4C4': { kind: 'doubtful', reason: '与附表不一' } } });

  const sheet = await readVerificationSheet(db, 'a', 2021, t);
  const lines = sheet?.figures.map(({ indicator, current, before, doubts }) => [
    indicator.code,
    current?.kind,
    before?.kind,
    ...doubts,
  ]);
  expect(lines).toEqual([
    ['cases', 'number', 'number'],
    ['lost', 'number', undefined, '存疑：与附表不一'],
    ['hours', undefined, undefined],
  ]);
  if (sheet === undefined) return;

  const answered = filledIn(await verificationWorkbook(sheet, t), HEAD_ROW, [
    [0, head.answer, confirm],
    [1, head.answer, correct],
    [1, head.corrected, 6],
    [1, head.reference, '甲函〔2022〕1号'],
  ]);
  const number = await bring(db, answered, '核实单.xlsx');
  const now = async () => (await observationsOfAgency(db, 'a')).map(inShort);
  expect(await now()).toEqual([
    'cases 2020 30 exact',
    'cases 2021 40 at-least confirmed',
    'lost 2021 6 exact',
  ]);
  const lost = { agency: 'a', subject: 'self', year: 2021, period: 'year', indicator: 'lost' } as const;
  expect((await readLineage(db, lost)).map((one) => [one.authority, one.note, one.raw])).toEqual([
    ['agency', '甲函〔2022〕1号', '6'],
    ['published', '与附表不一', '5'],
  ]);

  // The published table once more does not undo what the agency said; undoing its answer does.
  await bring(db, FIGURES, '提取表二.csv');
  expect((await now())[1]).toBe('cases 2021 40 at-least confirmed');
  expect(await undoImport(db, number, { person: '甲', at: tick() })).toMatchObject({ ok: true });
  expect((await now())[1]).toBe('cases 2021 40 at-least');
});

test('a confirmed figure is no longer in doubt, and a second sheet asks about it as it now stands', async () => {
  const db = await temporaryStore();
  await bring(db, FIGURES, '提取表.csv', { cells: { '!R4C4': { kind: 'doubtful', reason: '与附表不一' } } });
  const sheet = await readVerificationSheet(db, 'a', 2021, t);
  if (sheet === undefined) throw new Error('no sheet');
  await bring(
    db,
    filledIn(await verificationWorkbook(sheet, t), HEAD_ROW, [[1, head.answer, confirm]]),
    'a.xlsx',
  );
  const again = await readVerificationSheet(db, 'a', 2021, t);
  const lost = again?.figures.find(({ indicator }) => indicator.code === 'lost');
  expect(lost).toMatchObject({ current: { value: 5, marks: ['confirmed'] }, doubts: [] });
});

it('has no sheet for an agency that did not exist that year, or not at all', async () => {
  const db = await temporaryStore();
  expect(await readTemplateSheet(db, 'c', 2024)).toBeUndefined();
  expect(await readTemplateSheet(db, 'nobody', 2021)).toBeUndefined();
  expect((await readTemplateSheet(db, 'c', 2023))?.figures).toEqual([]);
});

test('every template of the catalogue as shipped comes back under its own indicators, without a finding', () => {
  const { districts, agencies, indicators, definitions, rules } = readCatalogueFiles(
    packagePath(CATALOGUE_FOLDER),
  );
  const kinds = new Map(agencies.filter((one) => one.toYear === undefined).map((one) => [one.kind, one]));
  expect(kinds.size).toBeGreaterThan(3);
  for (const agency of kinds.values()) {
    const district = districts.find((one) => one.code === agency.district);
    if (district === undefined) throw new Error(agency.district);
    const catalogue = { district, districts, agencies, indicators, definitions, rules };
    const expected = indicators.filter((one) => one.expectedOf.includes(agency.kind));
    const figures = expected.map((indicator) => ({
      ...{ indicator, subject: 'self', period: 'year' as const },
      ...{ current: undefined, before: undefined, doubts: [] },
    }));
    const [first = '', ...rest] = templateCsv({ district, agency, year: 2025, figures }, t)
      .trimEnd()
      .split('\r\n');
    const at = first.split(',').indexOf(t.templates.head.value);
    const filled = rest.map((line) => {
      const cells = line.split(',');
      cells[at] = '50';
      return cells.join(',');
    });
    const bytes = new TextEncoder().encode([first, ...filled].join('\r\n'));
    const extract = readExtract({ bytes, fileName: 'a.csv' }, catalogue);
    expect(extract.entries.map(keyOf)).toEqual(
      expected.map(({ code }) =>
        keyOf({ agency: agency.code, subject: 'self', year: 2025, period: 'year', indicator: code }),
      ),
    );
    expect(
      extract.findings.filter(({ code }) => code !== 'rule-broken' && code !== 'percent-differs'),
    ).toEqual([]);
  }
});
