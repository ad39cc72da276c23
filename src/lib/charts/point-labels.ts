import { overlaps, type Box } from './geometry';

/** A point that wants its name beside it. */
export interface Named {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

/** Where round its point a label may stand, the most readable first: right, left, above, below, the corners. */
const SIDES: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
];

/** How far a label may move away from its point, in its own heights. */
const STEPS = [0, 0.6, 1.2, 2, 3];

/** So many of the free places are near enough to be worth a look. */
const NEAR = 16;

/**
 * A place for every label, over no other label and no named point, within the plot; where there is none the one that
 * covers least. In the order given: the first is the best placed.
 * @param crowd what a label should not cover either, as long as it need not go far for that
 * @param words what stands there already
 * @returns boxes in the order of `points`
 */
export function placeLabels(
  points: readonly Named[],
  plot: Box,
  crowd: readonly Box[] = [],
  words: readonly Box[] = [],
): Box[] {
  const marks = points.map(({ x, y, radius }) => ({
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }));
  const placed: Box[] = [];
  for (const [index, point] of points.entries()) {
    const others = [...words, ...placed, ...marks.filter((_, at) => at !== index)];
    const boxes = STEPS.flatMap((step) => SIDES.map((side) => boxAt(point, side, step))).filter((box) =>
      within(box, plot),
    );

    const free = boxes.filter((box) => !others.some((other) => overlaps(box, other)));
    const clear = free.slice(0, NEAR).find((box) => !crowd.some((other) => overlaps(box, other)));
    placed.push(clear ?? free[0] ?? leastCovering(boxes, others) ?? boxAt(point, [1, 0], 0));
  }
  return placed;
}

function boxAt(
  { x, y, radius, width, height }: Named,
  [right, down]: readonly [number, number],
  step: number,
): Box {
  const away = radius + 4 + step * height;
  const left =
    right === 0
      ? x - width / 2
      : right > 0
        ? x + away * (down === 0 ? 1 : 0.7)
        : x - away * (down === 0 ? 1 : 0.7) - width;
  const top =
    down === 0
      ? y - height / 2
      : down > 0
        ? y + away * (right === 0 ? 1 : 0.7)
        : y - away * (right === 0 ? 1 : 0.7) - height;
  return { x: left, y: top, width, height };
}

function within(box: Box, plot: Box): boolean {
  return (
    box.x >= plot.x &&
    box.y >= plot.y &&
    box.x + box.width <= plot.x + plot.width &&
    box.y + box.height <= plot.y + plot.height
  );
}

function leastCovering(boxes: readonly Box[], others: readonly Box[]): Box | undefined {
  const costs = boxes.map((box) => others.reduce((sum, other) => sum + shared(box, other), 0));
  return boxes[costs.indexOf(Math.min(...costs))];
}

/** Area that two boxes share. */
function shared(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}
