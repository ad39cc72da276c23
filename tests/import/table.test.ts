import { describe, expect, it, test } from 'vitest';
import type { ColumnRole, Decisions } from '../../src/lib/import/mapping';
import { complaints, figures, inShort, readText } from '../fixtures/read';

describe('a table in the shapes that offices send', () => {
  test.each<[string, string, string[]]>([
    ['long', '机构,年度,指标,数值\n司法局,2020,新收一审,3\n', ['sifa 2020 cases 3']],
    ['long, in English', 'agency,year,indicator,value\nsifa,2020,cases,3\n', ['sifa 2020 cases 3']],
    [
      'long, with codes and tabs',
      '机构代码\t年份\t指标代码\t值\nsifa\t2020年\tcases\t3\n',
      ['sifa 2020 cases 3'],
    ],
    [
      'wide, with titles, notes and totals',
      '示例区各部门2019年度统计表,,\n填报单位：示例区司法局,,\n序号,部门,新收一审（件）,举办培训\n1,司法局,3,两期\n2,区教委,无,/\n,合计,3,2\n注：截至年底,,\n',
      [
        'sifa 2019 cases 3',
        'sifa 2019 training 2',
        'jiaowei 2019 cases 0',
        'jiaowei 2019 training not-applicable',
      ],
    ],
    [
      'a unit in the title',
      '单位：元,,\n机构,年度,罚没款\n司法局,2020,12000\n区教委,2020,3万元\n',
      ['sifa 2020 fines 1.2', 'jiaowei 2020 fines 3'],
    ],
    [
      'units in the title, for the columns that they fit',
      '2020年统计表（单位：件、万人次）,,,\n机构,新收一审,培训人次,合格率\n司法局,3,1.2,98\n区教委,4,2,97\n',
      [
        'sifa 2020 cases 3',
        'sifa 2020 trained 12000',
        'sifa 2020 pass 98',
        'jiaowei 2020 cases 4',
        'jiaowei 2020 trained 20000',
        'jiaowei 2020 pass 97',
      ],
    ],
    [
      'a unit in the title, in a table of rows',
      '计量单位：元,,,\n机构,年度,指标,数值\n司法局,2020,罚没款,12000\n区教委,2020,罚没款,5000\n',
      ['sifa 2020 fines 1.2', 'jiaowei 2020 fines 0.5'],
    ],
    [
      'sums above their rows',
      '机构,年度,新收一审\n合计,2019,8\n司法局,2019,3\n区教委,2019,5件\n合计,2020,9件\n司法局,2020,4\n区教委,2020,5\n',
      ['sifa 2019 cases 3', 'jiaowei 2019 cases 5', 'sifa 2020 cases 4', 'jiaowei 2020 cases 5'],
    ],
    [
      'years across',
      '单位,指标,2019年,2020年\n司法局,新收一审,3,4\n',
      ['sifa 2019 cases 3', 'sifa 2020 cases 4'],
    ],
    [
      '单位 as the organisation, then as the unit',
      '单位,年度,指标,数值,单位\n司法局,2020,培训人次,1.3,万人次\n',
      ['sifa 2020 trained 13000'],
    ],
    [
      'a header over two lines',
      '机构,年度,行政诉讼,\n,,新收一审,败诉案件\n司法局,2020,3,1\n',
      ['sifa 2020 cases 3', 'sifa 2020 lost 1'],
    ],
    [
      'a part of the year in the title',
      '2020年统计表（截至11月）,\n机构,新收一审\n司法局,3\n',
      ['sifa 2020 cases 3 until-11'],
    ],
    [
      'rows of two districts',
      '区县,机构,年度,新收一审\n示例区,区教委,2020,3\n邻区,区教委,2020,4\n',
      ['jiaowei 2020 cases 3', 'there-jiaowei 2020 cases 4'],
    ],
    [
      'the agency under two names',
      '机构,年度,新收一审,举办培训\n区教委,2020,3,1\n',
      ['jiaowei 2020 cases 3', 'jiaowei 2020 training 1'],
    ],
    [
      '其中 in a header',
      '机构,年度,负责人出庭,其中：正职（件）\n司法局,2020,8,2\n',
      ['sifa 2020 appeared 8', 'sifa 2020 principal 2'],
    ],
    [
      'qualifiers and subjects',
      '机构,年度,指标,数值,统计对象,限定\n司法局,2020,合格率,99.3,部门镇街,approximate\n',
      ['sifa 2020 pass 99.3 部门镇街 about'],
    ],
  ])('%s', (_name, text, expected) => {
    const extract = readText(text);
    expect(complaints(extract)).toEqual([]);
    expect(figures(extract)).toEqual(expected);
  });

  it('takes the year of a title in Chinese digits, and none of a stretch of years', () => {
    const table = '机构,新收一审,举办培训\n司法局,3,4\n区教委,5,6\n';
    expect(figures(readText(`二〇一九年统计表,,\n${table}`))[0]).toBe('sifa 2019 cases 3');
    for (const title of ['2019-2020年统计表', '2019—20年度', '2019年至2020年统计表'])
      expect(complaints(readText(`${title},,\n${table}`))).toEqual(['error no-year 2']);
  });

  it('asks which year a column of figures under a fiscal year counts as', () => {
    for (const header of ['FY2019', '2018-19', '2019年末', '2019年1-11月']) {
      const table = `机构,指标,${header},2020\n司法局,新收一审,3,4\n区教委,新收一审,5,6\n`;
      expect(complaints(readText(table))).toEqual(['error year-invalid 1:3']);
      const decided = readText(table, { years: { [header]: 2019 } });
      expect(complaints(decided)).toEqual([]);
      expect(figures(decided)[0]).toBe('sifa 2019 cases 3');
    }
    expect(figures(readText('机构,指标,二〇一九年,2020-12-31\n司法局,新收一审,3,4\n'))).toEqual([
      'sifa 2019 cases 3',
      'sifa 2020 cases 4',
    ]);
  });

  it('takes the year from the file name where no title names one', () => {
    expect(figures(readText('机构,新收一审\n司法局,3\n', {}, '示例区各部门2019年度统计表.csv'))).toEqual([
      'sifa 2019 cases 3',
    ]);
    expect(complaints(readText('机构,新收一审\n司法局,3\n', {}, '2019-2020.csv'))).toEqual([
      'error no-year 1',
    ]);
  });

  it('keeps the raw text, the place and what leads back to the report', () => {
    const text =
      '机构,年度,指标,数值,章节,位置,原文,链接,录入人,核对人,备注\n司法局,2020,举办培训, 40余场 ,二,第3段,举办40余场。,https://a.cn/1,甲,乙,丙\n';
    expect(readText(text).entries).toEqual([
      {
        agency: 'sifa',
        subject: 'self',
        year: 2020,
        period: 'year',
        indicator: 'training',
        cell: { kind: 'number', value: 40, precision: 'at-least', marks: [] },
        raw: ' 40余场 ',
        unit: '场',
        place: { row: 2, column: 4 },
        section: '二',
        passage: '第3段',
        sentence: '举办40余场。',
        link: 'https://a.cn/1',
        transcriber: '甲',
        checker: '乙',
        note: '丙',
        authority: 'published',
      },
    ]);
  });
});

