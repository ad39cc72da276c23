import { fc } from '../fixtures/property';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { openText } from '../../src/lib/import/csv';
import type { Dialect } from '../../src/lib/import/dialect';
import type { Finding } from '../../src/lib/domain/finding';
import { inShort } from '../fixtures/read';

const COMMAS: Dialect = { delimiter: ',', quote: '"', escape: 'doubled' };

function parsed(text: string) {
  const findings: Finding[] = [];
  const { sheet } = openText(text, COMMAS, (one) => findings.push(one));
  const rows = [...sheet.lines()].flat().map(({ row, cells }): [number, readonly string[]] => [row, cells]);
  return { rows, findings: findings.map(inShort) };
}

describe('rows', () => {
  it('keep the number a spreadsheet shows: empty rows count, a cell of several lines is one row', () => {
    expect(parsed('甲,1\r\n\r\n"乙\r\n丙",2\r\n丁,3').rows).toEqual([
      [1, ['甲', '1']],
      [2, ['']],
      [3, ['乙\r\n丙', '2']],
      [4, ['丁', '3']],
    ]);
  });

  it('are told apart whatever ends them, even where two systems wrote one file', () => {
    expect(parsed('甲,1\r\n乙,2\n丙,3\r丁,4').rows.map(([row]) => row)).toEqual([1, 2, 3, 4]);
  });

  it('keep every cell as text', () => {
    expect(parsed('007,1e5,TRUE, 3 ').rows).toEqual([[1, ['007', '1e5', 'TRUE', ' 3 ']]]);
  });

  it('tell the row of a quote that is not closed', () => {
    expect(parsed('甲,1,2\n"乙,2\n丙,3,4').findings).toContain('error delimiter-unclosed-quote 2');
  });

  it('are the same in many chunks as in one', () => {
    const lines = Array.from(
      { length: 400_000 },
      (_, index) => `机构${index},${index % 7 === 0 ? '"a,\n""b"""' : index}`,
    );
    const { rows, findings } = parsed(lines.join('\n'));
    expect(findings).toEqual([]);
    expect(rows.length).toBe(lines.length);
    expect(rows[7]).toEqual([8, ['机构7', 'a,\n"b"']]);
    expect(rows.every(([row, cells], index) => row === index + 1 && cells[0] === `机构${index}`)).toBe(true);
  });

  it('read back whatever was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('甲', '1', ',', '"', '\n', ';', ' ', '\t') });
    const tables = fc
      .integer({ min: 2, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));
    fc.assert(
      fc.property(tables, (table) => {
        const text = table
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        expect(parsed(text).rows.map(([, cells]) => cells)).toEqual(table);
      }),
    );
  });
});

describe('a row that a separator has moved', () => {
  const lines = Array.from(
    { length: 12 },
    (_, at) => `机构${at},20${10 + at},案件,${at * 7},件,"说明, 第${at}"`,
  );
  const moved = (line: string) => parsed([...lines.slice(0, 6), line, ...lines.slice(7)].join('\n'));

  it.each([
    ['one too many', '机构6,2016,,案件,42,件,"说明, 第6"', 'error row-length 7:3'],
    ['one too few', '机构6,2016案件,42,件,"说明, 第6"', 'error row-length 7:2'],
    ['of another kind', '机构6;2016;案件;42;件;"说明, 第6"', 'error row-length 7:1'],
  ])('%s has its cells at their place, and says so', (_, line, told) => {
    const { rows, findings } = moved(line);
    expect(rows[6]?.[1]).toEqual(['机构6', '2016', '案件', '42', '件', '说明, 第6']);
    expect(findings).toEqual([told]);
  });

  it('of another kind, where no two rows of a column are alike', () => {
    const rows = lines.map(
      (line, at) => `${line},https://a.cn/${at},备注${'一二三四'.slice(at % 4)},${at}.5`,
    );
    const other = '机构6;2016;案件;42;件;"说明; 第6";https://a.cn/6;备注三;6.5';
    const told = parsed([...rows.slice(0, 6), other, ...rows.slice(7)].join('\n'));
    expect(told.rows[6]?.[1]).toEqual(
      other
        .replaceAll('"', '')
        .replace('说明; ', '说明;_')
        .split(/;(?!_)/)
        .map((cell) => cell.replace('_', ' ')),
    );
    expect(told.findings).toEqual(['error row-length 7:1']);
  });

  it.each([
    ['cells left out at the end', '机构6,2016,案件,42,件'],
    ['a value where there was none', '机构6,2016,案件,42,件,"说明",另'],
    ['a title', '第二部分'],
    ['a note of as many words as there are columns', '注 本表 各项 均 由 部门填报'],
    ['a note with signs', '注：2016年数据；见附表；由部门填报'],
  ])('is none of these: %s', (_, line) => {
    expect(moved(line).findings).toEqual([]);
  });
});

describe('text without quotation marks', () => {
  const cell = fc.constantFrom('', '甲', ' 乙', '12', 'a b', '\t', ';', "it's", '重庆市沙坪坝区教育委员会');
  const text = fc
    .array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 })
    .map((rows) => rows.map((row) => row.join(',')).join('\n'));

  it('is cut as the parser would cut it, but for the rows told of as repaired', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('', '\n'), (written, end) => {
        fc.pre(`${written}${end}` !== '');
        const { rows, findings } = parsed(`${written}${end}`);
        const wanted = Papa.parse<string[]>(`${written}${end}`, { delimiter: ',', newline: '\n' }).data;
        // What ends with a line break ends there, and an empty last line is none.
        if (end !== '' || written.endsWith('\n')) wanted.pop();
        expect(rows).toHaveLength(wanted.length);
        const told = findings.map((one) => Number(/^error row-length (\d+):/.exec(one)?.[1]));
        const repaired = rows.filter(([row, cells]) => cells.join() !== wanted[row - 1]?.join());
        expect(told).toEqual(repaired.map(([row]) => row));
      }),
      // A cell too many between rows that agree.
      { examples: [[`,,\n,,\n,,\n,\t,it's,重庆市沙坪坝区教育委员会\n,,\n,,`, '']] },
    );
  });

  it('keeps its rows whole where a slice of it ends', () => {
    const lines = Array.from({ length: 40_000 }, (_, at) => `机构${at},2021,${'件'.repeat(at % 7)},${at}`);
    const { rows } = parsed(lines.join('\n'));
    expect(rows).toHaveLength(lines.length);
    expect(rows.every(([row, cells]) => cells.join(',') === lines[row - 1])).toBe(true);
  });

  it('goes by the parser where the delimiter is longer, and where a mark stands in a later slice', () => {
    const plain = Array.from({ length: 40_000 }, (_, at) => `a${at},b`).join('\n');
    const { rows } = parsed(`${plain}\n"x,y",z`);
    expect(rows[rows.length - 1]).toEqual([40_001, ['x,y', 'z']]);
  });
});
