/** A colour, or a repeated tile of shapes on a colour: what an area is filled with. */
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

interface Motif {
  /** Path data on the tile. */
  readonly d: string;
  /** Width of its stroke; 0 where the path is filled. */
  readonly stroke: number;
}

/** Shapes that stay apart at the height of a bar; those that run over an edge meet themselves on the next tile. */
const MOTIFS = {
  rising: { d: 'M-2 2L2 -2M-2 10L10 -2M6 10L10 6', stroke: 1.6 },
  dots: { d: circle(2, 2, 1) + circle(6, 6, 1), stroke: 0 },
  level: { d: 'M0 2H8M0 6H8', stroke: 1 },
  upright: { d: 'M2 0V8M6 0V8', stroke: 1.4 },
  falling: { d: 'M-2 6L2 10M-2 -2L10 10M6 -2L10 2', stroke: 1.6 },
  crossed: { d: 'M0 0L8 8M8 0L0 8', stroke: 1.2 },
  grid: { d: 'M0 4H8M4 0V8', stroke: 1.2 },
  rings: { d: circle(4, 4, 2.4), stroke: 1.2 },
} as const satisfies Readonly<Record<string, Motif>>;
export type MotifName = keyof typeof MOTIFS;

/** In this order neighbours differ most: lines beside dots, upright beside slanting. */
const IN_ORDER: readonly MotifName[] = [
  'rising',
  'dots',
  'upright',
  'crossed',
  'level',
  'rings',
  'falling',
  'grid',
];

/** One of eight patterns, the same for the same number; from the ninth on they come again. */
export function patternOf(index: number, ground: string, ink: string): Fill {
  return tile(ground, IN_ORDER[index % IN_ORDER.length] as MotifName, ink);
}

/** A motif in a colour on a ground, repeated. */
export function tile(background: string, motif: MotifName, ink: string): Fill {
  const { d, stroke } = MOTIFS[motif];
  const attrs = stroke === 0 ? { d, fill: ink } : { d, stroke: ink, 'stroke-width': stroke, fill: 'none' };
  const shapes = [
    node('rect', { width: TILE, height: TILE, fill: background }, [], 'ground'),
    node('path', attrs, [], motif),
  ];
  return { svgElement: node('g', {}, shapes, 'tile'), svgWidth: TILE, svgHeight: TILE };
}

function circle(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;
}

function node(tag: string, attrs: Node['attrs'], children: readonly Node[], key: string): Node {
  return { tag, attrs, children, key };
}
