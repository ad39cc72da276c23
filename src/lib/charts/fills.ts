import type { Look } from './look';

/** A colour, or a repeated tile of shapes on a colour: what a slice is filled with. */
export type Fill =
  string | { readonly svgElement: Node; readonly svgWidth: number; readonly svgHeight: number };

/** An element of SVG as ECharts' renderer knows it. */
interface Node {
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string | number>>;
  readonly children: readonly Node[];
  readonly key: string;
}

/** Edge of a tile in px. */
const TILE = 8;

/**
 * The fill of a part by its place: plain, stripes, dots, lines, each of its own lightness, so that they are told apart
 * in grey and by those who see colours otherwise. They belong to no agency.
 */
export function fillOf(index: number, { colour }: Look): Fill {
  switch (index % 4) {
    case 0:
      return colour['part-0'];
    case 1:
      return tile(colour['part-1'], [path('M-2 2L2 -2M-2 10L10 -2M6 10L10 6', colour.paper, 1.6)]);
    case 2:
      return tile(colour['part-2'], [dot(2, 2, colour.soft), dot(6, 6, colour.soft)]);
    default:
      return tile(colour['part-3'], [path('M0 2H8M0 6H8', colour.soft, 1)]);
  }
}

function tile(background: string, shapes: readonly Node[]): Fill {
  const ground = node('rect', { width: TILE, height: TILE, fill: background }, [], 'ground');
  return { svgElement: node('g', {}, [ground, ...shapes], 'tile'), svgWidth: TILE, svgHeight: TILE };
}

function path(d: string, stroke: string, width: number): Node {
  return node('path', { d, stroke, 'stroke-width': width, fill: 'none' }, [], d);
}

function dot(x: number, y: number, fill: string): Node {
  return node('circle', { cx: x, cy: y, r: 1, fill }, [], `${x} ${y}`);
}

function node(tag: string, attrs: Node['attrs'], children: readonly Node[], key: string): Node {
  return { tag, attrs, children, key };
}
