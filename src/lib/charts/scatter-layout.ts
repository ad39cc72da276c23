import { ABSENCE_REASONS, type AbsenceReason } from '../domain/cell';
import type { Comparison } from '../domain/comparison';
import { pairsOf, type Pair, type Pairs, type Unpaired } from '../domain/pairs';
import type { Locale } from '../text/locale';
import { agencyName, indicatorShortName } from '../text/name';
import type { Texts } from '../text/zh-CN';
import type { Scale } from './axis';
import { tickLabel, ticksOf } from './frame';
import { footLines, stampRoom } from './foot-lines';
import { layoutFor, type Layout } from './layout';
import { pairNotes } from './pair-signs';
import { pointScale } from './scatter-scale';
import { textWidth } from './text-width';

/** The plot of a scatter in px, its scales, and the lines of text under it. */
export interface ScatterLayout {
  readonly layout: Layout;
  readonly pairs: Pairs;
  readonly xScale: Scale;
  readonly yScale: Scale;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** Radius in px of a point: the same for all, or its area by the third indicator; undefined where that is absent. */
  readonly radius: (pair: Pair) => number | undefined;
  /** The largest value of the third indicator and its radius. */
  readonly largest: { readonly value: number; readonly radius: number } | undefined;
  readonly foot: readonly string[];
  readonly footLine: number;
  readonly height: number;
}

/** Undefined where there is nothing to pair with. */
export function scatterLayout(
  comparison: Comparison,
  width: number,
  texts: Texts,
  locale: Locale,
): ScatterLayout | undefined {
  const pairs = pairsOf(comparison);
  if (pairs === undefined || pairs.paired.length === 0) return undefined;
  const layout = layoutFor(width);
  const lines = layout.narrow ? 4 : 6;
  const { medians } = pairs;
  const xScale = pointScale(
    pairs.x,
    known([...pairs.paired.map((one) => one.x.cell.value), medians.x]),
    lines,
  );
  const yScale = pointScale(
    pairs.y,
    known([...pairs.paired.map((one) => one.y.cell.value), medians.y]),
    lines,
  );
  const labels = ticksOf(yScale).map((tick) => textWidth(tickLabel(pairs.y, tick, texts), layout.small));
  const most = layout.narrow ? 10 : layout.text * 1.15;
  const values = pairs.paired.flatMap(({ size }) => (size?.cell.kind === 'number' ? [size.cell.value] : []));
  const highest = Math.max(0, ...values);
  const left = Math.ceil(Math.max(...labels)) + 10;
  const lastTick = textWidth(tickLabel(pairs.x, xScale.max, texts), layout.small) / 2;
  // A point on the last value must not be cut at the picture's edge.
  const edge = pairs.size === undefined ? layout.mark : most + 2;
  const right = width - Math.max(edge, Math.ceil(lastTick));
  const titleRow = Math.round(layout.small * 1.9);
  const key = pairs.size === undefined ? 0 : Math.round(2 * most + 4);
  const top = Math.max(titleRow, key) + Math.round(layout.small * 1.5);
  const footLine = Math.round(layout.small * 1.6);
  const foot = footLines(footTexts(pairs, xScale, yScale, texts, locale), layout, width, comparison);
  const stamp = stampRoom(comparison, layout, foot.length * footLine);
  const below = titleRow + layout.small + 16 + foot.length * footLine + stamp + 4;
  const usual = layout.narrow ? 290 : Math.round(width * 0.42);
  const plot =
    comparison.fit === undefined
      ? usual
      : Math.max(LEAST_PLOT, Math.floor(comparison.fit.height - top - below));
  const bottom = top + plot;
  return {
    layout,
    pairs,
    xScale,
    yScale,
    left,
    right,
    top,
    bottom,
    x: (value) => left + ((value - xScale.min) / (xScale.max - xScale.min)) * (right - left),
    y: (value) => bottom - ((value - yScale.min) / (yScale.max - yScale.min)) * plot,
    radius: ({ size }) => {
      if (size === undefined) return layout.mark * 0.62;
      if (size.cell.kind === 'absent') return undefined;
      return highest === 0 ? 3 : Math.max(3, most * Math.sqrt(size.cell.value / highest));
    },
    largest: pairs.size === undefined || highest === 0 ? undefined : { value: highest, radius: most },
    foot,
    footLine,
    height: bottom + below,
  };
}

/** Lower than so many px points cannot be told apart. */
const LEAST_PLOT = 90;

/** Which axes do not start at zero, who has no place in the plot and why, what has no size. */
function footTexts(pairs: Pairs, x: Scale, y: Scale, texts: Texts, locale: Locale): string[] {
  const say = texts.charts.scatter;
  const lines: string[] = [];
  const apart = (scale: Scale) => scale.min > 0;
  if (apart(x) || apart(y)) lines.push(say.notFromZero(apart(x), apart(y)));
  const notes = pairNotes(pairs.paired, texts);
  if (notes.length > 0) lines.push(notes.join(texts.charts.source.join));
  const both = pairs.unpaired.filter((one) => one.x !== undefined && one.y !== undefined);
  for (const axis of ['x', 'y'] as const) {
    const alone = pairs.unpaired.filter((one) => one[axis] !== undefined && !both.includes(one));
    for (const reason of ABSENCE_REASONS) {
      const lacking = alone.filter((one) => one[axis] === reason);
      if (lacking.length === 0) continue;
      const indicator = indicatorShortName(pairs[axis].indicator, locale);
      lines.push(say.lacks(indicator, texts.terms.absence[reason], named(lacking), more(lacking)));
    }
  }
  const reasons = new Set(both.map(({ x, y }) => reasonsOf(x, y)));
  for (const reason of reasons) {
    const lacking = both.filter((one) => reasonsOf(one.x, one.y) === reason);
    lines.push(say.lacksBoth(reason, named(lacking), more(lacking)));
  }
  if (pairs.size !== undefined) {
    const without = pairs.paired.filter((one) => one.size?.cell.kind === 'absent');
    const indicator = indicatorShortName(pairs.size.indicator, locale);
    if (without.length > 0) lines.push(say.lacksSize(indicator, named(without)));
  }
  const third = pairs.x.beside[1];
  if (third !== undefined && pairs.size === undefined) {
    lines.push(say.noSize(indicatorShortName(third.indicator, locale)));
  }
  return lines;

  function reasonsOf(...given: readonly (AbsenceReason | undefined)[]): string {
    const told = given.flatMap((one) => (one === undefined ? [] : [texts.terms.absence[one]]));
    return texts.charts.list([...new Set(told)]);
  }

  function named(list: readonly Pick<Unpaired, 'agency'>[]): string {
    return texts.charts.list(list.slice(0, MOST_NAMED).map((one) => agencyName(one.agency, locale)));
  }
}

/** Longer lists are for the table. */
const MOST_NAMED = 12;

function more(list: readonly unknown[]): number {
  return list.length > MOST_NAMED ? list.length : 0;
}

function known(values: readonly (number | undefined)[]): number[] {
  return values.filter((value): value is number => value !== undefined);
}
