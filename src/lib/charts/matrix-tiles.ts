import { SHADES, type MatrixCell } from '../domain/matrix';
import type { Texts } from '../text/zh-CN';
import type { Box } from './geometry';
import { swatchWidth } from './matrix-legend';
import { cellText, type MatrixLayout } from './matrix-layout';

/** A box to draw: shaded, hatched or framed, with a word in it. */
export interface Tile {
  readonly name: string;
  readonly box: Box;
  readonly tone: 'ink' | 'warm';
  readonly shade: number | undefined;
  readonly absent: boolean;
  readonly frame: 'none' | 'solid' | 'dashed';
  readonly text: string;
  /** Right edge of a figure; the middle of a sign. */
  readonly textX: number;
  readonly bold: boolean;
  /** Which column, and which row of it. */
  readonly column: number;
  readonly row: number;
}

/** The name that a cell bears in the live chart: whose and which column. */
export function cellName(agency: string, column: string): string {
  return `${agency} ${column}`;
}

/** Every cell of an agency that there was. */
export function cellTiles(plan: MatrixLayout, texts: Texts): Tile[] {
  return plan.matrix.rows.flatMap((row, at) =>
    row.cells.flatMap((cell, index) =>
      cell.point.exists ? [tileOf(plan, texts, cell, at, index, row.agency.code, row.highlighted)] : [],
    ),
  );
}

function tileOf(
  plan: MatrixLayout,
  texts: Texts,
  cell: MatrixCell,
  row: number,
  column: number,
  agency: string,
  bold: boolean,
): Tile {
  const { columnWidth, rowHeight, cellHeight, figureWidth } = plan;
  const x = Math.round(plan.left + column * columnWidth);
  const right = Math.round(plan.left + (column + 1) * columnWidth);
  const box = { x, y: plan.top + row * rowHeight + plan.cellTop, width: right - x - 1, height: cellHeight };
  const { point } = cell;
  const absent = point.cell.kind === 'absent';
  const provisional = point.cell.kind === 'number' && point.cell.marks.includes('provisional');
  const middle = x + box.width / 2;
  return {
    name: cellName(agency, cell.column.key),
    box,
    tone: cell.column.tone,
    shade: cell.shade,
    absent,
    frame: provisional ? 'dashed' : point.small && !absent ? 'solid' : 'none',
    text: cellText(cell, texts),
    textX: absent ? middle : middle + figureWidth / 2,
    bold: bold && !absent,
    column,
    row,
  };
}

/** The swatches before the words of the key. */
export function legendTiles({ legend, layout, cellHeight }: MatrixLayout): Tile[] {
  const height = Math.min(cellHeight, Math.round(layout.small * 1.3));
  return legend.places.flatMap(({ item, x, lines }): Tile[] => {
    const middle = lines[0]?.y ?? 0;
    const box = (at: number, width: number) => ({ x: at, y: middle - height / 2, width, height });
    const blank = {
      name: item.id,
      absent: false,
      frame: 'none',
      text: '',
      textX: 0,
      bold: false,
      column: 0,
      row: 0,
    } as const;
    if (item.id.startsWith('absent-')) {
      return [
        {
          ...blank,
          box: box(x, item.sign),
          tone: 'ink',
          shade: undefined,
          absent: true,
          text: item.inside ?? '',
          textX: x + item.sign / 2,
        },
      ];
    }
    if (!item.id.startsWith('ramp-')) return [];
    const tone = item.id === 'ramp-ink' ? 'ink' : 'warm';
    const width = swatchWidth(layout);
    return Array.from({ length: SHADES }, (_, shade) => ({
      ...blank,
      box: box(x + shade * width, width - 1),
      tone,
      shade,
    }));
  });
}
