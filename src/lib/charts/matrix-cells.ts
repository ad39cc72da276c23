import type { CustomSeriesOption } from 'echarts/charts';
import { warmFill } from './fills';
import { hatchPath } from './hatch';
import type { MatrixLayout } from './matrix-layout';
import { cellTiles, legendTiles, type Tile } from './matrix-tiles';
import type { ChartInput } from './registry';

/** How much of the ink, or of the warm colour, lies on the paper, from the palest fifth to the darkest. */
const INK = [0.05, 0.11, 0.18, 0.26, 0.35] as const;
const WARM = [0.06, 0.14, 0.23, 0.33, 0.44] as const;

/** What is drawn, as ECharts takes it from `renderItem`. */
type Shape = Record<string, unknown> & { readonly type: 'path' | 'text' };

/**
 * All cells in px: they need no axes. Thousands of boxes of one shade are one path, and the figures of a column one
 * text of as many lines, since a shape for each would take a server four times as long and a page four times the
 * bytes. What answers to the pointer is laid over them in the browser, see `matrixHits`.
 */
export function matrixSeries(input: ChartInput, plan: MatrixLayout): CustomSeriesOption[] {
  const cells = cellTiles(plan, input.texts);
  const swatches = legendTiles(plan);
  return [
    series('matrix-ground', [...grounds(input, cells), ...dots(input, cells), ...hatching(input, cells)]),
    series('matrix-words', [...figures(input, plan, cells), ...absences(input, plan, cells)]),
    series('matrix-key', [
      ...grounds(input, swatches),
      ...dots(input, swatches),
      ...hatching(input, swatches),
      ...signs(input, plan, swatches),
    ]),
  ];
}

function series(id: string, shapes: readonly Shape[]): CustomSeriesOption {
  return {
    type: 'custom',
    id,
    coordinateSystem: 'none',
    silent: true,
    animation: false,
    data: shapes.map((_, index) => index),
    renderItem: ({ dataIndex }) => shapes[dataIndex] ?? null,
  };
}

/** Boxes that look alike, as one path each. */
function grounds({ look: { colour } }: ChartInput, tiles: readonly Tile[]): Shape[] {
  return [...grouped(tiles, ({ tone, shade, frame }) => `${tone} ${shade} ${frame}`).values()].map(
    (alike) => {
      const [{ tone, shade, frame } = { tone: 'ink', shade: undefined, frame: 'none' }] = alike;
      const warm = tone === 'warm';
      const filled =
        shade === undefined
          ? { fill: colour.paper }
          : { fill: warm ? colour.accent : colour.ink, fillOpacity: (warm ? WARM : INK)[shade] ?? 0 };
      const edge = frame === 'none' ? {} : { stroke: colour.faint, lineWidth: 1 };
      return {
        type: 'path' as const,
        shape: { pathData: alike.map((tile) => boxPath(tile, frame === 'none' ? 0 : 0.5)).join('') },
        style: { ...filled, ...edge, ...(frame === 'dashed' ? { lineDash: [3, 2] } : {}) },
      };
    },
  );
}

/** A reader who asks for patterns need not tell the two tones by their colour: the warm one is dotted. */
function dots({ look }: ChartInput, tiles: readonly Tile[]): Shape[] {
  if (look.patterned !== true) return [];
  const warm = tiles.filter(isWarm);
  return [...grouped(warm, ({ shade }) => String(shade)).values()].map((alike) => ({
    type: 'path' as const,
    shape: { pathData: alike.map((tile) => boxPath(tile, 0)).join('') },
    style: { fill: warmFill(look), opacity: 0.25 + (WARM[alike[0]?.shade ?? 0] ?? 0) },
  }));
}

function isWarm({ tone, shade }: Tile): boolean {
  return tone === 'warm' && shade !== undefined;
}

