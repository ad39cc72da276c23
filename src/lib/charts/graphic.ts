import type { ChartOption } from './option';
import type { Look } from './look';

/** What stands in the picture beside axes and series. */
export type Graphic = Record<string, unknown>;

/** Above the lines. */
const ABOVE = 20;

export interface TextStyle {
  readonly size: number;
  readonly colour: string;
  readonly look: Look;
  readonly align?: 'left' | 'center' | 'right';
  readonly bold?: boolean;
  /** A rim of paper, where the text stands on lines. */
  readonly rim?: boolean;
}

/** One line of text, its middle at `y`. */
export function textAt(id: string, text: string, x: number, y: number, style: TextStyle): Graphic {
  const rim = style.rim ? { stroke: style.look.colour.paper, lineWidth: 4 } : {};
  return {
    type: 'text',
    id,
    x,
    y,
    z: ABOVE,
    silent: true,
    style: {
      text,
      fill: style.colour,
      fontSize: style.size,
      fontFamily: style.look.sans,
      fontWeight: style.bold ? 600 : 400,
      textAlign: style.align ?? 'left',
      textVerticalAlign: 'middle',
      ...rim,
    },
  };
}

export function lineBetween(
  id: string,
  from: readonly [number, number],
  to: readonly [number, number],
  style: { colour: string; width: number; dashed?: boolean; below?: boolean },
): Graphic {
  return {
    type: 'line',
    id,
    z: style.below ? 1 : ABOVE - 1,
    silent: true,
    shape: { x1: crisp(from[0]), y1: crisp(from[1]), x2: crisp(to[0]), y2: crisp(to[1]) },
    style: { stroke: style.colour, lineWidth: style.width, ...(style.dashed ? { lineDash: [3, 3] } : {}) },
  };
}

export function boxAt(
  id: string,
  box: { x: number; y: number; width: number; height: number },
  style: { stroke?: string; fill?: string; round?: boolean },
): Graphic {
  return {
    type: 'rect',
    id,
    z: ABOVE,
    silent: true,
    shape: style.round ? { ...box, r: box.height / 2 } : box,
    style: {
      fill: style.fill ?? 'none',
      ...(style.stroke === undefined ? {} : { stroke: style.stroke, lineWidth: 1 }),
    },
  };
}

export function graphicOption(elements: readonly Graphic[]): Pick<ChartOption, 'graphic'> {
  return { graphic: { elements: elements as never } };
}

/** On the middle of a pixel, where a hairline is one pixel wide. */
function crisp(value: number): number {
  return Math.round(value) + 0.5;
}
