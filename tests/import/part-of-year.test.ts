import { describe, expect, test } from 'vitest';
import { readPartOfYear } from '../../src/lib/import/period';
import { readText } from '../fixtures/read';

describe('a part of a year where a year is expected', () => {
  test.each([
    ['2021年下半年', 'months-07-12'],
    ['二〇二一年上半年', 'until-06'],
    ['2021H2', 'months-07-12'],
    ['2021年第三季度', 'months-07-09'],
    ['2021年1-11月', 'until-11'],
    ['截至2021年9月', 'until-09'],
    ['2021年1-12月', 'year'],
  ])('%s', (text, period) => {
    expect(readPartOfYear(text)).toEqual({ year: 2021, period });
  });

  test.each(['2021-12-31', '2021年末', '2016-2021年', '2007-08', '下半年', '1880年上半年', ''])(
    '%s is none',
    (text) => {
      expect(readPartOfYear(text)).toBeUndefined();
    },
  );
});

describe('in a column of years', () => {
  test('the figure is of that part, and it is told', () => {
    const { entries, findings } = readText('机构,年度,新收一审\n司法局,2021年下半年,3\n司法局,2021,8\n');
    expect(entries.map(({ year, period, cell }) => ({ year, period, cell }))).toMatchObject([
      { year: 2021, period: 'months-07-12', cell: { value: 3 } },
      { year: 2021, period: 'year', cell: { value: 8 } },
    ]);
    expect(findings.filter(({ code }) => code === 'part-of-year')).toMatchObject([
      { severity: 'note', got: '2021年下半年', expected: 'months-07-12', place: { row: 2 } },
    ]);
  });

  test('January to December is the year, of which nothing is told', () => {
    const { entries, findings } = readText('机构,年度,新收一审\n司法局,2021年1-12月,3\n');
    expect(entries).toMatchObject([{ year: 2021, period: 'year' }]);
    expect(findings.filter(({ code }) => code === 'part-of-year' || code === 'year-invalid')).toEqual([]);
  });

  test('said twice it is one; said in two ways it is refused at the column of periods', () => {
    const { entries, findings } = readText(
      '机构,年度,时期,新收一审\n司法局,2021年下半年,7-12月,3\n司法局,2020年下半年,上半年,4\n',
    );
    expect(entries.map(({ year, period }) => [year, period])).toEqual([[2021, 'months-07-12']]);
    expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'period-invalid', got: '上半年', place: { row: 3, column: 3 } },
    ]);
  });

  test('the report of half a year is not the report of the year', () => {
    const { reports, findings } = readText(
      '机构,年度,报送日期\n司法局,2021年上半年,2021-07-02\n司法局,2021年上半年,2021-07-03\n',
    );
    expect(reports).toEqual([]);
    expect(findings).toMatchObject([{ code: 'year-invalid', severity: 'error', got: '2021年上半年' }]);
  });
});
