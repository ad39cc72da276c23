import type { Comparison } from '../domain/comparison';
import type { Locale } from '../text/locale';
import type { Texts } from '../text/zh-CN';
import { bandSeries } from './band';
import { breakMarks, breakRows } from './breaks';
import { endLabels, endLabelWidth } from './end-labels';
import { eventFlags } from './event-flags';
import { flagsHeight } from './event-groups';
import { axesOf, frameFor } from './frame';
import { gapLabels } from './gap-labels';
import { graphicOption, lineBetween } from './graphic';
import { keyHeight, keySeries, keyTexts } from './key';
import { layoutFor, type Layout } from './layout';
import { contextSeries, highlightSeries, medianSeries } from './lines';
import type { ChartOption } from './option';
import type { ChartInput } from './registry';
import { reporterRow, reporterRowHeight } from './reporter-row';
import { stampHeight, stampOf, stampWidth } from './stamp';

/** Px from the top of the plot to its bottom: what titles, key and rows of figures leave of the picture. */
export function trendRoom(input: ChartInput): number {
  const layout = layoutFor(input.width);
  const { top, bottom } = frameFor(input, layout, shownValues(input.comparison), marginsOf(input, layout));
  return bottom - top;
}

/**
 * An indicator over the years: highlighted agencies in colour, the others as thin grey context, the peers' median and
 * quartile band in grey. Lines stop at absent cells and at definition breaks; events of the office are numbered flags.
 */
export function trendOption(input: ChartInput): ChartOption {
  const { comparison, look, width, height } = input;
  const layout = layoutFor(width);
  const frame = frameFor(input, layout, shownValues(comparison), marginsOf(input, layout));
  const axisRow = frame.bottom + 9 + layout.small / 2;
  const stampRow = layout.narrow ? height - stampHeight(layout) / 2 - 2 : axisRow;
  const base = frame.y(frame.scale.base);
  const flags = eventFlags(input, frame, layout);
  return {
    animation: false,
    textStyle: { fontFamily: look.sans },
    ...axesOf(input, frame, layout),
    series: [
      ...bandSeries(input),
      ...contextSeries(input, layout),
      ...medianSeries(input, layout),
      ...highlightSeries(input, layout),
      ...(layout.narrow ? keySeries(input, layout) : []),
    ],
    ...graphicOption([
      lineBetween('base', [frame.left, base], [frame.right, base], {
        colour: look.colour.faint,
        width: 1,
        below: true,
      }),
      ...reporterRow(input, frame, layout),
      ...breakMarks(input, frame, layout),
      ...flags.graphics,
      ...gapLabels(input, frame, layout, flags.boxes),
      ...(layout.narrow ? keyTexts(input, layout) : endLabels(input, frame, layout)),
      ...stampOf(input, layout, { right: width, y: stampRow }),
    ]),
  };
}

export function trendHeight(comparison: Comparison, width: number, texts: Texts, locale: Locale): number {
  const layout = layoutFor(width);
  if (layout.narrow) {
    const stamp = comparison.district.fictional ? stampHeight(layout) + 4 : 0;
    return 296 + keyHeight(comparison, layout, texts, locale) + flagsHeight(comparison, layout) + stamp;
  }
  return Math.round(width * (width < 1240 ? 0.46 : 0.42));
}

function marginsOf(input: ChartInput, layout: Layout) {
  const { comparison, texts, locale } = input;
  const key = layout.narrow ? keyHeight(comparison, layout, texts, locale) : 0;
  const stamp = layout.narrow && comparison.district.fictional ? stampHeight(layout) + 4 : 0;
  return {
    top: key + breakRows(input, layout) * (layout.small + 6) + flagsHeight(comparison, layout) + 10,
    bottom: layout.small + 16 + reporterRowHeight(layout) + stamp,
    // The stamp stands in the row of the years, beside the last of them and clear of it.
    right: layout.narrow ? 6 : Math.max(endLabelWidth(input, layout) + 18, stampWidth(input, layout) + 12),
  };
}

/** Every number that must lie within the plot. */
function shownValues(comparison: Comparison): number[] {
  return comparison.series.flatMap((one) =>
    one.points.flatMap(({ cell }) => (cell.kind === 'number' ? [cell.value] : [])),
  );
}
