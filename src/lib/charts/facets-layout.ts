import type { Comparison } from '../domain/comparison';
import { cutOf } from '../domain/kind';
import { lastOf, lastWhere } from '../domain/last';
import { panelsOf, type Panel, type Panels } from '../domain/panels';
import type { Locale } from '../text/locale';
import { measuredShortly } from '../text/measured-indicator';
import { agencyName } from '../text/name';
import { formatCell } from '../text/number';
import type { Texts } from '../text/zh-CN';
import { scaleFor, type Scale } from './axis';
import { facetsLegend } from './facets-legend';
import { tickLabel, ticksOf } from './frame';
import type { Box } from './geometry';
import { stampRoom } from './foot-lines';
import { layoutFor, type Layout } from './layout';
import type { Legend } from './legend';
import { BOLD, textWidth, wrapText } from './text-width';

/** One panel in px: its plot, what stands above it, and how years and values become px in it. */
export interface PanelPlan {
  readonly panel: Panel;
  readonly plot: Box;
  readonly title: readonly string[];
  readonly titleTop: number;
  /** The last figure, in the title's row; empty where there is none to name. */
  readonly figure: string;
  readonly scale: Scale;
  /** Does it bear the labels of the value axis? */
  readonly labelled: boolean;
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
}

export interface FacetsLayout {
  readonly layout: Layout;
  readonly panels: Panels;
  readonly plans: readonly PanelPlan[];
  readonly titleLine: number;
  /** Of the years under each panel. */
  readonly yearRow: number;
  readonly legend: Legend;
  readonly height: number;
}

export function facetsLayout(
  comparison: Comparison,
  width: number,
  texts: Texts,
  locale: Locale,
): FacetsLayout {
  const layout = layoutFor(width);
  const panels = panelsOf(comparison);
  const legend = facetsLegend(comparison, panels, sharedScale(panels), layout, width, texts, locale);
  const columns = columnsFor(panels.panels.length, layout);
  const gap = layout.narrow ? 14 : 26;
  const scales = scalesOf(panels);
  const labelRoom = Math.ceil(
    Math.max(...scales.flatMap((scale, at) => labelsOf(panels.panels[at] as Panel, scale, layout, texts))) +
      7,
  );
  // One axis is labelled once a row; axes of their own at every panel.
  const first = panels.shared ? labelRoom : 0;
  const each = panels.shared ? 0 : labelRoom;
  const panelWidth = (width - first - gap * (columns - 1)) / columns;
  const plotWidth = panelWidth - each;
  const titleLine = Math.round(layout.small * 1.35);
  const byIndicators = cutOf(comparison.view) === 'indicators';
  const titles = panels.panels.map((panel) => {
    const figure = byIndicators ? '' : figureOf(panel, texts);
    const name = byIndicators
      ? measuredShortly(panel.comparison, texts, locale)
      : panel.agency === undefined
        ? ''
        : agencyName(panel.agency.agency, locale);
    const room = plotWidth - (figure === '' ? 0 : textWidth(figure, layout.small) + 10);
    return { figure, lines: wrapText(name, layout.small * BOLD, room, MOST_LINES) };
  });
  const titleRows = Math.max(1, ...titles.map(({ lines }) => lines.length));
  const yearRow = Math.round(layout.small * 1.7);
  const above = titleRows * titleLine + Math.round(layout.small * 0.7);
  const rowGap = layout.narrow ? 12 : 18;
  const top = legend.height + 10;
  const rows = Math.ceil(panels.panels.length / columns);
  const stamp = stampRoom(comparison, layout, 0);
  const around = top + (rows - 1) * rowGap + stamp + 4;
  const room = comparison.fit && (comparison.fit.height - around) / rows - above - yearRow;
  const usual = Math.round(Math.max(56, Math.min(plotWidth * 0.56, layout.narrow ? 120 : 190)));
  const plotHeight = room === undefined ? usual : Math.max(LEAST_PLOT, Math.min(usual, Math.floor(room)));
  const panelHeight = above + plotHeight + yearRow;
  const plans = panels.panels.map((panel, index): PanelPlan => {
    const column = index % columns;
    const row = Math.floor(index / columns);
    const left = first + column * (panelWidth + gap) + each;
    const panelTop = top + row * (panelHeight + rowGap);
    const plot = { x: left, y: panelTop + above, width: plotWidth, height: plotHeight };
    const scale = scales[index] as Scale;
    const { lines, figure } = titles[index] as (typeof titles)[number];
    return {
      panel,
      plot,
      title: lines,
      titleTop: panelTop + (titleRows - lines.length) * titleLine,
      figure,
      scale,
      labelled: !panels.shared || column === 0,
      ...placesIn(plot, panel.comparison.years, scale),
    };
  });
  return {
    layout,
    panels,
    plans,
    titleLine,
    yearRow,
    legend,
    height: Math.ceil(top + rows * panelHeight + Math.max(0, rows - 1) * rowGap + stamp + 4),
  };
}