describe('what a table says of reports', () => {
  it('is kept without figures', () => {
    const text =
      '机构,年度,报送日期,公开日期,涉密,标题\n司法局,2020,2021年2月1日,/,否,年报\n区教委,2020,,,是,\n';
    const extract = readText(text);
    expect(complaints(extract)).toEqual([]);
    expect(extract.entries).toEqual([]);
    const none = { title: undefined, link: undefined, submitted: undefined, published: undefined };
    expect(extract.reports).toEqual([
      {
        ...none,
        agency: 'sifa',
        year: 2020,
        title: '年报',
        submitted: '2021-02-01',
        exempt: false,
        place: { row: 2 },
      },
      { ...none, agency: 'jiaowei', year: 2020, exempt: true, place: { row: 3 } },
    ]);
  });

  it('is kept once for an agency and year, beside the figures', () => {
    const text =
      '机构,年度,指标,数值,标题,报送日期,链接\n司法局,2020,新收一审,3,年报,,https://a.cn\n司法局,2020,举办培训,4,,2021-02-01,https://a.cn\n';
    const extract = readText(text);
    expect(extract.entries.length).toBe(2);
    expect(extract.reports).toMatchObject([
      { agency: 'sifa', year: 2020, title: '年报', submitted: '2021-02-01', link: 'https://a.cn' },
    ]);
  });

  it('is not made of a link that only says where figures were read', () => {
    expect(readText('机构,年度,新收一审,链接\n司法局,2020,3,https://a.cn\n').reports).toEqual([]);
  });
});

