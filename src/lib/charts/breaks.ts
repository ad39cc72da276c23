import { flagsHeight } from './event-groups';
import type { Frame } from './frame';
import { lineBetween, textAt, type Graphic } from './graphic';
import type { Layout } from './layout';
import type { ChartInput } from './registry';
import { rulesOf } from './rules';
import { cutText, textWidth } from './text-width';

/** Rows of labels over the plot: rules take turns, so that their names do not run into each other. */
export function breakRows({ comparison, texts, locale }: ChartInput, layout: Layout): number {
  const count = rulesOf(comparison, texts, locale).length;
  return layout.narrow ? Math.min(3, count) : Math.min(2, count);
}

/** A dashed upright before the first year of each new definition or order of agencies, its name over the plot. */
export function breakMarks(input: ChartInput, frame: Frame, layout: Layout): Graphic[] {
  const { comparison, look, texts, locale } = input;
  const rows = breakRows(input, layout);
  const height = layout.small + 6;
  const lowest = frame.top - 8 - flagsHeight(comparison, layout);
  return rulesOf(comparison, texts, locale).flatMap(({ year, words }, index) => {
    const x = frame.x(year - 0.5);
    const row = index % Math.max(1, rows);
    const y = lowest - (rows - 1 - row) * height;
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
        rim: true,
      }),
    ];
  });
}
