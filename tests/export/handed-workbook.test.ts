import { read, type CellObject, type WorkSheet } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { sheetValue } from '../../src/lib/export/figure';
import { figureTable } from '../../src/lib/export/figure-table';
import { handedWorkbook } from '../../src/lib/export/handed-workbook';
import { AROUND, CHINESE, COMPARISONS, ENGLISH, handedOf, LONG_TITLE } from './handed-examples';

function sheetsOf(bytes: Uint8Array): WorkSheet[] {
  const book = read(bytes, { type: 'array', cellStyles: true, cellNF: true });
  return book.SheetNames.map((name) => book.Sheets[name] as WorkSheet);
}

function cellAt(sheet: WorkSheet, row: number, column: number): CellObject | undefined {
  const address = String.fromCharCode(64 + column) + String(row);
  return sheet[address] as CellObject | undefined;
}

/** The row whose first cell holds a text. */
function rowOf(sheet: WorkSheet, text: string): number {
  for (let row = 1; row < 200; row += 1) if (cellAt(sheet, row, 1)?.v === text) return row;
  throw new Error(`no row begins with ${text}`);
}

describe.each(Object.entries(COMPARISONS))(
  'the workbook of %s, read by another program,',
  (_, comparison) => {
    it('holds every figure as a number, and what is absent empty with its reason', async () => {
      const [sheet] = sheetsOf(await handedWorkbook(handedOf(comparison), CHINESE));
      const table = figureTable(comparison, CHINESE);
      if (sheet === undefined) throw new Error('no sheet');
      if (table.rows.length === 0) throw new Error('no rows');
      const head = rowOf(sheet, table.head[0]?.text ?? '');
      expect(table.head.map((_, index) => cellAt(sheet, head, index + 1)?.v)).toEqual(
        table.head.map((one) => one.text),
      );
      for (const [index, row] of table.rows.entries()) {
        for (const [column, cell] of row.cells.entries()) {
          const got = cellAt(sheet, head + 1 + index, column + 1);
          if (typeof cell === 'string') {
            expect(got?.v ?? '').toBe(cell);
            continue;
          }
          const value = sheetValue(cell);
          if (value === undefined) expect(got?.v ?? undefined).toBeUndefined();
          else expect(got).toMatchObject({ t: 'n', v: value });
          const said = (got?.c ?? []).map((one) => one.t).join('');
          if (cell.note !== '') expect(said).toContain(cell.note.split('\n')[0]);
        }
      }
    });
  },
);

describe('the workbook of a View', () => {
  it('has 0 as 0, an absent figure empty and why, a percentage as a number with its sign', async () => {
    const [trend] = sheetsOf(await handedWorkbook(handedOf(COMPARISONS['trend'] as never), CHINESE));
    const third = rowOf(trend as WorkSheet, '规划资源局');
    // 2017 未报告, 2019 不公开: columns C and E, after the name.
    expect(cellAt(trend as WorkSheet, third, 3)?.v).toBeUndefined();
    expect(cellAt(trend as WorkSheet, third, 3)?.c?.[0]?.t).toContain('未报告');
    expect(cellAt(trend as WorkSheet, third, 5)?.c?.[0]?.t).toContain('不公开');
    expect(cellAt(trend as WorkSheet, third, 2)).toMatchObject({ t: 'n', v: 12, z: '#,##0' });

    const [rank] = sheetsOf(await handedWorkbook(handedOf(COMPARISONS['rank'] as never), CHINESE));
    const first = rowOf(rank as WorkSheet, '1');
    const share = cellAt(rank as WorkSheet, first, 3);
    const [numerator, denominator] = [4, 5].map((column) => cellAt(rank as WorkSheet, first, column)?.v);
    expect(share).toMatchObject({ t: 'n', z: '0.0%' });
    expect(share?.v).toBeCloseTo(Number(numerator) / Number(denominator), 12);
  });

  it('keeps its head in sight, says that it is made up, and names its sources', async () => {
    const bytes = await handedWorkbook(handedOf(COMPARISONS['trend'] as never), CHINESE);
    const [data, sources] = sheetsOf(bytes);
    expect(rowOf(data as WorkSheet, '虚构示例数据')).toBe(3);
    expect(JSON.stringify(data)).toContain('数据截至 2026-03-31');
    const row = rowOf(sources as WorkSheet, '区教委2025.xlsx');
    const [source] = AROUND.sources;
    expect([2, 3, 4].map((column) => cellAt(sources as WorkSheet, row, column)?.v)).toEqual([
      source?.number,
      source?.rows,
      source?.person,
    ]);
    expect(rowOf(sources as WorkSheet, '虚构示例数据')).toBeGreaterThan(0);
  });

  it('bears a title of 500 characters with an emoji, in either language', async () => {
    const handed = handedOf(COMPARISONS['trend'] as never, { title: LONG_TITLE });
    const [sheet] = sheetsOf(await handedWorkbook(handed, ENGLISH));
    expect(cellAt(sheet as WorkSheet, 1, 1)?.v).toBe(LONG_TITLE);
    expect([...LONG_TITLE]).toHaveLength(500);
    expect(JSON.stringify(sheet)).toContain('Data as of 2026-03-31');
  });
});
