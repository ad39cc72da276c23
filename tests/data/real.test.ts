import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { figuresExtract, readRealNames, type ReadFigure } from '../../scripts/real/figures-extract';
import { readExtract } from '../../src/lib/import/pipeline';
import { packagePath } from '../../src/lib/server/root';
import { readCatalogueFiles } from '../../src/lib/server/store/catalogue-files';

const files = readCatalogueFiles(packagePath('data/catalogue'));
const names = readRealNames(packagePath('data'));

function extractOf(fileName: string) {
  const district = files.districts.find((one) => one.code === 'chongqing-shapingba');
  if (district === undefined) throw new Error('no such district');
  const bytes = readFileSync(packagePath('data/samples/real', fileName));
  return readExtract({ bytes, fileName }, { ...files, district });
}

describe('the report this project began with', () => {
  const { entries, findings, reports } = extractOf('shapingba-jiguan-2021.json');

  test.each([
    ['convenience-measures', 31],
    ['standards-internal', 31],
    ['standards-local', 3],
    ['litigation-new', 0],
    ['trial-exam-pre-appointment', 4],
  ])('%s is %d', (indicator, value) => {
    const entry = entries.find((one) => one.indicator === indicator);
    expect(entry).toMatchObject({
      agency: 'chongqing-shapingba-jiguan',
      year: 2021,
      cell: { kind: 'number', value, precision: 'exact' },
    });
    expect(entry?.section).not.toBe('');
    expect(entry?.passage).not.toBe('');
  });

  test('its zero is declared, and nothing is invented', () => {
    expect(findings.map((one) => one.code)).toEqual(['declared-zero']);
    expect(entries.length).toBe(5);
    expect(entries.every((entry) => entry.link === '' && entry.sentence === '')).toBe(true);
    expect(reports).toMatchObject([{ submitted: undefined, published: undefined, link: undefined }]);
  });
});

describe('figures of public reports', () => {
  const { entries, findings } = extractOf('figures.csv');

  test('all 268 are read, each with the page it was read on', () => {
    expect(findings.filter((one) => one.severity === 'error')).toEqual([]);
    expect(entries.length).toBe(268);
    expect(entries.every((entry) => /^https?:\/\/\S+$/.test(entry.link))).toBe(true);
  });

  test('none lies in the made-up district', () => {
    const real = new Set(files.agencies.filter((one) => one.district !== 'demo').map((one) => one.code));
    expect(entries.every((entry) => real.has(entry.agency))).toBe(true);
  });

  test('what is approximate or declared stays so', () => {
    expect(entries.filter((one) => one.cell.kind === 'number' && one.cell.precision === 'about').length).toBe(
      51,
    );
    expect(findings.filter((one) => one.code === 'declared-zero').length).toBe(5);
  });

  test('two are about others than their reporter', () => {
    const others = entries.filter((entry) => entry.subject !== 'self');
    expect(others.map((entry) => [entry.subject, entry.raw])).toEqual([
      ['区政府', '100'],
      ['部门镇街', '99.3'],
    ]);
  });
});

describe('the extract from the source table', () => {
  const figure: ReadFigure = {
    region: '重庆市/重庆市/沙坪坝区',
    agency: '重庆市沙坪坝区司法局',
    year: '2023',
    indicator: '法治培训',
    value: '50',
    unit: '场次',
    qualifier: 'approximate',
    link: 'https://example.org/report',
  };
  const rowOf = (changes: Partial<ReadFigure>) =>
    figuresExtract([{ ...figure, ...changes }], files, names).rows[1];

  test('keeps value, unit and link, and finds the district', () => {
    expect(rowOf({})).toEqual([
      '重庆市沙坪坝区',
      '重庆市沙坪坝区司法局',
      '2023',
      '法治培训',
      '50',
      '场次',
      '',
      '约',
      'https://example.org/report',
    ]);
  });

  test('parts a subject from its indicator', () => {
    expect(rowOf({ indicator: '部门镇街负责人出庭应诉率', qualifier: '' })?.slice(3)).toEqual([
      '行政机关负责人出庭应诉率',
      '50',
      '场次',
      '部门镇街',
      '',
      'https://example.org/report',
    ]);
  });

  test('leaves out and counts what the catalogue lacks or has no link', () => {
    const extract = figuresExtract(
      [
        { ...figure, indicator: '新媒体粉丝' },
        { ...figure, link: '' },
      ],
      files,
      names,
    );
    expect(extract.rows.length).toBe(1);
    expect([...extract.left]).toEqual([['新媒体粉丝', 1]]);
    expect(extract.unlinked).toBe(1);
  });

  test.each([
    ['region', { region: '无此区' }],
    ['agency', { agency: '无此局' }],
    ['qualifier', { qualifier: 'perhaps' }],
  ])('guesses no %s', (what, changes) => {
    expect(() => rowOf(changes)).toThrow(what);
  });
});
