import { read, type CellObject } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { findingsWorkbook } from '../../src/lib/export/findings-workbook';
import { placeKey } from '../../src/lib/import/cell-decisions';
import { extractRows, wantedRows } from '../../src/lib/import/extract-rows';
import type { Decisions } from '../../src/lib/import/mapping';
import { openInput } from '../../src/lib/import/open-input';
import { readExtract } from '../../src/lib/import/pipeline';
import { texts } from '../../src/lib/text/texts';
import { CATALOGUE } from '../fixtures/catalogue';
import { cellsOf, opened } from '../fixtures/opened';

const CSV =
  '机构,年度,指标,数值\n区教委,2020,新收一审,七类23项\n区教委,2020,败诉,3\n"区怪委, 新设",2020,败诉,4\n';

async function workbookOf(text: string, decisions: Decisions = {}, whole?: number) {
  const file = { bytes: new TextEncoder().encode(text), fileName: '提取表.csv' };
  const { findings, mapping } = readExtract(await openInput(file), CATALOGUE, decisions);
  const rows = await extractRows(file, mapping, wantedRows(findings), whole);
  const decisionAt = (place: (typeof findings)[number]['place']) => decisions.cells?.[placeKey(place)];
  return findingsWorkbook({ fileName: file.fileName, findings, decisionAt, rows }, texts('zh-CN'));
}

describe('the findings of an extract as a workbook', () => {
  it('lists each with its place and sentence, gravest first as told, and what was decided', async () => {
    const decisions: Decisions = { cells: { '!R2C4': { kind: 'send-back', reason: '请写成一个数' } } };
    const { sheets } = await opened(await workbookOf(CSV, decisions));
    const [title, head, ...rows] = cellsOf(sheets[0]);
    expect(title?.[0]).toBe('检查结果：提取表.csv');
    expect(head).toEqual(['级别', '位置', '所见', '应为', '说明', '已作处理']);
    expect(rows.find((row) => row[2] === '七类23项')?.[5]).toBe('退回 · 请写成一个数');
    expect(rows.find((row) => row[1]?.includes('第 4 行'))?.[0]).toBe('错误');
  });

  it('shows the extract itself, every cell at its own address, with its findings marked and commented', async () => {
    const book = read(await workbookOf(CSV), { type: 'array', cellStyles: true });
    const sheet = book.Sheets['原表'];
    const cell = (address: string) => sheet?.[address] as (CellObject & { s?: object }) | undefined;
    expect(cell('D2')?.v).toBe('七类23项');
    expect(cell('D2')?.c?.[0]?.t).toContain('错误');
    expect(JSON.stringify(cell('D2')?.s)).toContain('F4C9C3');
    expect(cell('A4')).toMatchObject({ v: '区怪委, 新设' });
    expect(cell('A4')?.c?.[0]?.t).toContain('区怪委');
    expect(cell('D3')).toMatchObject({ v: '3' });
    expect(cell('D3')?.c).toBeUndefined();
  });

  it('shows of a long extract the rows with findings, their neighbours and its head, and says so', async () => {
    const rows = Array.from(
      { length: 60 },
      (_, index) => `区教委,${1950 + index},败诉,${index === 40 ? '?!' : index}`,
    );
    const { sheets } = await opened(await workbookOf(['机构,年度,指标,数值', ...rows].join('\n'), {}, 50));
    const lines = cellsOf(sheets[1]);
    expect(lines[0]?.[0]).toContain('只列');
    expect(lines[1]).toEqual(['行号', 'A', 'B', 'C', 'D']);
    expect(lines.slice(2).map((line) => line[0])).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 40, 41, 42, 43, 44].map(String),
    );
    expect(lines.find((line) => line[0] === '42')?.[4]).toBe('?!');
  });

  it('of JSON is the list alone', async () => {
    const file = { bytes: new TextEncoder().encode('[{"agency":'), fileName: 'a.json' };
    const { findings, mapping } = readExtract(file, CATALOGUE);
    const rows = await extractRows(file, mapping, wantedRows(findings));
    expect(rows).toEqual([]);
    const bytes = await findingsWorkbook(
      { fileName: file.fileName, findings, decisionAt: () => undefined, rows },
      texts('en'),
    );
    const { sheets } = await opened(bytes);
    expect(sheets).toHaveLength(1);
    expect(cellsOf(sheets[0])[2]?.[0]).toBe('error');
  });
});
