import { changesOf, isPoints, type Changes } from '../domain/change';
import type { Comparison } from '../domain/comparison';
import { brokenNotes, differenceText, percentText } from '../text/change-figures';
import type { Locale } from '../text/locale';
import { formatCell } from '../text/number';
import type { Texts } from '../text/zh-CN';
import { changeRows, lackingLines, type ChangeRow } from './change-rows';
import { footLines, stampRoom } from './foot-lines';
import { layoutFor, type Layout } from './layout';
import { nameShare, rowPitch } from './row-room';
import { BOLD, textWidth, wrapText } from './text-width';

/** Columns and rows of a list of changes, in px: name, plot with the figures at its ends, difference, per cent. */
export interface ChangeLayout {
  readonly layout: Layout;
  readonly changes: Changes;
  readonly rows: readonly ChangeRow[];
  readonly rowHeight: number;
  /** How far lines stand below the middle of their row where names have no room beside them, names as far above it. */
  readonly shift: number;
  readonly nameWidth: number;
  /** The plot of the marks; figures stand outside of them, within `room`. */
  readonly left: number;
  readonly right: number;
  readonly room: number;
  readonly top: number;
  readonly bottom: number;
  /** Right edges of the two columns; undefined where nothing is compared, or not in per cent. */
  readonly differenceRight: number | undefined;
  readonly percentRight: number | undefined;
  /** Lines over all: that nothing is compared across a new definition. */
  readonly broken: readonly string[];
  readonly foot: readonly string[];
  readonly footLine: number;
  readonly height: number;
}

export function changeLayout(
  comparison: Comparison,
  width: number,
  texts: Texts,
  locale: Locale,
): ChangeLayout {
  const layout = layoutFor(width);
  const changes = changesOf(comparison);
  const rows = changeRows(changes, comparison, texts, locale);
  const named = rows.flatMap((row) => (row.kind === 'heading' ? [] : [row]));
  const longest = widest(
    named.map((row) => row.name),
    layout.text * BOLD,
  );
  const { delta, percent } = columnsOf(comparison, rows, layout, texts);
  const compared = delta > 0;
  const stacked = compared && (layout.narrow || longest > width * nameShare(comparison, 0.3, 0.45));
  const figures = named.flatMap(({ one }) => [one.before.cell, one.now.cell]);
  const room =
    widest(
      figures.map((cell) => `${formatCell(cell, comparison.indicator, 'value', texts)}*`),
      layout.text,
    ) + GAP;
  const footLine = Math.round(layout.small * 1.6);
  const wrapped = (lines: readonly string[]) =>
    lines.flatMap((text) => wrapText(text, layout.small, width - 4, 4));
  const broken = wrapped(brokenNotes(comparison, texts, locale));
  const foot = footLines(lackingLines(changes, texts, locale), layout, width, comparison);
  const rowHeight = Math.round(
    layout.text * (stacked ? 3.1 : rowPitch(comparison, layout.narrow ? 2 : 1.75)),
  );
  const top = broken.length * footLine + layout.small * 2 + 14;
  const bottom = top + rows.length * rowHeight;
  const stamp = stampRoom(comparison, layout, foot.length * footLine);
  const columns = delta + percent;
  return {
    layout,
    changes,
    rows,
    rowHeight,
    shift: stacked ? Math.round(layout.text * 0.62) : 0,
    nameWidth: stacked ? width - columns - GAP : Math.min(longest, width * 0.45),
    left: (stacked ? 0 : Math.min(longest, width * 0.45) + GAP) + room,
    right: width - (stacked ? 0 : columns) - room,
    room,
    top,
    bottom,
    differenceRight: compared ? width - percent - 2 : undefined,
    percentRight: percent > 0 ? width - 2 : undefined,
    broken,
    foot,
    footLine,
    height: bottom + 10 + foot.length * footLine + stamp + 6,
  };
}

/** Width of the two columns at the right, 0 for one that is not there. */
function columnsOf(comparison: Comparison, rows: readonly ChangeRow[], layout: Layout, texts: Texts) {
  const { indicator } = comparison;
  const changed = rows.flatMap((row) => (row.kind === 'change' ? [row.one] : []));
  if (changed.length === 0) return { delta: 0, percent: 0 };
  const column = (head: string, cells: readonly string[]) =>
    Math.max(textWidth(head, layout.small), widest(cells, layout.text * BOLD)) + 20;
  const sign = indicator.direction === 'neutral' ? 0 : layout.text;
  const say = texts.charts.change;
  const differences = changed.map((one) => differenceText(one, comparison, texts));
  const percents = changed.map((one) => percentText(one, texts));
  return {
    delta: column(isPoints(indicator) ? texts.charts.points : say.delta, differences) + sign,
    percent: isPoints(indicator) ? 0 : column(say.percent, percents),
  };
}

function widest(words: readonly string[], fontSize: number): number {
  return Math.ceil(Math.max(0, ...words.map((text) => textWidth(text, fontSize))));
}

const GAP = 14;
