import type { Comparison } from '../domain/comparison';
import { stackingOf, type Stacking } from '../domain/stacking';
import type { Locale } from '../text/locale';
import { formatCell } from '../text/number';
import { sliceNames } from '../text/parts-figures';
import type { Texts } from '../text/zh-CN';
import { footLines, stampRoom } from './foot-lines';
import { layoutFor, type Layout } from './layout';
import { partsRows, unstackedLines, type PartsRow } from './parts-rows';
import { nameShare, rowPitch } from './row-room';
import { BOLD, cutText, textWidth } from './text-width';

/** A swatch and its name over the stacks. */
export interface LegendItem {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** Rows of stacks, in px: name, bar, the whole; over them what each fill means. */
export interface PartsLayout {
  readonly layout: Layout;
  readonly stacking: Stacking;
  readonly rows: readonly PartsRow[];
  readonly legend: readonly LegendItem[];
  readonly rowHeight: number;
  readonly barHeight: number;
  /** How far bars stand below the middle of their row where names have no room beside them, names as far above it. */
  readonly shift: number;
  readonly nameWidth: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly foot: readonly string[];
  readonly footLine: number;
  readonly height: number;
}

/** Edge of a swatch, and from it to its name. */
export const SWATCH = 12;

export function partsLayout(
  comparison: Comparison,
  width: number,
  texts: Texts,
  locale: Locale,
): PartsLayout {
  const layout = layoutFor(width);
  const stacking = stackingOf(comparison);
  const rows = partsRows(stacking, comparison, texts, locale);
  const stacks = rows.flatMap((row) => (row.kind === 'stack' ? [row] : []));
  const longest = Math.ceil(Math.max(0, ...stacks.map((row) => textWidth(row.name, layout.text) * BOLD)));
  const stacked = longest > width * nameShare(comparison, 0.36, 0.52);
  const wholes = stacks.map((row) =>
    textWidth(`${formatCell(row.one.cell, comparison.indicator, 'value', texts)}*`, layout.text * BOLD),
  );
  const room = Math.ceil(Math.max(textWidth(texts.charts.parts.whole, layout.small), ...wholes)) + 12;
  const legend = legendOf(sliceNames(comparison, texts, locale), layout, width);
  const legendRows = legend.length === 0 ? 0 : (legend[legend.length - 1] as LegendItem).y + layout.small;
  const footLine = Math.round(layout.small * 1.6);
  const foot = footLines(unstackedLines(stacking, comparison, texts, locale), layout, width, comparison);
  const rowHeight = Math.round(
    layout.text * (stacked ? 3.3 : rowPitch(comparison, layout.narrow ? 2.1 : 1.85)),
  );
  const top = legendRows + layout.small + 14;
  const bottom = top + rows.length * rowHeight;
  const stamp = stampRoom(comparison, layout, foot.length * footLine);
  return {
    layout,
    stacking,
    rows,
    legend,
    rowHeight,
    barHeight: Math.round(layout.text * 1.3),
    shift: stacked ? Math.round(layout.text * 0.75) : 0,
    nameWidth: stacked ? width : longest,
    left: stacked ? 0 : longest + 12,
    right: width - room,
    top,
    bottom,
    foot,
    footLine,
    height: bottom + 10 + foot.length * footLine + stamp + 6,
  };
}

/** The items one after the other, in as many rows as they need. */
function legendOf(names: readonly string[], layout: Layout, width: number): LegendItem[] {
  let x = 0;
  let y = layout.small;
  return names.map((full) => {
    const name = cutText(full, layout.small, width - SWATCH - 6);
    const wide = SWATCH + 6 + textWidth(name, layout.small);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += layout.small + 10;
    }
    const item = { name, x, y };
    x += wide + 18;
    return item;
  });
}