function hatching({ look }: ChartInput, tiles: readonly Tile[]): Shape[] {
  const absent = tiles.filter((tile) => tile.absent);
  if (absent.length === 0) return [];
  return [
    {
      type: 'path' as const,
      shape: { pathData: absent.map(({ box }) => hatchPath(box)).join('') },
      style: { fill: 'none', stroke: look.colour.context, lineWidth: 1 },
    },
  ];
}

/** The figures of a column, one a line; those of highlighted agencies apart, since they are bold. */
function figures(input: ChartInput, plan: MatrixLayout, tiles: readonly Tile[]): Shape[] {
  const { look } = input;
  const numbers = tiles.filter((tile) => !tile.absent && tile.text !== '');
  return [...grouped(numbers, ({ column, bold }) => `${column} ${bold}`).values()].map((alike) => {
    const dotted = look.patterned === true && alike.some(isWarm);
    return columnOf(input, plan, alike, {
      fill: look.colour.ink,
      fontWeight: alike[0]?.bold === true ? 600 : 400,
      align: 'right',
      ...(dotted ? { stroke: look.colour.paper, lineWidth: 4 } : {}),
    });
  });
}

/** Why there is no figure, on the hatching, one a line of each column. */
function absences(input: ChartInput, plan: MatrixLayout, tiles: readonly Tile[]): Shape[] {
  const signed = tiles.filter((tile) => tile.absent && tile.text !== '');
  return [...grouped(signed, ({ column }) => String(column)).values()].map((alike) =>
    columnOf(input, plan, alike, signStyle(input)),
  );
}

/** Texts of one column as one text of as many lines: a line is as high as a row, and its text in the middle of the cell. */
function columnOf(
  { look, held }: ChartInput,
  plan: MatrixLayout,
  tiles: readonly Tile[],
  style: Readonly<Record<string, unknown>>,
): Shape {
  const { rowHeight, cellHeight } = plan;
  const from = tiles[0]?.row ?? 0;
  const word = held?.hold(tiles.map(({ text, row }) => ({ text, right: 0, down: (row - from) * rowHeight })));
  return {
    type: 'text' as const,
    x: tiles[0]?.textX ?? 0,
    y: plan.top + from * rowHeight + plan.cellTop + (cellHeight - rowHeight) / 2,
    style: {
      text: word ?? linesOf(tiles).join('\n'),
      fontSize: plan.layout.small,
      fontFamily: look.sans,
      lineHeight: rowHeight,
      verticalAlign: 'top',
      ...style,
    },
  };
}

/** A line for each row from the first of the tiles to the last. */
function linesOf(tiles: readonly Tile[]): string[] {
  const lines: string[] = [];
  const from = tiles[0]?.row ?? 0;
  for (const { row, text } of tiles) {
    while (lines.length < row - from) lines.push('');
    lines.push(text);
  }
  return lines;
}

/** The signs of the key's swatches. */
function signs(input: ChartInput, { layout }: MatrixLayout, tiles: readonly Tile[]): Shape[] {
  return tiles
    .filter((tile) => tile.text !== '')
    .map(({ text, textX, box }) => ({
      type: 'text' as const,
      x: textX,
      y: box.y + box.height / 2,
      style: {
        text,
        fontSize: layout.small,
        fontFamily: input.look.sans,
        verticalAlign: 'middle',
        ...signStyle(input),
      },
    }));
}

function signStyle({ look: { colour } }: ChartInput) {
  return { fill: colour.soft, align: 'center', stroke: colour.paper, lineWidth: 4 };
}

function boxPath({ box: { x, y, width, height } }: Tile, by: number): string {
  return `M${x + by} ${y + by}h${width - 2 * by}v${height - 2 * by}h${2 * by - width}z`;
}

function grouped(tiles: readonly Tile[], keyOf: (tile: Tile) => string): Map<string, Tile[]> {
  const groups = new Map<string, Tile[]>();
  for (const tile of tiles) {
    const key = keyOf(tile);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [tile]);
    else group.push(tile);
  }
  return groups;
}
