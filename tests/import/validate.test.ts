import { describe, expect, it, test } from 'vitest';
import { complaints, figures, inShort, readText } from '../fixtures/read';

const HEADER = '机构,年度,应出庭,负责人出庭,出庭应诉率\n';

describe('entries held against each other', () => {
  test.each<[string, string, string[]]>([
    ['parts that fit', '司法局,2020,8,6,75%', []],
    ['a percentage rounded', '司法局,2020,7,6,85.7', []],
    ['a percentage cut off', '司法局,2020,7,6,85.71', []],
    ['a percentage rounded to whole', '司法局,2020,7,6,86', []],
    ['a percentage off by more', '司法局,2020,7,6,87', ['warning percent-differs 2:5']],
    ['a part that is only about', '司法局,2020,约8,9,95', []],
    ['a part that is absent', '司法局,2020,/,9,95', []],
    ['nothing of nothing', '司法局,2020,0,0,/', []],
    ['a percentage of nothing', '司法局,2020,0,0,100', ['warning denominator-zero 2:5']],
    ['more than there were', '司法局,2020,5,6,/', ['warning rule-broken 2:4']],
  ])('%s', (_name, row, expected) => {
    expect(complaints(readText(`${HEADER}${row}\n`))).toEqual(expected);
  });

  it('rules relate figures of one agency, subject, year and period only', () => {
    const text =
      '机构,年度,指标,数值,统计对象,时期\n司法局,2020,应出庭,5,,\n司法局,2020,负责人出庭,6,部门镇街,\n' +
      '司法局,2020,负责人出庭,6,,截至11月\n司法局,2021,负责人出庭,6,,\n区教委,2020,负责人出庭,6,,\n';
    expect(complaints(readText(text))).toEqual([]);
  });

  it('the same key twice with the same value is one entry and a note', () => {
    const extract = readText('机构,年度,新收一审\n司法局,2020,3\n示例区司法局,2020,3.0\n');
    expect(figures(extract)).toEqual(['sifa 2020 cases 3']);
    expect(extract.findings.map(inShort)).toEqual(['note duplicate-key 3:3']);
  });

  it('an absence and a zero are not the same', () => {
    expect(complaints(readText('机构,年度,新收一审\n司法局,2020,0\n司法局,2020,/\n'))).toEqual([
      'error duplicate-key-differs 3:3',
    ]);
  });

  it('an agency outside its years is told once a year', () => {
    expect(complaints(readText('机构,年度,新收一审,举办培训\n环保局,2018,1,1\n环保局,2020,1,1\n'))).toEqual([
      'warning agency-not-existing 3:3',
    ]);
  });

  it('an agency outside its years that says so itself is not told of', () => {
    expect(complaints(readText('机构,年度,新收一审\n环保局,2020,/\n'))).toEqual([]);
  });

  it('totals are checked against the rows, not read; cells that are not exact leave them unchecked', () => {
    const table = (second: string, total: string) =>
      `机构,年度,新收一审,合格率\n司法局,2020,3,99%\n区教委,2020,${second},98%\n合计,,${total},98.5%\n`;
    const told = (text: string) =>
      readText(text).findings.flatMap((one) =>
        one.code === 'total-row' ? [`${inShort(one)} ${one.expected}`] : [],
      );
    expect(told(table('4', '7'))).toEqual(['note total-row 4 1']);
    expect(told(table('4', '8'))).toEqual(['warning total-row 4:3 7', 'note total-row 4 0']);
    expect(told(table('40余', '8'))).toEqual(['note total-row 4 0']);
    expect(figures(readText(table('4', '7'))).length).toBe(4);
  });
});
