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
    series('matrix-words', [...figures(input, plan, cells), ...signs(input, plan, cells)]),
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
function figures({ look }: ChartInput, plan: MatrixLayout, tiles: readonly Tile[]): Shape[] {
  const numbers = tiles.filter((tile) => !tile.absent && tile.text !== '');
  return [...grouped(numbers, ({ column, bold }) => `${column} ${bold}`).values()].map((alike) => {
    const lines = new Map(alike.map((tile) => [tile.row, tile.text]));
    const [first] = alike;
    const from = Math.min(...lines.keys());
    const count = Math.max(...lines.keys()) - from + 1;
    const dotted = look.patterned === true && alike.some(isWarm);
    return {
      type: 'text' as const,
      x: first?.textX ?? 0,
      // A line is as high as a row, and its text in the middle of the cell.
      y: plan.top + from * plan.rowHeight + plan.cellTop + (plan.cellHeight - plan.rowHeight) / 2,
      style: {
        text: Array.from({ length: count }, (_, index) => lines.get(from + index) ?? '').join('\n'),
        fill: look.colour.ink,
        fontSize: plan.layout.small,
        fontFamily: look.sans,
        fontWeight: first?.bold === true ? 600 : 400,
        lineHeight: plan.rowHeight,
        align: 'right',
        verticalAlign: 'top',
        ...(dotted ? { stroke: look.colour.paper, lineWidth: 4 } : {}),
      },
    };
  });
}

/** Why there is no figure, on the hatching. */
function signs({ look }: ChartInput, { layout }: MatrixLayout, tiles: readonly Tile[]): Shape[] {
  return tiles
    .filter((tile) => tile.absent && tile.text !== '')
    .map(({ text, textX, box }) => ({
      type: 'text' as const,
      x: textX,
      y: box.y + box.height / 2,
      style: {
        text,
        fill: look.colour.soft,
        fontSize: layout.small,
        fontFamily: look.sans,
        align: 'center',
        verticalAlign: 'middle',
        stroke: look.colour.paper,
        lineWidth: 4,
      },
    }));
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
