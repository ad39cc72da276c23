import { describe, expect, it, test } from 'vitest';
import type { Decisions } from '../../src/lib/import/mapping';
import { complaints, figures, readText } from '../fixtures/read';

const FIGURE = { agency: '区教委', year: 2021, indicator: '新收一审', value: 3 };

function read(value: unknown) {
  return readText(typeof value === 'string' ? value : JSON.stringify(value), {}, 'extract.json');
}

describe('the shapes of a JSON extract', () => {
  const report = {
    agency: '区教委',
    year: 2021,
    title: '年报',
    link: 'https://a.cn',
    submitted: '2022年2月1日',
  };

  test.each([
    ['an array of observations', [FIGURE]],
    ['observations wrapped', { format: 'zhunsheng-extract/1', observations: [FIGURE] }],
    ['an array of reports', [{ ...report, figures: [{ indicator: 'cases', value: '3件' }] }]],
    ['reports wrapped', { reports: [{ ...report, figures: [{ indicator: 'cases', value: 3 }] }] }],
  ])('%s', (_name, value) => {
    const extract = read(value);
    expect(complaints(extract)).toEqual([]);
    expect(figures(extract)).toEqual(['jiaowei 2021 cases 3']);
  });

  it('take what a report says of itself, and its link for its figures', () => {
    const extract = read([
      { ...report, figures: [{ indicator: 'cases', value: 3, section: '二', sentence: '三件' }] },
    ]);
    expect(extract.reports).toEqual([
      {
        agency: 'jiaowei',
        year: 2021,
        title: '年报',
        link: 'https://a.cn',
        submitted: '2022-02-01',
        published: undefined,
        exempt: undefined,
        place: { pointer: '/0' },
      },
    ]);
    expect(extract.entries[0]).toMatchObject({
      link: 'https://a.cn',
      section: '二',
      sentence: '三件',
      raw: '3',
      place: { pointer: '/0/figures/0/value' },
    });
  });

  it('take a report without figures', () => {
    expect(read([{ agency: '区教委', year: 2021, exempt: true }]).reports).toMatchObject([{ exempt: true }]);
  });

  test.each([
    ['an absence with its reason', { value: null, reason: 'withheld' }, ['jiaowei 2021 cases withheld']],
    ['an absence in words', { value: null, reason: '不适用' }, ['jiaowei 2021 cases not-applicable']],
    ['an absence without a reason', { value: null }, ['jiaowei 2021 cases blank']],
    ['an approximate figure', { value: 40, qualifier: 'at-least' }, ['jiaowei 2021 cases 40 at-least']],
    ['a doubtful figure', { value: 40, qualifier: '存疑' }, ['jiaowei 2021 cases 40 doubtful']],
    ['another subject', { subject: '部门镇街' }, ['jiaowei 2021 cases 3 部门镇街']],
    ['a part of the year', { period: '截至11月' }, ['jiaowei 2021 cases 3 until-11']],
    ['another district', { district: 'there' }, ['there-jiaowei 2021 cases 3']],
  ])('%s', (_name, more, expected) => {
    expect(figures(read([{ ...FIGURE, ...more }]))).toEqual(expected);
  });

  test.each([
    ['broken', '[{"agency": }]', ['error json-invalid 1']],
    ['a number', '3', ['error json-shape ']],
    ['an empty array', '[]', ['error file-empty ']],
    ['another format', { format: 'other/2', observations: [] }, ['error json-shape /format']],
    ['an item that is no object', [FIGURE, 3], ['error json-shape /1']],
    [
      'an item without a value',
      [{ agency: '区教委', year: 2021, indicator: 'cases' }],
      ['error json-shape /0'],
    ],
    ['a value that is an object', [{ ...FIGURE, value: {} }], ['error json-shape /0/value']],
    [
      'figures that are no array',
      [{ agency: '区教委', year: 2021, figures: {} }],
      ['error json-shape /0/figures', 'error no-indicator'],
    ],
    ['a key not known', [{ ...FIGURE, 'colour/x': 'red' }], ['warning column-ignored /0/colour~1x']],
    ['a reason not known', [{ ...FIGURE, value: null, reason: 'lazy' }], ['error word-unknown /0/reason']],
    [
      'a number too large to hold',
      '[{"agency":"区教委","year":2021,"indicator":"cases","value":9007199254740993}]',
      ['error value-unreadable /0/value', 'warning number-inexact 1'],
    ],
  ])('%s is told with its pointer', (_name, value, expected) => {
    expect(complaints(read(value)).map((one) => one.trim())).toEqual(expected.map((one) => one.trim()));
  });
});

