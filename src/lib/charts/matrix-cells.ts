import type { CustomSeriesOption } from 'echarts/charts';
import { SHADES, type MatrixCell } from '../domain/matrix';
import { warmFill } from './fills';
import type { Box } from './geometry';
import { hatchPath } from './hatch';
import { swatchWidth } from './matrix-legend';
import { cellText, type MatrixLayout } from './matrix-layout';
import type { ChartInput } from './registry';

/** How much of the ink, or of the warm colour, lies on the paper, from the palest fifth to the darkest. */
const INK = [0.05, 0.11, 0.18, 0.26, 0.35] as const;
const WARM = [0.06, 0.14, 0.23, 0.33, 0.44] as const;

interface Style {
  readonly fill: string;
  readonly fillOpacity?: number;
  readonly stroke?: string;
  readonly lineWidth?: number;
  readonly lineDash?: number[];
}

/** A box to draw: shaded, hatched or framed, with a word in it. */
interface Tile {
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
}

/** The name that a cell bears in the live chart: whose and which column. */
export function cellName(agency: string, column: string): string {
  return `${agency} ${column}`;
}

/** All cells as one series in px: it needs no axes, and one series is a fifth of the bytes of many. */
export function matrixSeries(input: ChartInput, plan: MatrixLayout): CustomSeriesOption[] {
  const cells = plan.matrix.rows.flatMap((row, at) =>
    row.cells.flatMap((cell, index) =>
      cell.point.exists ? [tileOf(input, plan, cell, at, index, row.agency.code, row.highlighted)] : [],
    ),
  );
  const swatches = legendTiles(plan);
  return [series(input, plan, 'matrix', cells, false), series(input, plan, 'matrix-key', swatches, true)];
}

function series(
  { look }: ChartInput,
  { layout }: MatrixLayout,
  id: string,
  tiles: readonly Tile[],
  silent: boolean,
): CustomSeriesOption {
  const { colour, patterned } = look;
  return {
    type: 'custom',
    id,
    coordinateSystem: 'none',
    silent,
    animation: false,
    cursor: 'pointer',
    data: tiles.map((tile, index) => ({ name: tile.name, value: index })),
    renderItem: ({ dataIndex }) => {
      const tile = tiles[dataIndex];
      if (tile === undefined) return null;
      return {
        type: 'group' as const,
        children: [
          {
            type: 'rect' as const,
            shape: inset(tile.box, tile.frame === 'none' ? 0 : 0.5),
            style: surface(tile),
          },
          ...(isDotted(tile) ? [dots(tile)] : []),
          ...(tile.absent ? [hatching(tile)] : []),
          ...(tile.text === '' ? [] : [words(tile)]),
        ],
      };
    },
  };

  function surface({ shade, tone, frame }: Tile): Style {
    const warm = tone === 'warm';
    const filled =
      shade === undefined
        ? { fill: colour.paper }
        : { fill: warm ? colour.accent : colour.ink, fillOpacity: (warm ? WARM : INK)[shade] ?? 0 };
    if (frame === 'none') return filled;
    return {
      ...filled,
      stroke: colour.faint,
      lineWidth: 1,
      ...(frame === 'dashed' ? { lineDash: [3, 2] } : {}),
    };
  }

  /** A reader who asks for patterns need not tell the two tones by their colour. */
  function isDotted({ tone, shade }: Tile): boolean {
    return patterned === true && tone === 'warm' && shade !== undefined;
  }

  function dots({ box, shade = 0 }: Tile) {
    const style = { fill: warmFill(look) as never, opacity: 0.25 + (WARM[shade] ?? 0) };
    return { type: 'rect' as const, shape: box, style };
  }

  function hatching({ box }: Tile) {
    const style: Style = { fill: 'none', stroke: colour.context, lineWidth: 1 };
    return { type: 'path' as const, shape: { pathData: hatchPath(box) }, style };
  }

  function words(tile: Tile) {
    const { text, textX, box, absent, bold } = tile;
    return {
      type: 'text' as const,
      x: textX,
      y: box.y + box.height / 2,
      style: {
        text,
        fill: absent ? colour.soft : colour.ink,
        fontSize: layout.small,
        fontFamily: look.sans,
        fontWeight: bold ? 600 : 400,
        align: absent ? ('center' as const) : ('right' as const),
        verticalAlign: 'middle' as const,
        ...(absent || isDotted(tile) ? { stroke: colour.paper, lineWidth: 4 } : {}),
      },
    };
  }
}

function tileOf(
  { texts }: ChartInput,
  plan: MatrixLayout,
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
  };
}

/** The swatches before the words of the key. */
function legendTiles({ legend, layout, cellHeight }: MatrixLayout): Tile[] {
  const height = Math.min(cellHeight, Math.round(layout.small * 1.3));
  return legend.places.flatMap(({ item, x, lines }): Tile[] => {
    const middle = lines[0]?.y ?? 0;
    const box = (at: number, width: number) => ({ x: at, y: middle - height / 2, width, height });
    const blank = { name: item.id, absent: false, frame: 'none', text: '', textX: 0, bold: false } as const;
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

function inset({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}
