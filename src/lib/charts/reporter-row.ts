import { textWidth } from './text-width';
import { yearTicks } from './axis';
import type { Frame } from './frame';
import { textAt, type Graphic } from './graphic';
import type { Layout } from './layout';
import type { ChartInput } from './registry';

/** Height of the row under the years that says how many reported. */
export function reporterRowHeight(layout: Layout): number {
  return layout.small + 5;
}

/** How many of the group have a figure, under each labelled year: a median of nine is not one of thirty. */
export function reporterRow(
  { comparison, look, texts }: ChartInput,
  frame: Frame,
  layout: Layout,
): Graphic[] {
  const y = frame.bottom + 9 + layout.small + 4 + layout.small / 2;
  const style = { size: layout.small, colour: look.colour.faint, look };
  const years = yearTicks(frame.years, frame.right - frame.left, textWidth('2025', layout.small));
  const counts = comparison.peers
    .filter(({ year }) => years.includes(year))
    .map(({ year, reporters }) =>
      textAt(`reporters:${year}`, String(reporters), frame.x(year), y, { ...style, align: 'center' }),
    );
  return [textAt('reporters', texts.charts.trend.reporters, 0, y, style), ...counts];
}
