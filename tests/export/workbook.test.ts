import { read, utils, type CellObject } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { workbookBytes, type SheetToWrite } from '../../src/lib/export/workbook';
import { cellsOf, opened } from '../fixtures/opened';

const SHEETS: readonly SheetToWrite[] = [
  {
    name: '附件[1]: 统计/表',
    rows: [
      [{ value: '2025年统计表', look: 'title' }],
      [{ value: '机构', look: 'head' }, { value: '件数', look: 'head' }, '编码'],
      ['区教委', 0, 'A1'],
      ['=SUM(B3:B9)', { note: '未报告', look: 'warning' }, 'A2'],
      ['_x000D_', 31.5, undefined],
    ],
    frozenRows: 2,
    spanned: [1],
    hiddenColumns: [3],
    choices: [{ column: 2, firstRow: 3, lastRow: 5, values: ['未报告', '不适用'] }],
    printHead: 2,
  },
  { name: '附件[1]: 统计/表', rows: [['再来一张']] },
];

describe('a written workbook', () => {
  it('is read back cell by cell by the importer', async () => {
    const { sheets, complaints } = await opened(await workbookBytes(SHEETS, '统计表'));
    expect(sheets.map((sheet) => sheet.name)).toEqual(['附件 1   统计 表', '附件 1   统计 表 (2)']);
    expect(cellsOf(sheets[0])).toEqual([
      ['2025年统计表'],
      ['机构', '件数', '编码'],
      ['区教委', '0', 'A1'],
      ['=SUM(B3:B9)', '', 'A2'],
      ['_x000D_', '31.5'],
    ]);
    expect(complaints).toEqual(['note hidden-columns 附件 1   统计 表!:3']);
  });

  it('is read by another program too: numbers are numbers, absent is empty with its reason, no formula', async () => {
    const book = read(await workbookBytes(SHEETS, '统计表'), { type: 'array', cellStyles: true });
    const sheet = book.Sheets[book.SheetNames[0] ?? ''];
    const cell = (address: string) => sheet?.[address] as CellObject | undefined;
    expect(cell('B3')).toMatchObject({ t: 'n', v: 0 });
    expect(cell('B4')?.v).toBeUndefined();
    expect(JSON.stringify(cell('B4')?.c)).toContain('未报告');
    expect(cell('A4')).toMatchObject({ t: 's', v: '=SUM(B3:B9)' });
    expect(cell('A4')?.f).toBeUndefined();
    expect(sheet?.['!merges']).toEqual([utils.decode_range('A1:C1')]);
    expect(sheet?.['!cols']?.[2]?.hidden).toBe(true);
    expect(book.Props?.Title).toBe('统计表');
  });

  it('lets others have a turn between two sheets, and is called off there', async () => {
    const sheets = Array.from({ length: 12 }, (_, index) => ({ name: `表${index}`, rows: [[index]] }));
    let turns = 0;
    const count = () => {
      turns += 1;
      next = setImmediate(count);
    };
    let next = setImmediate(count);
    await workbookBytes(sheets, '多表');
    clearImmediate(next);
    expect(turns).toBeGreaterThanOrEqual(12);
    const calling = new AbortController();
    calling.abort(new Error('called off'));
    await expect(workbookBytes(sheets, '多表', calling.signal)).rejects.toThrow('called off');
  });

  it('gives columns of Chinese the room they need', async () => {
    const bytes = await workbookBytes([{ name: 'a', rows: [['行政复议受理件数', 'abc']] }], 'a');
    const columns = read(bytes, { type: 'array', cellStyles: true }).Sheets['a']?.['!cols'];
    expect(columns?.[0]?.width).toBeGreaterThanOrEqual(16);
    expect(columns?.[1]?.width).toBeLessThan(10);
  });
});
