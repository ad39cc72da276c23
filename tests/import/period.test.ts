import { describe, expect, test } from 'vitest';
import { readDate } from '../../src/lib/import/dates';
import { periodNamedBy } from '../../src/lib/import/layout';
import { readPeriod } from '../../src/lib/import/period';
import { namedYear, readYear, saysYear } from '../../src/lib/import/read-year';

describe('a year as people write it', () => {
  test.each([
    ...['2021', '２０２１', '2021年', '2021 年', '2021年度', '2021年全年', '2021.0'],
    ...['二〇二一年', '二零二一年度', '二○二一年', '二O二一', '二〇二一'],
    ...['2021-12-31', '2021/12/31', '2021.12.31', '2021年12月31日', '2021-12-31 00:00:00'],
  ])('%s', (text) => {
    expect(readYear(text)).toBe(2021);
  });

  test.each([
    ...['', '/', '21', '21年', '1899', '2101', '2021-06-30', '2021-12', 'FY2021', '2007-08', '2007/08'],
    ...['2021年上半年', '2021年报', '20211231', '44561', '三千二百', '二百'],
  ])('%s is none', (text) => {
    expect(readYear(text)).toBeUndefined();
  });

  test.each(['2021-12-31', '2021年12月31日'])('%s is a day, where a period is meant', (text) => {
    expect(namedYear(text)).toBeUndefined();
    expect(readPeriod(text, 2021)).toBe('at-2021-12-31');
  });

  test.each<[text: string, says: boolean]>([
    ...[
      'FY2021',
      'FY21',
      '1880',
      '2021',
      '2007-08',
      '2007/08',
      '2007—2008年度',
      '2021年末',
      '截至2021年底',
    ].map(said),
    ...['2021年1-11月', '2021年上半年', '2021-06-30', '2021年第三季度', '2021财年'].map(said),
    ...['新收2021', '2021年新收', '同比', '12345', '', '增长率'].map((text): [string, boolean] => [
      text,
      false,
    ]),
  ])('whether %j says one, though not plainly: %s', (text, says) => {
    expect(saysYear(text)).toBe(says);
  });

  function said(text: string): [string, boolean] {
    return [text, true];
  }
});

describe('a period of a 2021 figure', () => {
  test.each([
    ['', 'year'],
    ['全年', 'year'],
    ['2021年度', 'year'],
    ['二〇二一年', 'year'],
    ['2020年', undefined],
    ['year', 'year'],
    ['until-11', 'until-11'],
    ['until-12', 'year'],
    ['截至11月', 'until-11'],
    ['截止2021年11月底', 'until-11'],
    ['截至2022年3月', undefined],
    ['截至13月', undefined],
    ['1-11月', 'until-11'],
    ['1—9月', 'until-09'],
    ['1月至10月', 'until-10'],
    ['2021年1-12月', 'year'],
    ['前11个月', 'until-11'],
    ['11月', undefined],
    ['11月份', undefined],
    ['3-5月', 'months-03-05'],
    ['7—12月', 'months-07-12'],
    ['2021年7月至12月', 'months-07-12'],
    ['2021年7月-2021年12月', 'months-07-12'],
    ['2020年7月-2021年6月', undefined],
    ['2020年7月至12月', undefined],
    ['10-3月', undefined],
    ['5-13月', undefined],
    ['上半年', 'until-06'],
    ['2021年上半年', 'until-06'],
    ['2021年度上半年', 'until-06'],
    ['2020年上半年', undefined],
    ['下半年', 'months-07-12'],
    ['2021年下半年', 'months-07-12'],
    ['第一季度', 'until-03'],
    ['一季度', 'until-03'],
    ['2021年第二季度', 'months-04-06'],
    ['三季度', 'months-07-09'],
    ['第四季度', 'months-10-12'],
    ['第五季度', undefined],
    ['Q3', 'months-07-09'],
    ['2021Q3', 'months-07-09'],
    ['H2', 'months-07-12'],
    ['前三季度', 'until-09'],
    ['前三个季度', 'until-09'],
    ['1-6月', 'until-06'],
    ['1月', undefined],
    ['months-07-12', 'months-07-12'],
    ['months-12-07', undefined],
    ['自2016年以来', 'since-2016'],
    ['2016年至今', 'since-2016'],
    ['2016-2021年', 'since-2016'],
    ['2016-2020年', undefined],
    ['自2022年以来', undefined],
    ['截至2021年12月31日', 'at-2021-12-31'],
    ['2021年末', 'at-2021-12-31'],
    ['2021年底', 'at-2021-12-31'],
    ['at-2021-06-30', 'at-2021-06-30'],
    ['at-2021-02-30', undefined],
    ['constructor', undefined],
  ])('%s is %s', (text, expected) => {
    expect(readPeriod(text, 2021)).toBe(expected);
  });
});

describe('a period that a title names', () => {
  test.each([
    ['2021年法治政府建设情况统计表', 'year'],
    ['2021年度依法行政数据（截至11月）', 'until-11'],
    ['2021年1-9月行政应诉情况', 'until-09'],
    ['2021年7-12月行政应诉情况', 'months-07-12'],
    ['2021年上半年行政应诉情况', 'until-06'],
    ['2021年下半年行政应诉情况', 'months-07-12'],
    ['2021年第三季度行政执法统计', 'months-07-09'],
    ['2021年前三季度行政执法统计', 'until-09'],
    ['2021-2022年数据', 'year'],
    ['填报日期：2021-12月', 'year'],
  ])('%s: %s', (title, period) => {
    expect(readPeriod(periodNamedBy([title]), 2021)).toBe(period);
  });
});

describe('a date', () => {
  test.each([
    ['2026-03-28', '2026-03-28'],
    ['2026/3/28', '2026-03-28'],
    ['2026.3.8', '2026-03-08'],
    ['2026年3月28日', '2026-03-28'],
    ['２０２６年３月２８日', '2026-03-28'],
    ['2026-3-8 10:05', '2026-03-08'],
    ['2026-03-28T10:05:00Z', '2026-03-28'],
    ['2024-02-29', '2024-02-29'],
    ['2026-02-29', undefined],
    ['2026-13-01', undefined],
    ['3月28日', undefined],
    ['28/3/2026', undefined],
    ['', undefined],
  ])('%s is %s', (text, expected) => {
    expect(readDate(text)).toBe(expected);
  });
});
