import { describe, expect, it, test } from 'vitest';
import type { Catalogue } from '../../src/lib/import/catalogue';
import type { Decisions } from '../../src/lib/import/mapping';
import { openText } from '../../src/lib/import/csv';
import { namesOf } from '../../src/lib/import/names';
import { openTables } from '../../src/lib/import/open-tables';
import { readExtract } from '../../src/lib/import/pipeline';
import { fingerprintOf, rememberedOf } from '../../src/lib/import/remember';
import { CATALOGUE } from '../fixtures/catalogue';
import { figures, inShort, readText } from '../fixtures/read';

function read(text: string, decisions: Decisions = {}, layouts: Catalogue['layouts'] = {}) {
  const { sheet, dialect } = openText(text, undefined, () => undefined);
  const file = { format: 'csv' as const, fileName: 'a.csv', encoding: 'utf-8' as const, dialect };
  const told: string[] = [];
  const source = openTables([sheet], file, namesOf(CATALOGUE), { layouts }, decisions, (one) => {
    if (one.severity !== 'note') told.push(`${one.severity} ${one.code} ${one.got}`);
  });
  const figures = [...source.rowBatches()]
    .flat()
    .flatMap((row) =>
      row.figures.map((one) =>
        ['agency', 'year', 'indicator', 'value'].map((field) => one.text(field as 'value')).join(' '),
      ),
    );
  return { told, figures, mapping: source.mapping };
}

describe('a fingerprint', () => {
  test.each([
    [
      ['机构', '2019年', '2020年'],
      ['机构', '2021年', '2022年', '2023年'],
    ],
    [
      ['机构', '2019年新收一审'],
      ['机构', ' 2020年 新收一审'],
    ],
  ])('is the same for %j and %j', (one, other) => {
    expect(fingerprintOf(one)).toBe(fingerprintOf(other));
  });

  it('differs by a name', () => {
    expect(fingerprintOf(['机构', '甲'])).not.toBe(fingerprintOf(['机构', '乙']));
  });
});

describe('what was confirmed of a layout', () => {
  const first = '名号,年度,案子,杂项\n某局,2019,3,1\n另局,2019,4,1\n';
  const second = '名号,年度,案子,杂项\n某局,2020,5,2\n另局,2020,6,2\n';
  const decisions: Decisions = {
    tables: {
      1: {
        columns: [
          { role: 'field', field: 'agency' },
          { role: 'field', field: 'year' },
          { role: 'indicator', indicator: 'cases' },
          { role: 'ignored' },
        ],
      },
    },
  };
  const layouts = rememberedOf(read(first, decisions).mapping, '2026-03-01');

  it('reads the next file of it without a decision', () => {
    expect(read(second).told).not.toEqual([]);
    expect(read(second, {}, layouts)).toMatchObject({
      told: [],
      figures: ['某局 2020 cases 5', '另局 2020 cases 6'],
    });
  });

  it('leaves only a new column to be asked about', () => {
    const more = '名号,年度,案子,杂项,新项\n某局,2020,5,2,7\n另局,2020,6,2,8\n';
    expect(read(more, {}, layouts).told).toEqual(['error indicator-unknown 新项']);
  });
});

describe('a table', () => {
  test.each([
    [
      'agencies across',
      '2020年统计表\n\n指标,示例区司法局,区教委\n新收一审,3,4\n举办培训,5,6\n',
      ['sifa 2020 新收一审 3', 'jiaowei 2020 新收一审 4', 'sifa 2020 举办培训 5', 'jiaowei 2020 举办培训 6'],
    ],
    [
      'years and indicators crossed',
      '机构,2019年新收一审,2020年新收一审\n司法局,3,4\n区教委,5,6\n',
      ['司法局 2019 cases 3', '司法局 2020 cases 4', '区教委 2019 cases 5', '区教委 2020 cases 6'],
    ],
    [
      'an agency column known by its cells',
      '名号,年度,新收一审\n司法局,2019,3\n区教委,2019,4\n',
      ['司法局 2019 cases 3', '区教委 2019 cases 4'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(read(text).figures).toEqual(expected);
  });
});

describe('in the whole line', () => {
  const committed = (text: string, decisions: Decisions) =>
    rememberedOf(
      readExtract({ bytes: new TextEncoder().encode(text), fileName: 'a.csv' }, CATALOGUE, decisions).mapping,
      '2024-03-05T08:00:00Z',
    );
  const next = (text: string, layouts: Catalogue['layouts'], decisions: Decisions = {}) =>
    readExtract(
      { bytes: new TextEncoder().encode(text), fileName: 'b.csv' },
      { ...CATALOGUE, ...(layouts === undefined ? {} : { layouts }) },
      decisions,
    );

  it('what was confirmed is said with its date, and marks of absence are read as they were', () => {
    const layouts = committed('机构,年度,新收一审\n司法局,2019,—\n', { absences: { '—': 'withheld' } });
    const extract = next('机构,年度,新收一审\n司法局,2020,—\n', layouts);
    expect(extract.findings.map(inShort)).toContain('note layout-remembered 1');
    expect(extract.findings.find((one) => one.code === 'layout-remembered')?.got).toBe('2024-03-05');
    expect(figures(extract)).toEqual(['sifa 2020 cases withheld']);
    const decided = next('机构,年度,新收一审\n司法局,2020,—\n', layouts, {
      absences: { '—': 'not-reported' },
    });
    expect(figures(decided)).toEqual(['sifa 2020 cases not-reported']);
  });

  it('what fractions below a percentage mean is not asked again', () => {
    const layouts = committed('机构,年度,合格率\n司法局,2019,0.98\n', { percents: { pass: 'times-100' } });
    const extract = next('机构,年度,合格率\n司法局,2020,0.99\n', layouts);
    expect(figures(extract)).toEqual(['sifa 2020 pass 99']);
    expect(extract.mapping.percents).toEqual({ pass: 'times-100' });
    expect(extract.findings.map(inShort)).not.toContain('warning percent-range 2:3');
  });

  it('a table left out once is left out again, and said to be', () => {
    const layouts = committed('机构,年度,新收一审\n司法局,2019,3\n', { tables: { 1: { used: false } } });
    const extract = next('机构,年度,新收一审\n司法局,2020,4\n', layouts);
    expect(extract.entries).toEqual([]);
    expect(extract.findings.map(inShort)).toContain('note table-left-out 1');
    expect(
      figures(next('机构,年度,新收一审\n司法局,2020,4\n', layouts, { tables: { 1: { used: true } } })),
    ).toEqual(['sifa 2020 cases 4']);
  });

  it('a table without a header is left out without naming a row', () => {
    const extract = readText('1,2\n3,4\n', { tables: { 1: { used: false } } });
    expect(extract.findings.map(inShort)).toEqual(['note table-left-out']);
  });
});
