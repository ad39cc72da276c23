import type { Comparison } from '../domain/comparison';
import { lastOf } from '../domain/last';
import { isOfOneYear } from '../domain/measured';
import type { Locale } from '../text/locale';
import { formatCell } from '../text/number';
import type { Texts } from '../text/zh-CN';
import { footLines, stampRoom } from './foot-lines';
import { layoutFor, type Layout } from './layout';
import { nameShare, rowPitch } from './row-room';
import { absentLines, rankRows, type RankRow } from './rank-rows';
import { BOLD, textWidth } from './text-width';

/** Columns and rows of a ranking, in px: place, name, bar with its figure, movement. */
export interface RankLayout {
  readonly layout: Layout;
  readonly rows: readonly RankRow[];
  readonly rowHeight: number;
  /** Names stand above their bars: they are too long to stand beside. */
  readonly stacked: boolean;
  /** How far bars and figures stand below the middle of their row, their names as far above it. */
  readonly barShift: number;
  /** Right edge of the column of places; left edge and width of the names. */
  readonly placeRight: number;
  readonly nameLeft: number;
  readonly nameWidth: number;
  /** The bars' plot. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Right edge of the column of a ratio's parts; undefined where there is none. */
  readonly partsRight: number | undefined;
  /** Right edge of the column of movements; undefined where there is no year before to compare with. */
  readonly movementRight: number | undefined;
  /** Lines of text under the bars: who has no figure. */
  readonly foot: readonly string[];
  readonly footLine: number;
  readonly height: number;
}

export function rankLayout(comparison: Comparison, width: number, texts: Texts, locale: Locale): RankLayout {
  const layout = layoutFor(width);
  const rows = rankRows(comparison, texts, locale);
  const bars = rows.flatMap((row) => (row.kind === 'bar' ? [row] : []));
  const placeRight = Math.ceil(textWidth('88', layout.text)) + 2;
  const nameLeft = placeRight + (layout.narrow ? 7 : 12);
  const names = bars.map((row) => textWidth(row.name, layout.text) * BOLD);
  const longest = Math.ceil(Math.max(0, ...names));
  // Names that would take the bars' room stand above them.
  const stacked = longest > width * nameShare(comparison, 0.42, 0.52);
  const nameWidth = stacked ? width - nameLeft : longest;
  const rowHeight = Math.round(
    layout.text * (stacked ? 2.9 : rowPitch(comparison, layout.narrow ? 2 : 1.75)),
  );
  const { indicator, view } = comparison;
  const figures = bars.map((row) =>
    textWidth(`${formatCell(row.one.cell, indicator, view.measure, texts)}*`, layout.text),
  );
  const room = Math.ceil(Math.max(0, ...figures)) + 12;
  const hasParts =
    !layout.narrow && view.measure === 'value' && bars.some((row) => row.one.point.parts !== undefined);
  const partsWidth = hasParts ? Math.ceil(textWidth('888/888', layout.text)) + 10 : 0;
  const levels = isOfOneYear(view.measure);
  const moves = levels && bars.some((row) => row.placed?.before !== undefined);
  const movementWidth = Math.ceil(
    Math.max(
      textWidth('↑88', layout.text),
      textWidth(texts.charts.rank.movement(lastOf(comparison.years) ?? 0), layout.small),
    ),
  );
  const movementRight = moves ? width - 2 : undefined;
  const movementRoom = moves ? movementWidth + 14 : 0;
  const negative = bars.some((row) => row.one.cell.value < 0);
  const top = layout.small * 2 + 14;
  const bottom = top + rows.length * rowHeight;
  const footLine = Math.round(layout.small * 1.6);
  const foot = footLines(absentLines(comparison, texts, locale), layout, width, comparison);
  const stamp = stampRoom(comparison, layout, foot.length * footLine);
  return {
    layout,
    rows,
    rowHeight,
    stacked,
    barShift: stacked ? Math.round(layout.text * 0.72) : 0,
    placeRight,
    nameLeft,
    nameWidth,
    left: nameLeft + (stacked ? 0 : nameWidth + 12) + (negative ? room : 0),
    right: width - room - partsWidth - movementRoom,
    top,
    bottom,
    partsRight: hasParts ? width - movementRoom - 2 : undefined,
    movementRight,
    foot,
    footLine,
    height: bottom + 10 + foot.length * footLine + stamp + 6,
  };
}
