import { describe, expect, test } from 'vitest';
import { parseText } from '../../src/lib/import/parse';

/** Each table in short: rows of the preamble, its names, its body, rows of the footnotes. */
function shape(text: string) {
  return parseText(text).map(({ preamble, headers, header, body, footnotes }) => ({
    preamble: preamble.map((line) => line.row),
    header: header.map((line) => line.row),
    headers: headers.join('|'),
    body: body.map((line) => line.cells.join('|')),
    footnotes: footnotes.map((line) => line.row),
  }));
}

const ROWS = '教育局,2020,12\n公安局,2020,34\n民政局,2021,5';
const BODY = ['教育局|2020|12', '公安局|2020|34', '民政局|2021|5'];
const HEADERS = '机构|年度|数值';
const plainTable = { preamble: [], header: [1], headers: HEADERS, body: BODY, footnotes: [] };

describe('one table', () => {
  test.each([
    ['a header', `机构,年度,数值\n${ROWS}\n`, {}],
    ['a preamble', `统计表,,\n,,\n机构,年度,数值\n${ROWS}`, { preamble: [1], header: [3] }],
    [
      'a preamble without delimiters',
      `统计表\n单位：件\n机构,年度,数值\n${ROWS}`,
      { preamble: [1, 2], header: [3] },
    ],
    ['no header', ROWS, { header: [], headers: '' }],
    [
      'the same header twice',
      `机构,年度,数值\n机构,年度,数值\n${ROWS}`,
      { header: [1, 2], headers: '机构 机构|年度 年度|数值 数值' },
    ],
    ['footnotes', `机构,年度,数值\n${ROWS}\n\n注：含线上\n来源：年报`, { footnotes: [6, 7] }],
    ['footnotes with delimiters', `机构,年度,数值\n${ROWS}\n注：含线上,,`, { footnotes: [5] }],
    [
      'trailing delimiters',
      `机构,年度,数值,\n${ROWS.replaceAll('\n', ',\n')},`,
      { headers: `${HEADERS}|`, body: BODY.map((row) => `${row}|`) },
    ],
    [
      'a line of remarks wider than the table',
      `创建于,某系统,星期六,二月\n机构,年度,数值\n${ROWS}`,
      { preamble: [1], header: [2] },
    ],
    [
      'the header once more',
      `机构,年度,数值\n教育局,2020,12\n机构,年度,数值\n公安局,2020,34\n民政局,2021,5`,
      {},
    ],
    ['an empty line in the body', `机构,年度,数值\n教育局,2020,12\n\n公安局,2020,34\n民政局,2021,5`, {}],
    ['an empty name', `,年度,数值\n${ROWS}`, { headers: '|年度|数值' }],
    ['names twice', `机构,数值,数值\n${ROWS}`, { headers: '机构|数值|数值' }],
    ['the header alone', '机构,年度,数值\n', { body: [] }],
    ['one row', '机构,年度,数值\n教育局,2020,12', { body: BODY.slice(0, 1) }],
    [
      'years across',
      '机构,2019,2020\n甲,1,2\n乙,3,4',
      { headers: '机构|2019|2020', body: ['甲|1|2', '乙|3|4'] },
    ],
  ])('%s', (_, text, expected) => {
    expect(shape(text)).toEqual([{ ...plainTable, ...expected }]);
  });

  test('groups spread over their parts', () => {
    const text = '机构,2020年,,2021年,\n,件数,人次,件数,人次\n甲,1,2,3,4\n乙,5,6,7,8';
    expect(shape(text)).toMatchObject([
      {
        header: [1, 2],
        headers: '机构|2020年 件数|2020年 人次|2021年 件数|2021年 人次',
        body: ['甲|1|2|3|4', '乙|5|6|7|8'],
      },
    ]);
  });

  test('a line of units is no row', () => {
    const [table] = parseText('机构,案件,培训\n,件,次\n甲,1,2\n乙,3,4');
    expect([table?.units?.row, table?.body.length]).toEqual([2, 2]);
  });
});

describe('several tables', () => {
  test.each([
    ['after an empty line', '\n'],
    ['without one', ''],
  ])('%s', (_, between) => {
    const text = `机构,年度,数值\n${ROWS}\n${between}机构,指标,年度,数值,单位\n甲,案件,2020,1,件\n乙,案件,2020,2,件`;
    expect(shape(text)).toMatchObject([
      { headers: HEADERS, body: BODY },
      { headers: '机构|指标|年度|数值|单位', body: ['甲|案件|2020|1|件', '乙|案件|2020|2|件'] },
    ]);
  });

  test('with a title of its own', () => {
    const text = `机构,年度,数值\n${ROWS}\n\n第二表\n机构,年度,人数,单位\n甲,2020,1,人\n乙,2020,2,人`;
    expect(shape(text)).toMatchObject([
      { body: BODY, footnotes: [] },
      { preamble: [6], header: [7] },
    ]);
  });
});