describe('shapes that programs and people write', () => {
  const golden = ['jiaowei 2021 cases 3', 'jiaowei 2021 lost 1', 'sifa 2021 cases 0', 'sifa 2021 lost 2'];
  const A = { 新收一审: 3, 败诉案件: 1 };
  const B = { 新收一审: 0, 败诉案件: 2 };
  const wide = [
    { 机构: '区教委', 年度: 2021, ...A },
    { 机构: '司法局', 年度: 2021, ...B },
  ];
  const lines = wide.map((one) => JSON.stringify(one));

  test.each<[string, unknown]>([
    ['a key for each indicator', wide],
    ['one object a line', lines.join('\n')],
    ['one object a line, with blank lines', `${lines.join('\r\n\r\n')}\n\n`],
    ['agency → indicator', { 区教委: A, 司法局: B }],
    ['agency → year → indicator', { 区教委: { 2021: A }, 司法局: { 2021: B } }],
    ['year → agency → indicator', { 2021: { 区教委: A, 司法局: B } }],
    ['2021年度 → code of the agency → indicator', { '2021年度': { jiaowei: A, sifa: B } }],
    [
      'indicator → agency → year',
      {
        新收一审: { 区教委: { 2021: 3 }, 司法局: { 2021: 0 } },
        败诉案件: { 区教委: { 2021: 1 }, 司法局: { 2021: 2 } },
      },
    ],
    [
      'year → indicator → agency',
      { 2021: { 新收一审: { 区教委: 3, 司法局: 0 }, 败诉案件: { 区教委: 1, 司法局: 2 } } },
    ],
    [
      'agency → a list of observations',
      {
        区教委: [
          { 年度: 2021, 指标: '新收一审', 数值: 3 },
          { 年度: 2021, 指标: '败诉', 数值: 1 },
        ],
        司法局: [
          { 年度: 2021, 指标: '新收一审', 数值: 0 },
          { 年度: 2021, 指标: '败诉', 数值: 2 },
        ],
      },
    ],
    [
      'reports whose figures are keyed',
      [
        { 机构: '区教委', 年度: 2021, 指标: A },
        { 机构: '司法局', 年度: 2021, 指标: B },
      ],
    ],
    [
      'records with years under indicators',
      [
        { 机构: '区教委', 新收一审: { 2021: 3 }, 败诉案件: { 2021: 1 } },
        { 机构: '司法局', 新收一审: { 2021: 0 }, 败诉案件: { 2021: 2 } },
      ],
    ],
    [
      'a list for each key',
      { 机构: ['区教委', '司法局'], 年度: [2021, 2021], 新收一审: [3, 0], 败诉案件: [1, 2] },
    ],
  ])('%s', (_name, value) => {
    const extract = readText(typeof value === 'string' ? value : JSON.stringify(value), {}, '2021.json');
    expect(complaints(extract)).toEqual([]);
    expect(figures(extract).sort()).toEqual(golden);
  });

  test.each<[string, unknown, string]>([
    ['a key of an item', wide, '/0/新收一审'],
    ['a key of a line', lines.join('\n'), '/0/新收一审'],
    ['a key further in', { 区教委: { 2021: A } }, '/区教委/2021/新收一审'],
    ['a list for each key', { 机构: ['区教委'], 年度: [2021], 新收一审: [3] }, '/新收一审/0'],
    ['under figures', [{ 机构: '区教委', 年度: 2021, figures: A }], '/0/figures/新收一审'],
  ])('a figure’s place is %s', (_name, value, pointer) => {
    expect(read(value).entries[0]?.place).toEqual({ pointer });
  });

  it('take what an item does not say as nothing, and null as blank', () => {
    const extract = read([
      { 机构: '区教委', 年度: 2021, 新收一审: 3 },
      { 机构: '司法局', 年度: 2021, 败诉案件: null },
    ]);
    expect(figures(extract)).toEqual(['jiaowei 2021 cases 3', 'sifa 2021 lost blank']);
  });

  it('take a key that comes only after thousands of items', () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({
      机构: '区教委',
      年度: 1900 + (index % 100),
      新收一审: 3,
    }));
    const extract = read([...many, { 机构: '司法局', 年度: 2021, 败诉案件: 1 }]);
    expect(figures(extract)).toContain('sifa 2021 lost 1');
  });

  it('check a row of sums and leave it out', () => {
    const extract = read([...wide, { 机构: '合计', 年度: 2021, 新收一审: 4, 败诉案件: 3 }]);
    expect(complaints(extract)).toEqual(['warning total-row /2/新收一审']);
    expect(extract.entries).toHaveLength(4);
  });

  it('keep numbers as they are written', () => {
    const extract = readText('[{"机构":"区教委","年度":2021,"新收一审":3.0,"罚没款":1.25e1}]', {}, 'a.json');
    expect(extract.entries.map((entry) => entry.raw)).toEqual(['3.0', '12.5']);
  });
});

