import type { Frame } from './frame';
import type { Segment } from './geometry';
import type { ChartInput } from './registry';
import { rulesOf } from './rules';
import { peerRuns, pointRuns } from './runs';

/** What words in a trend must not lie over, in px: highlighted lines, the median, the uprights. */
export function strokesOf({ comparison, texts, locale }: ChartInput, frame: Frame): Segment[] {
  const chosen = comparison.series.filter((one) => one.highlighted);
  return [
    ...chosen.flatMap((one) => pathOf(pointRuns(comparison, one.points), ({ cell }) => cell.value, frame)),
    ...pathOf(peerRuns(comparison), ({ spread }) => spread.median, frame),
    ...rulesOf(comparison, texts, locale).map(({ year }): Segment => {
      const x = frame.x(year - 0.5);
      return [x, frame.top, x, frame.bottom];
    }),
  ];
}

/** The strokes of a line in px; a year that stands alone is a stroke without length. */
function pathOf<Year extends { readonly year: number }>(
  runs: readonly (readonly Year[])[],
  value: (year: Year) => number,
  frame: Frame,
): Segment[] {
  return runs.flatMap((run) =>
    run.map((now, index): Segment => {
      const before = run[index - 1] ?? now;
      return [frame.x(before.year), frame.y(value(before)), frame.x(now.year), frame.y(value(now))];
    }),
  );
}
