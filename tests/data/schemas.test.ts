import Ajv2020 from 'ajv/dist/2020';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EARLIEST_YEAR, LATEST_YEAR } from '../../src/lib/domain/year';
import { packagePath } from '../../src/lib/server/root';
import { readText } from '../fixtures/read';

interface Schema {
  readonly examples: readonly unknown[];
  readonly $defs: {
    readonly item: { readonly properties: { readonly year: { readonly anyOf: readonly unknown[] } } };
  };
}

const read = (path: string): unknown => JSON.parse(readFileSync(packagePath('data', path), 'utf8'));
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
const observations = read('extract-observations.schema.json') as Schema;
const reports = read('extract-reports.schema.json') as Schema;
const isObservations = ajv.compile(observations);
const isReports = ajv.compile(reports);

const figure = { indicator: '普法活动', value: 12 };
const observation = { agency: '示例区城市管理局', year: 2025, ...figure };

describe('the samples keep to the schemas', () => {
  test.each([
    ['samples/demo/demo-2023-figures.json', isObservations],
    ['samples/demo/demo-2024-figures.json', isReports],
    ['samples/demo/demo-2025-figures.json', isReports],
    ['samples/real/shapingba-jiguan-2021.json', isReports],
  ])('%s', (path, isValid) => {
    isValid(read(path));
    expect(isValid.errors).toBeNull();
  });

  test('so do the schemas’ own examples', () => {
    for (const example of observations.examples) expect(isObservations(example)).toBe(true);
    for (const example of reports.examples) expect(isReports(example)).toBe(true);
  });
});

describe('observations', () => {
  test.each([
    ['bare', [observation]],
    ['wrapped', { format: 'zhunsheng-extract/1', observations: [observation] }],
    ['as published', [{ ...observation, value: '40余', period: '截至11月', subject: '部门镇街' }]],
    ['absent with its reason', [{ ...observation, value: null, reason: 'not-applicable' }]],
    ['absent with its reason in Chinese', [{ ...observation, value: null, reason: '不公开' }]],
  ])('%s: taken', (_, extract) => {
    expect(isObservations(extract)).toBe(true);
  });

  test.each([
    ['empty', []],
    ['without a year', [{ agency: '示例区城市管理局', ...figure }]],
    ['without a value', [{ agency: '示例区城市管理局', year: 2025, indicator: '普法活动' }]],
    ['a value with a reason for its absence', [{ ...observation, reason: 'blank' }]],
    ['an unknown reason', [{ ...observation, value: null, reason: 'unknown' }]],
    ['an unknown field', [{ ...observation, amount: 1 }]],
    ['another format', { format: 'zhunsheng-extract/2', observations: [observation] }],
  ])('%s: refused', (_, extract) => {
    expect(isObservations(extract)).toBe(false);
  });
});

describe('what the schemas say is what the line does', () => {
  test.each([
    ['observations', observations],
    ['reports', reports],
  ])('%s: years', (_, schema) => {
    const { year } = schema.$defs.item.properties;
    expect(year.anyOf[0]).toMatchObject({ minimum: EARLIEST_YEAR, maximum: LATEST_YEAR });
  });

  test.each([...observations.examples, ...reports.examples].map((example) => JSON.stringify(example)))(
    'the example %s is read without a word about its shape',
    (text) => {
      const codes = readText(text, {}, 'extract.json').findings.map((one) => one.code);
      expect(codes.filter((code) => /^(?:json|no|column|duplicate)-/.test(code))).toEqual([]);
    },
  );
});

describe('reports', () => {
  const report = { agency: '示例区城市管理局', year: 2025, figures: [figure] };

  test.each([
    ['bare', [report]],
    ['with its dates', [{ ...report, submitted: '2026-02-20', published: '2026-03-18', exempt: false }]],
    ['without figures as yet', [{ ...report, figures: [] }]],
  ])('%s: taken', (_, extract) => {
    expect(isReports(extract)).toBe(true);
  });

  test.each([
    ['a date that is none', [{ ...report, submitted: 'March' }]],
    ['figures missing', [{ agency: '示例区城市管理局', year: 2025 }]],
    ['an agency within a figure', [{ ...report, figures: [{ ...figure, agency: '示例区水利局' }] }]],
  ])('%s: refused', (_, extract) => {
    expect(isReports(extract)).toBe(false);
  });
});