describe('what a person decides of a JSON extract', () => {
  const decide = (value: unknown, table: NonNullable<Decisions['tables']>[string], more: Decisions = {}) =>
    readText(JSON.stringify(value), { ...more, tables: { '1': table } }, 'extract.json');

  it('is shown as the mapping of its keys', () => {
    const [table] = read([{ 机构: '区教委', 年度: 2021, 新收一审: 3, 颜色: '红' }]).mapping.tables;
    expect(table).toMatchObject({
      ordinal: 1,
      headerRow: 0,
      layout: 'wide-indicators',
      headers: ['机构', '年度', '新收一审', '颜色'],
      columns: [
        { role: 'field', field: 'agency' },
        { role: 'field', field: 'year' },
        { role: 'indicator', indicator: 'cases' },
        { role: 'unknown' },
      ],
    });
    expect(table?.fingerprint).not.toBe('');
  });

  it('an agency and a year for all of it', () => {
    const extract = decide([{ 指标: '新收一审', 数值: 3 }], { agency: 'sifa', year: 2020 });
    expect(complaints(extract)).toEqual([]);
    expect(figures(extract)).toEqual(['sifa 2020 cases 3']);
  });

  it('the year is that of the file’s name where nothing else says it', () => {
    expect(figures(readText('[{"机构":"区教委","新收一审":3}]', {}, '2019年.json'))).toEqual([
      'jiaowei 2019 cases 3',
    ]);
  });

  it('what a key is', () => {
    const columns = [
      { role: 'field', field: 'agency' },
      { role: 'field', field: 'year' },
      { role: 'indicator', indicator: 'lost' },
    ] as const;
    const extract = decide([{ a: '区教委', b: 2021, c: 3 }], { columns });
    expect(figures(extract)).toEqual(['jiaowei 2021 lost 3']);
  });

  it('a name between keys, which is asked about and not guessed', () => {
    const value = { 区教委: { 新收一审: 3 }, 某某局: { 新收一审: 1 } };
    const asked = readText(JSON.stringify(value), {}, '2021.json');
    expect(complaints(asked)).toEqual(['error agency-unknown /某某局']);
    const told = readText(JSON.stringify(value), { agencies: { 某某局: 'sifa' } }, '2021.json');
    expect(figures(told)).toEqual(['jiaowei 2021 cases 3', 'sifa 2021 cases 1']);
  });

  it('that the file is left out', () => {
    const extract = decide([{ 机构: '区教委', 年度: 2021, 新收一审: 3 }], { used: false });
    expect(complaints(extract)).toEqual([]);
    expect(extract.entries).toEqual([]);
  });
});

describe('a faulty line of NDJSON', () => {
  const line = (value: number) => JSON.stringify({ ...FIGURE, year: 2000 + value, value });

  test.each([
    ['cut off', line(2).slice(0, -4)],
    ['no JSON', 'NaN'],
    ['with more behind it', `${line(2)},`],
  ])('%s: told with its line, and the others are read', (_name, faulty) => {
    const extract = readText([line(1), faulty, line(3)].join('\n'), {}, 'extract.ndjson');
    expect(complaints(extract)).toEqual(['error json-line-invalid 2']);
    expect(figures(extract)).toEqual(['jiaowei 2001 cases 1', 'jiaowei 2003 cases 3']);
  });
});

describe('what is not as it should be', () => {
  test.each<[string, string, string[]]>([
    ['cut off: nothing is read', `[${JSON.stringify(FIGURE)},{"agency"`, ['error json-invalid 1']],
    [
      'two keys alike',
      '[{"agency":"区教委","year":2021,"indicator":"cases","value":3,"value":4}]',
      ['error json-duplicate-key 1'],
    ],
    [
      'half a surrogate pair',
      '[{"agency":"区教委","year":2021,"indicator":"cases","value":3,"note":"\\ud800"}]',
      ['error json-not-character 1'],
    ],
    [
      'an unknown key between objects',
      '[{"agency":"区教委","year":2021,"x":{"y":{"z":1}}}]',
      ['error indicator-unknown /0/x/y/z', 'error json-shape /0/x/y', 'warning column-ignored /0/x'],
    ],
    [
      'lists of unequal length',
      '{"机构":["区教委"],"年度":[2021,2022],"新收一审":[3]}',
      ['error json-shape /年度'],
    ],
    ['keys that are none', '[{"foo":1}]', ['error json-shape ']],
    ['a format without its list', '{"format":"zhunsheng-extract/1"}', ['error json-shape ']],
    [
      'a member beside the list',
      `{"observations":[${JSON.stringify(FIGURE)}],"by":"甲"}`,
      ['warning column-ignored /by'],
    ],
    [
      'one file in two ways',
      `[${Array.from({ length: 4100 }, (_, index) => `{"机构":"区教委","年度":${1900 + (index % 120)},"新收一审":1}`).join(',')},${JSON.stringify(FIGURE)}]`,
      [
        'error json-mixed /4100/agency',
        'warning column-ignored /0/新收一审',
        'warning duplicate-header /4100/agency',
        'warning duplicate-header /4100/year',
      ],
    ],
  ])('%s', (_name, text, expected) => {
    expect(complaints(readText(text, {}, 'extract.json'))).toEqual(expected.map((one) => one.trim()));
  });
});