describe('what the upload page is shown', () => {
  const text =
    '示例区2019年度统计表,\n\n机构,新收一审\n' +
    Array.from({ length: 30 }, () => '司法局,3\n').join('') +
    '合计,90\n注：完,\n';
  const extract = readText(text);

  it('first rows, each with what it was taken for, and the rows at the end that are no data', () => {
    expect(extract.preview.map((row) => `${row.row} ${row.taken}`)).toEqual([
      '1 title',
      '3 header',
      ...Array.from({ length: 18 }, (_, index) => `${index + 4} data`),
      '34 total',
      '35 footnote',
    ]);
    expect(extract.preview[1]?.cells).toEqual(['机构', '新收一审']);
    expect(extract.rows).toBe(34);
  });

  it('the mapping proposed', () => {
    expect(extract.mapping).toEqual({
      encoding: 'utf-8',
      dialect: { delimiter: ',', quote: '"', escape: 'doubled' },
      tables: [
        {
          sheet: '',
          ordinal: 1,
          headerRow: 3,
          headerLines: 1,
          layout: 'wide-indicators',
          headers: ['机构', '新收一审'],
          columns: [
            { role: 'field', field: 'agency' },
            { role: 'indicator', indicator: 'cases' },
          ],
          year: 2019,
          used: true,
          fingerprint: '机构|新收一审',
        },
      ],
      years: {},
      percents: {},
      agencies: {},
      indicators: {},
      absences: {},
    });
  });

  it('rows even where no header is found', () => {
    expect(readText('甲,乙\n1,2\n').preview.map((row) => row.cells)).toEqual([
      ['甲', '乙'],
      ['1', '2'],
    ]);
  });

  it('how each mark of absence was read, once for each mark', () => {
    const marks = readText(
      '机构,年度,新收一审,败诉案件,审结案件\n司法局,2020,/,—,\n区教委,2020,/,/,不公开\n',
    );
    expect(marks.mapping.absences).toEqual({
      '/': 'not-applicable',
      '—': 'not-reported',
      '': 'blank',
      不公开: 'withheld',
    });
    const told = marks.findings
      .filter((one) => one.code === 'absence-read')
      .map((one) => `${one.got} ${one.expected}`);
    expect(told).toEqual(['/ not-applicable 3', '— not-reported 1', ' blank 1', '不公开 withheld 1']);
  });

  it('an unknown name once, at its first place, with how often it stands', () => {
    const { findings } = readText(
      '机构,年度,新收一审,举办培训\n某局,2020,1,2\n司法局,2020,1,2\n某局,2021,1,2\n',
    );
    expect(findings.map((one) => `${inShort(one)} ${one.got} ${one.expected}`)).toEqual([
      'error agency-unknown 2:1 某局 2',
    ]);
  });
});

