import { describe, expect, test } from 'vitest';
import { openText } from '../../src/lib/import/csv';
import { dialectOf } from '../../src/lib/import/dialect';
import type { Finding } from '../../src/lib/domain/finding';
import { inShort } from '../fixtures/read';

function opened(text: string) {
  const findings: Finding[] = [];
  const { dialect, sheet } = openText(text, undefined, (one) => findings.push(one));
  const lines = [...sheet.lines()].flat();
  return { dialect, lines, cells: lines.map((line) => line.cells), findings: findings.map(inShort) };
}

const TABLE = [
  ['机构', '指标', '数值', '说明'],
  ['教育局', '培训次数', '12', '含线上，两次'],
  ['公安局', '培训次数', '1,234', "he said it's fine; really"],
  ['民政局', '培训人次', '3.5', ''],
];

function written(delimiter: string, quote: string): string {
  const cell = (text: string) =>
    /[\s,;|\t'"]/.test(text) || text.includes(delimiter)
      ? `${quote}${text.replaceAll(quote, quote + quote)}${quote}`
      : text;
  return TABLE.map((row) => row.map(cell).join(delimiter)).join('\n');
}

describe('how delimited text is written is found, told nothing', () => {
  test.each(
    [',', ';', '\t', '|', ', ', '; '].flatMap((delimiter) => ['"', "'"].map((quote) => [delimiter, quote])),
  )('delimiter %j, quote %s', (delimiter = '', quote = '') => {
    const { dialect, cells, findings } = opened(written(delimiter, quote));
    expect(dialect).toEqual({ delimiter, quote, escape: 'doubled' });
    expect(cells).toEqual(TABLE);
    expect(findings).toEqual([]);
  });

  test.each([
    ['one column', '机构\n甲局\n乙局', ','],
    ['decimal commas', '机构;数值\n甲;1,5\n乙;2,5', ';'],
    ['title lines above', '某某区统计表\n单位：件\n机构|年度|数值\n甲|2020|1\n乙|2020|2', '|'],
    ['commas inside cells', '机构\t原文\n甲\t一,二,三\n乙\t四,五', '\t'],
    ['~', 'a~b~c\n1~2~3\n4~5~6', '~'],
    ['^', 'a^b^c\n1^2^3\n4^5^6', '^'],
    ['a colon', 'root:0:admin\nnobody:65534:none', ':'],
    ['blanks', 'a b c\n1 2 3\n4 5 6', ' '],
    ['rows too short and too long', 'a,b,c\n1,2,3\n4,5\n6,7,8,9\n1,2,3', ','],
    ['times and colons', '时间,数值\n10:30,1\n11:30,2', ','],
  ])('%s', (_, text, delimiter) => {
    expect(dialectOf(text).delimiter).toBe(delimiter);
  });

  test('backslashes before quotes escape them', () => {
    const { dialect, cells } = opened('a,b\n"x \\"y\\" z",2\n"q \\"w\\" e",3\n');
    expect(dialect.escape).toBe('backslash');
    expect(cells).toEqual([
      ['a', 'b'],
      ['x "y" z', '2'],
      ['q "w" e', '3'],
    ]);
  });

  test('a decided part stands', () => {
    expect(dialectOf('a;b\n1;2', { delimiter: ',' })).toMatchObject({ delimiter: ',', quote: '"' });
    const { sheet } = openText('"a",b', { quote: '' }, () => undefined);
    expect([...sheet.lines()].flat().map((line) => line.cells)).toEqual([['"a"', 'b']]);
  });
});

describe('quotes that do not pair', () => {
  test('a stray opening quote is text where its line then has the width of the table', () => {
    const { cells, lines, findings } = opened('a,b,c\n1,2,3\n"4,5,"x, y"\n7,"8,9\n1,"u",2');
    expect(cells).toEqual([
      ['a', 'b', 'c'],
      ['1', '2', '3'],
      ['"4', '5', 'x, y'],
      ['7', '"8', '9'],
      ['1', 'u', '2'],
    ]);
    expect(lines.map((line) => line.row)).toEqual([1, 2, 3, 4, 5]);
    expect(findings).toEqual(['warning quote-as-text 3:1', 'warning quote-as-text 4:2']);
  });

  test('a quote that opens for good is told with its row', () => {
    expect(opened('a,b\n1,2\n3,"4,5\n5\n6').findings).toContain('error delimiter-unclosed-quote 3');
  });

  test('a line of thousands of quotes is not read over and over', () => {
    const items = (count: number) => `${'{"agency":"a","year":2019,"value":129},'.repeat(count)}\n`;
    const start = performance.now();
    const { findings } = opened(items(1500).slice(3) + items(700));
    expect(findings).toEqual(['error delimiter-unclosed-quote 1']);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('quotes inside unquoted cells are text', () => {
    expect(opened('a,b\n5" pipe,2\n6" pipe,3').cells[1]).toEqual(['5" pipe', '2']);
  });
});

test('many slices give the same lines as one', () => {
  const rows = Array.from({ length: 300_000 }, (_, at) => `机构${at},"a,\n""b""",${at}`);
  const { lines } = opened(rows.join('\r\n'));
  expect(lines.length).toBe(rows.length);
  expect(lines.every((line, at) => line.row === at + 1 && line.cells[2] === String(at))).toBe(true);
});
