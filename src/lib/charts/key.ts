import { lastOf, lastWhere } from '../domain/last';
import type { Comparison } from '../domain/comparison';
import { agencyName } from '../text/name';
import { formatCell, formatMeasured } from '../text/number';
import type { Locale } from '../text/locale';
import type { Texts } from '../text/zh-CN';
import { lineBetween, textAt, type Graphic } from './graphic';
import type { Layout } from './layout';
import { SCREEN, type Look } from './look';
import { markOf } from './marks';
import type { ChartSeries } from './option';
import type { ChartInput } from './registry';
import { BOLD, cutText, textWidth } from './text-width';

interface KeyItem {
  readonly id: string;
  readonly words: string;
  readonly label: string;
  readonly colour: string;
  /** Undefined for the median, which is a stroke. */
  readonly path: string | undefined;
  readonly x: number;
  readonly row: number;
}

const MARK = 16;
const BETWEEN = 14;

/** In a narrow picture lines have no room for a label at their end: marks and names stand in rows over the plot. */
export function keyTexts(input: ChartInput, layout: Layout): Graphic[] {
  const { look, comparison, texts, locale } = input;
  return itemsOf(comparison, layout, texts, locale, look).flatMap(
    ({ id, words, label, colour, path, x, row }) => {
      const y = rowHeight(layout) * (row + 0.5);
      const style = { size: layout.text, colour: label, look, bold: true };
      const name = textAt(`key-name:${id}`, words, x + MARK, y, style);
      return path === undefined
        ? [lineBetween(`key:${id}`, [x, y], [x + 11, y], { colour, width: 2 }), name]
        : [name];
    },
  );
}

/** The marks before the names; a series, since ECharts draws path data in series alone. */
export function keySeries(input: ChartInput, layout: Layout): ChartSeries[] {
  const { look, comparison, texts, locale } = input;
  const size = layout.mark + 2;
  const items = itemsOf(comparison, layout, texts, locale, look).filter((item) => item.path !== undefined);
  if (items.length === 0) return [];
  return [
    {
      type: 'custom',
      id: 'key',
      coordinateSystem: 'none',
      silent: true,
      animation: false,
      data: items.map((_, index) => index),
      renderItem: ({ dataIndex }) => {
        const item = items[dataIndex];
        if (item?.path === undefined) return null;
        const y = rowHeight(layout) * (item.row + 0.5) - size / 2;
        return {
          type: 'path',
          shape: { pathData: item.path, x: item.x, y, width: size, height: size },
          style: { fill: item.colour },
        };
      },
    },
  ];
}

export function keyHeight(comparison: Comparison, layout: Layout, texts: Texts, locale: Locale): number {
  const rows = itemsOf(comparison, layout, texts, locale, SCREEN).map((item) => item.row + 1);
  return rows.length === 0 ? 0 : Math.max(...rows) * rowHeight(layout) + 6;
}

function rowHeight(layout: Layout): number {
  return layout.text + 8;
}

/** The items one after the other, in as many rows as they need. */
function itemsOf(
  comparison: Comparison,
  layout: Layout,
  texts: Texts,
  locale: Locale,
  look: Look,
): KeyItem[] {
  let x = 0;
  let row = 0;
  return entriesOf(comparison, texts, locale, look).map((entry) => {
    // Of a name too long for the picture the end may go; of a figure nothing.
    const room = layout.width - MARK - textWidth(entry.wording(''), layout.text) * BOLD;
    const words = entry.wording(cutText(entry.name, layout.text * BOLD, room));
    const width = MARK + textWidth(words, layout.text) * BOLD;
    if (x > 0 && x + width > layout.width) {
      x = 0;
      row += 1;
    }
    const item = { ...entry, words, x, row };
    x += width + BETWEEN;
    return item;
  });
}

function entriesOf(comparison: Comparison, texts: Texts, locale: Locale, look: Look) {
  const { indicator, view } = comparison;
  const chosen = comparison.series.filter((one) => one.highlighted);
  const entries = chosen.map((one) => {
    const mark = markOf(one.agency, look.colour);
    const name = agencyName(one.agency, locale);
    const last = lastWhere(one.points, (point) => point.cell.kind === 'number') ?? lastOf(one.points);
    const figure = last === undefined ? '' : formatCell(last.cell, indicator, view.measure, texts);
    const current = last?.cell.kind === 'absent' || last?.year === lastOf(comparison.years);
    const wording = (called: string) =>
      current || last === undefined
        ? `${called} ${figure}`
        : texts.charts.trend.lastKnown(called, figure, last.year);
    return {
      id: one.agency.code,
      name,
      wording,
      label: mark.label,
      colour: mark.colour,
      path: mark.path,
    };
  });
  const median = lastWhere(comparison.peers, (year) => year.spread !== undefined)?.spread?.median;
  if (median === undefined) return entries;
  const figure = formatMeasured(median, indicator, view.measure, texts);
  const wording = (called: string) => `${called} ${figure}`;
  const colour = chosen.length === 0 ? look.colour.ink : look.colour.faint;
  const label = chosen.length === 0 ? look.colour.ink : look.colour.soft;
  return [
    ...entries,
    { id: 'median', name: texts.charts.trend.median, wording, label, colour, path: undefined },
  ];
}