/** In a picture of fixed size a panel may be so low. */
const LEAST_PLOT = 44;

const MOST_LINES = 2;

/** As many beside each other as can be read; a few stand in one row. */
function columnsFor(count: number, layout: Layout): number {
  const most = layout.narrow ? 3 : layout.width < 1240 ? 5 : 6;
  if (layout.narrow && count <= 4) return Math.min(2, count);
  return count <= most ? Math.max(1, count) : most;
}

function placesIn(plot: Box, years: readonly number[], scale: Scale): Pick<PanelPlan, 'x' | 'y'> {
  const first = years[0] ?? 0;
  const edge = 5;
  const step = (plot.width - 2 * edge) / Math.max(1, years.length - 1);
  return {
    x: (year) => plot.x + edge + (year - first) * step,
    y: (value) => plot.y + plot.height - ((value - scale.min) / (scale.max - scale.min)) * plot.height,
  };
}

/** The last figure of a panel's agency, with its year where that is not the last. */
function figureOf({ agency, comparison }: Panel, texts: Texts): string {
  const points = agency?.points ?? [];
  const last = lastWhere(points, (point) => point.cell.kind === 'number') ?? lastOf(points);
  if (last === undefined) return '';
  const figure = formatCell(last.cell, comparison.indicator, comparison.view.measure, texts);
  const current = last.cell.kind === 'absent' || last.year === lastOf(comparison.years);
  return current ? figure : texts.charts.facets.lastKnown(figure, last.year);
}

function scalesOf(panels: Panels): Scale[] {
  const shared = sharedScale(panels);
  return panels.panels.map((panel) => shared ?? scaleFor(panel.comparison, valuesOf(panel), GRID_LINES));
}

function sharedScale({ panels, shared }: Panels): Scale | undefined {
  const [first] = panels;
  return shared && first !== undefined
    ? scaleFor(
        first.comparison,
        panels.flatMap((panel) => valuesOf(panel)),
        GRID_LINES,
      )
    : undefined;
}

const GRID_LINES = 3;

function valuesOf({ lines, comparison }: Panel): number[] {
  return [
    ...lines.flatMap(({ points }) =>
      points.flatMap(({ cell }) => (cell.kind === 'number' ? [cell.value] : [])),
    ),
    ...comparison.peers.flatMap(({ spread }) => (spread === undefined ? [] : [spread.median])),
  ];
}

/** The values that a panel names and draws a line at: every second one where all would be too close. */
export function panelTicks({ scale, plot }: PanelPlan, layout: Layout): number[] {
  const ticks = ticksOf(scale);
  const close = plot.height / Math.max(1, ticks.length - 1) < layout.small * 1.9;
  return close ? ticks.filter((tick, index) => index % 2 === 0 || tick === scale.base) : ticks;
}

function labelsOf({ comparison }: Panel, scale: Scale, layout: Layout, texts: Texts): number[] {
  return ticksOf(scale).map((tick) => textWidth(tickLabel(comparison, tick, texts), layout.small));
}
