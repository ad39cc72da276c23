import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { jsonFault } from '../../src/lib/import/json-fault';
import { complaints, figures, readText } from '../fixtures/read';

const FIGURE = { agency: '区教委', year: 2021, indicator: '新收一审', value: 3 };

function read(value: unknown) {
  return readText(typeof value === 'string' ? value : JSON.stringify(value), {}, 'extract.json');
}

describe('where a text stops being JSON', () => {
  test.each([
    ['{"a":1,}', 1, 8],
    ['[1,2', 1, 5],
    ['{"a" 1}', 1, 6],
    ['[\n  1,\n  机构\n]', 3, 3],
    ['[1 2]', 1, 4],
    ['[1],', 1, 4],
    ['["a\nb"]', 1, 2],
    ['{"a":01}', 1, 7],
    ['', 1, 1],
    ['[}', 1, 2],
    ["{'a':1}", 1, 2],
  ])('%j: line %i, column %i', (text, line, column) => {
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    expect(jsonFault(text)).toEqual({ line, column });
  });

  it('is found in any JSON with a character taken away', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, seed) => {
        const at = seed % json.length;
        const text = json.slice(0, at) + json.slice(at + 1);
        let broken = false;
        try {
          JSON.parse(text);
        } catch {
          broken = true;
        }
        fc.pre(broken);
        const { line, column } = jsonFault(text);
        expect(line).toBe(1);
        expect(column).toBeGreaterThan(0);
        expect(column).toBeLessThanOrEqual(text.length + 1);
      }),
    );
  });
});

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
      ['error json-shape /0/figures'],
    ],
    ['a key not known', [{ ...FIGURE, 'colour/x': 'red' }], ['warning column-ignored /0/colour~1x']],
    ['a reason not known', [{ ...FIGURE, value: null, reason: 'lazy' }], ['error word-unknown /0/reason']],
    [
      'a number too large to hold',
      '[{"agency":"区教委","year":2021,"indicator":"cases","value":9007199254740993}]',
      ['error value-unreadable /0/value'],
    ],
  ])('%s is told with its pointer', (_name, value, expected) => {
    expect(complaints(read(value)).map((one) => one.trim())).toEqual(expected.map((one) => one.trim()));
  });
});
