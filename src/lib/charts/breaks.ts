import { definitionName } from '../text/name';
import type { Frame } from './frame';
import { lineBetween, textAt, type Graphic } from './graphic';
import type { Layout } from './layout';
import type { ChartInput } from './registry';
import { cutText, textWidth } from './text-width';

/** Rows of labels over the plot: breaks take turns, so that their names do not run into each other. */
export function breakRows(input: ChartInput, layout: Layout): number {
  const count = input.comparison.breaks.length;
  return layout.narrow ? Math.min(3, count) : Math.min(2, count);
}

/** A dashed upright before the first year of each new definition, with the definition's name over the plot. */
export function breakMarks(input: ChartInput, frame: Frame, layout: Layout): Graphic[] {
  const { comparison, look, texts, locale } = input;
  const rows = breakRows(input, layout);
  const height = layout.small + 6;
  return comparison.breaks.flatMap((definition, index) => {
    const x = frame.x(definition.fromYear - 0.5);
    const row = index % Math.max(1, rows);
    const y = frame.top - 8 - (rows - 1 - row) * height;
    const words = texts.charts.trend.breakAt(definition.fromYear, definitionName(definition, locale));
    const roomLeft = x - frame.left;
    const roomRight = (layout.narrow ? frame.right : input.width) - x;
    const toRight = textWidth(words, layout.small) <= roomRight || roomRight >= roomLeft;
    const text = cutText(words, layout.small, (toRight ? roomRight : roomLeft) - 6);
    return [
      lineBetween(`break:${index}`, [x, y - layout.small / 2], [x, frame.bottom], {
        colour: look.colour.soft,
        width: 1,
        dashed: true,
      }),
      textAt(`break-name:${index}`, text, x + (toRight ? 6 : -6), y, {
        size: layout.small,
        colour: look.colour.soft,
        look,
        align: toRight ? 'left' : 'right',
      }),
    ];
  });
}