describe('decisions', () => {
  const wide = '甲,乙,丙\n某局,3,七类23项\n';
  const columns: readonly ColumnRole[] = [
    { role: 'field', field: 'agency' },
    { role: 'indicator', indicator: 'cases' },
    { role: 'ignored' },
  ];

  test.each<[string, string, Decisions, string[]]>([
    [
      'a name is an agency',
      '机构,年度,新收一审\n某局,2020,3\n',
      { agencies: { 某局: 'sifa' } },
      ['sifa 2020 cases 3'],
    ],
    [
      'a name is left out',
      '机构,年度,新收一审\n某局,2020,3\n司法局,2020,4\n',
      { agencies: { 某局: '' } },
      ['sifa 2020 cases 4'],
    ],
    [
      'a name in a column is an indicator',
      '机构,年度,指标,数值\n司法局,2020,案子,3\n',
      { indicators: { 案子: 'cases' } },
      ['sifa 2020 cases 3'],
    ],
    [
      'a header is an indicator',
      '机构,年度,案子\n司法局,2020,3\n',
      { indicators: { 案子: 'cases' } },
      ['sifa 2020 cases 3'],
    ],
    [
      'a header is left out',
      '机构,年度,案子,新收一审\n司法局,2020,七类,3\n',
      { indicators: { 案子: '' } },
      ['sifa 2020 cases 3'],
    ],
    [
      'a header has more lines than stand above it',
      '机构,年度,新收一审\n司法局,2020,3\n',
      { tables: { 1: { headerRow: 1, headerLines: 9 } } },
      ['sifa 2020 cases 3'],
    ],
    [
      'the whole table is one year',
      '机构,新收一审\n司法局,3\n',
      { tables: { 1: { year: 2018 } } },
      ['sifa 2018 cases 3'],
    ],
    [
      'the whole table is one agency',
      '年度,新收一审\n2020,3\n',
      { tables: { 1: { agency: 'sifa' } } },
      ['sifa 2020 cases 3'],
    ],
    [
      'a mark is an absence',
      '机构,年度,新收一审\n司法局,2020,?\n',
      { absences: { '?': 'withheld' } },
      ['sifa 2020 cases withheld'],
    ],
    [
      'fractions below a percentage are hundredths, in a column of their own',
      '机构,年度,合格率\n司法局,2020,0.065\n区教委,2020,1\n',
      { percents: { pass: 'times-100' } },
      ['sifa 2020 pass 6.5', 'jiaowei 2020 pass 100'],
    ],
    [
      'fractions below a percentage are as written, in a row of their own',
      '机构,年度,指标,数值,计量单位\n司法局,2020,合格率,0.065,%\n',
      { percents: { pass: 'as-written' } },
      ['sifa 2020 pass 0.065'],
    ],
    [
      'the columns and the header',
      wide,
      { tables: { 1: { headerRow: 1, columns, year: 2020 } }, agencies: { 某局: 'sifa' } },
      ['sifa 2020 cases 3'],
    ],
  ])('%s', (_name, text, decisions, expected) => {
    const extract = readText(text, decisions);
    expect(complaints(extract)).toEqual([]);
    expect(figures(extract)).toEqual(expected);
  });

  it('of an agency of another district are not taken', () => {
    const extract = readText('机构,年度,新收一审\n某局,2020,3\n', { agencies: { 某局: 'there-jiaowei' } });
    expect(figures(extract)).toEqual([]);
    expect(complaints(extract)).toEqual(['error agency-unknown 2:1']);
  });

  it('may be the whole mapping that was proposed, with the same result', () => {
    const text = '示例区2019年度统计表,,\n部门,新收一审,备注\n司法局,/,甲\n区教委,4,\n';
    const first = readText(text);
    const { dialect, tables, ...rest } = first.mapping;
    const decisions = {
      ...rest,
      ...(dialect === undefined ? {} : { dialect }),
      tables: Object.fromEntries(tables.map((table) => [table.ordinal, table])),
    };
    expect(readText(text, decisions)).toEqual(first);
  });
});
