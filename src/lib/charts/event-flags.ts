import { flagRow, flagSize, flagsOf, flagsOnTop, type Flag } from './event-groups';
import type { Frame } from './frame';
import { crosses, overlaps, type Box } from './geometry';
import { boxAt, lineBetween, textAt, type Graphic } from './graphic';
import type { Layout } from './layout';
import { markOf } from './marks';
import type { ChartInput } from './registry';
import { isStarred, pointRuns } from './runs';
import { strokesOf } from './strokes';

/** How far a flag at a line may stand off its point, in steps of px. */
const STEPS = 9;
const STEP = 6;

/**
 * What the office wrote down, as small numbers in a ring: of the district and of agencies in grey over the plot at their
 * year, of highlighted agencies at the point of their line. The chart's foot says what the numbers mean.
 * @returns the boxes of those within the plot, for what else wants to stand there
 */
export function eventFlags(
  input: ChartInput,
  frame: Frame,
  layout: Layout,
): { readonly graphics: Graphic[]; readonly boxes: Box[] } {
  const onTop = flagsOnTop(input.comparison, layout).flatMap(({ flag, row }) => {
    const { width, height } = flagSize(flag.words, layout);
    const x = frame.x(flag.year);
    // The last year's may be wider than what is left of the picture.
    const left = Math.max(0, Math.min(x - width / 2, input.width - width - 1));
    const box = { x: left, y: frame.top - 4 - height - row * flagRow(layout), width, height };
    const stem = lineBetween(`event-line:${flag.year}`, [x, box.y + height], [x, frame.bottom], {
      colour: input.look.colour.rule,
      width: 1,
      below: true,
    });
    return [stem, ...flagAt(input, layout, flag, box)];
  });
  const placed = placedAtLines(input, frame, layout);
  return {
    graphics: [
      ...onTop,
      ...placed.flatMap(({ flag, box, point }) => [
        stemTo(input, flag, box, point),
        ...flagAt(input, layout, flag, box),
      ]),
    ],
    boxes: placed.map(({ box }) => box),
  };
}

interface Placed {
  readonly flag: Flag;
  readonly box: Box;
  /** Where the line's point is, in px. */
  readonly point: readonly [number, number];
}

/** A free place near its point for each, nearest first: over no line, no asterisk and no other flag. */
function placedAtLines(input: ChartInput, frame: Frame, layout: Layout): Placed[] {
  const strokes = strokesOf(input, frame);
  const stars = starBoxes(input, frame, layout);
  const placed: Placed[] = [];
  for (const flag of flagsOf(input.comparison)) {
    if (flag.anchor === undefined) continue;
    const { width, height } = flagSize(flag.words, layout);
    const point = [frame.x(flag.year), frame.y(flag.anchor.point.cell.value)] as const;
    const boxes = placesAt(point, width, height, layout).filter((box) => within(box, frame));
    const apart = boxes.filter((box) => !placed.some((other) => overlaps(box, other.box)));
    const free = apart.find(
      (box) => !strokes.some((one) => crosses(one, box)) && !stars.some((one) => overlaps(box, one)),
    );
    // Where lines fill the plot it stands on them, on paper of its own.
    const box = free ?? apart[0] ?? boxes[0];
    if (box !== undefined) placed.push({ flag, box, point });
  }
  return placed;
}

/** Above and below the point, farther and farther, then to its sides. */
function placesAt([x, y]: readonly [number, number], width: number, height: number, layout: Layout): Box[] {
  const near = layout.mark / 2 + 7 + height / 2;
  return Array.from({ length: STEPS }, (_, step) => near + step * STEP).flatMap((away) =>
    [0, -1, 1].flatMap((side) =>
      [-1, 1].map((down) => ({
        x: x - width / 2 + side * (width / 2 + 6),
        y: y + down * away - height / 2,
        width,
        height,
      })),
    ),
  );
}

function within(box: Box, frame: Frame): boolean {
  return (
    box.x >= frame.left &&
    box.x + box.width <= frame.right &&
    box.y >= frame.top + 1 &&
    box.y + box.height <= frame.bottom - 2
  );
}

/** The asterisks over figures that are doubted. */
function starBoxes({ comparison }: ChartInput, frame: Frame, layout: Layout): Box[] {
  return comparison.series
    .filter((one) => one.highlighted)
    .flatMap((one) => pointRuns(comparison, one.points).flat().filter(isStarred))
    .map(({ year, cell }) => ({
      x: frame.x(year) - layout.text / 2,
      y: frame.y(cell.value) - layout.mark / 2 - layout.text - 4,
      width: layout.text,
      height: layout.text + 4,
    }));
}

function flagAt({ look }: ChartInput, layout: Layout, { year, words, anchor }: Flag, box: Box): Graphic[] {
  const id = anchor === undefined ? String(year) : `${anchor.series.agency.code}:${year}`;
  const colour = anchor === undefined ? look.colour.soft : markOf(anchor.series.agency, look.colour).label;
  const crisp = { ...box, x: Math.round(box.x) + 0.5, y: Math.round(box.y) + 0.5 };
  return [
    boxAt(`event-box:${id}`, crisp, { stroke: look.colour.soft, fill: look.colour.paper, round: true }),
    textAt(
      `${anchor === undefined ? 'event-year' : 'event'}:${id}`,
      words,
      crisp.x + box.width / 2,
      crisp.y + box.height / 2,
      {
        size: layout.small,
        colour,
        look,
        align: 'center',
      },
    ),
  ];
}

/** From the line's point to the flag's nearer edge. */
function stemTo({ look }: ChartInput, { year, anchor }: Flag, box: Box, [x, y]: Placed['point']): Graphic {
  const edge = box.y > y ? box.y : box.y + box.height;
  const from = y + Math.sign(edge - y) * 4;
  return lineBetween(
    `event-stem:${anchor?.series.agency.code ?? ''}:${year}`,
    [x, from],
    [box.x + box.width / 2, edge],
    {
      colour: look.colour.soft,
      width: 1,
    },
  );
}
