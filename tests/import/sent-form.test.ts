import { describe, expect, it, test } from 'vitest';
import { figures, inShort, readText } from '../fixtures/read';

const TEMPLATE = '机构,年度,指标,计量单位,上年数值（仅供参考）,数值,缺失原因,限定,原文,位置,备注';
const VERIFICATION =
  '机构,年度,指标,计量单位,上年数值（仅供参考）,数值,限定,缺失原因,存疑说明（仅供参考）,答复,更正为,答复依据（文号）,备注';

const told = (text: string) => readText(text).findings.map(inShort);

describe('a template that comes back', () => {
  it('says nothing in the rows left blank, and last year is not this year', () => {
    const text = `${TEMPLATE}\n区教委,2020,新收一审,件,7,,,,,,\n区教委,2020,败诉,件,2,3,,,,,\n区教委,2020,审结案件,件,9,,,,,,\n`;
    expect(figures(readText(text))).toEqual(['jiaowei 2020 lost 3']);
    expect(told(text)).toEqual(['note form-blank 2']);
    expect(readText(text).findings[0]?.expected).toBe('2');
  });

  it('takes a reason for an absence, which an empty row is not', () => {
    const text = `${TEMPLATE}\n区教委,2020,新收一审,件,7,,不适用,,,,\n区教委,2020,败诉,件,2,0,,,,,\n`;
    expect(figures(readText(text))).toEqual(['jiaowei 2020 cases not-applicable', 'jiaowei 2020 lost 0']);
    expect(told(text)).toEqual([]);
  });

  it('is no template without the column that looks back: a blank is a blank', () => {
    const text = '机构,年度,指标,数值,缺失原因\n区教委,2020,新收一审,,\n区教委,2020,败诉,1,\n';
    expect(figures(readText(text))).toEqual(['jiaowei 2020 cases blank', 'jiaowei 2020 lost 1']);
  });
});

describe('a verification sheet that comes back', () => {
  const answered = (value: string, qualifier: string, reason: string, answer: string, corrected: string) =>
    readText(
      `${VERIFICATION}\n区教委,2020,新收一审,件,7,${value},${qualifier},${reason},,${answer},${corrected},教委函〔2021〕3号,\n`,
    );

  test.each([
    ['40', '', '', '确认', '', ['jiaowei 2020 cases 40 confirmed']],
    ['40', '不少于', '', '确认', '', ['jiaowei 2020 cases 40 at-least confirmed']],
    ['40', '', '', '无误', '', ['jiaowei 2020 cases 40 confirmed']],
    ['', '', '未报告', '确认', '', ['jiaowei 2020 cases not-reported']],
    ['40', '', '', '更正为', '41', ['jiaowei 2020 cases 41']],
    ['40', '', '', '更正为41', '', ['jiaowei 2020 cases 41']],
    ['40', '不少于', '', '更正为：41', '41', ['jiaowei 2020 cases 41']],
    ['', '', '未报告', '', '3', ['jiaowei 2020 cases 3']],
    ['40', '', '', '更正', '不适用', ['jiaowei 2020 cases not-applicable']],
    ['40', '', '', '', '', []],
  ])('%s %s %s, answered %s %s', (value, qualifier, reason, answer, corrected, expected) => {
    const extract = answered(value, qualifier, reason, answer, corrected);
    expect(figures(extract)).toEqual(expected);
    for (const entry of extract.entries) {
      expect(entry.authority).toBe('agency');
      expect(entry.note).toBe('教委函〔2021〕3号');
    }
  });

  test.each([
    ['40', '', '', '确认', '41'],
    ['40', '', '', '更正为', ''],
    ['40', '', '', '更正为42', '41'],
    ['40', '', '', '待核', ''],
    ['', '', '', '确认', ''],
  ])('%s %s %s, answered %s %s, is not clear', (value, qualifier, reason, answer, corrected) => {
    const extract = answered(value, qualifier, reason, answer, corrected);
    expect(extract.entries).toEqual([]);
    expect(extract.findings.filter((one) => one.severity === 'error').map(inShort)).toEqual([
      'error answer-unclear 2:10',
    ]);
  });

  it('points at the cell that was read: the figure confirmed, or the one it is corrected to', () => {
    expect(answered('40', '', '', '确认', '').entries[0]).toMatchObject({
      raw: '40',
      place: { row: 2, column: 6 },
    });
    expect(answered('40', '', '', '更正为', '41').entries[0]).toMatchObject({
      raw: '41',
      place: { row: 2, column: 11 },
    });
    expect(answered('40', '', '', '更正为41', '').entries[0]?.place).toEqual({ row: 2, column: 10 });
  });
});
