import { boxAt, textAt, type Graphic } from './graphic';
import type { Layout } from './layout';
import type { ChartInput } from './registry';
import { textWidth } from './text-width';

/** Height of the stamp's row in px. */
export function stampHeight(layout: Layout): number {
  return layout.small + 10;
}

/** Width of the stamp in px; 0 for a real district. */
export function stampWidth(
  { comparison, texts }: Pick<ChartInput, 'comparison' | 'texts'>,
  layout: Layout,
): number {
  return comparison.district.fictional ? Math.ceil(textWidth(texts.terms.fictional, layout.small)) + 14 : 0;
}

/**
 * 虚构示例数据, in a box, inside the picture: a chart of made-up figures says so wherever it is pasted.
 * @returns nothing for a real district
 * @param corner right edge and middle of the stamp, in px
 */
export function stampOf(input: ChartInput, layout: Layout, corner: { right: number; y: number }): Graphic[] {
  if (!input.comparison.district.fictional) return [];
  const text = input.texts.terms.fictional;
  const width = stampWidth(input, layout);
  const height = stampHeight(layout);
  const x = Math.floor(corner.right - width) - 0.5;
  const y = Math.round(corner.y - height / 2) + 0.5;
  const { colour } = input.look;
  return [
    boxAt('stamp:box', { x, y, width, height }, { stroke: colour.accent, fill: colour.paper }),
    textAt('stamp:text', text, x + width / 2, corner.y, {
      size: layout.small,
      colour: colour.accent,
      look: input.look,
      align: 'center',
    }),
  ];
}
