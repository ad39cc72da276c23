import { mount } from './echarts';
import { agencyOf, emphasised } from './emphasis';
import type { Graphic } from './graphic';
import { layoutFor } from './layout';
import { LIVE_KINDS, type Pointed } from './live-kinds';
import { SCREEN } from './look';
import type { ChartOption } from './option';
import type { Picked } from '../domain/picked';
import { chartAria, chartHeight, chartOption, chartWidth, type ChartInput } from './registry';
import { nextStop } from './stop-keys';
import { stopsOf } from './stops';
import { hideTip, showTip } from './tip';
import type { Tooltip, TooltipLine } from './tooltip';
import { tooltipElement } from './tooltip-element';
import { unlifted } from './unlifted';

export type LiveInput = Pick<ChartInput, 'comparison' | 'texts' | 'locale' | 'look'> & {
  readonly onpick: ((picked: Picked) => void) | undefined;
  /** The pointer is on an agency's mark or label, or has left it. */
  readonly onpoint: ((agency: string | undefined) => void) | undefined;
  /** Px of a picture of fixed size; left out: as wide as its box and as high as it wants to be. */
  readonly size?: { readonly width: number; readonly height: number };
};

export interface LiveChart {
  /** Draws anew: other data, or a box of another size. */
  update(input: LiveInput): void;
  /** Makes one agency stand out, or none, and moves nothing. */
  point(agency: string | undefined): void;
  /**
   * Points at the stop that a key leads to, as the pointer would, and gives what is told there, the line of the stop's
   * own agency first; undefined for a key that leads nowhere.
   */
  step(key: string): Tooltip | undefined;
  /** Opens the cell of the stop that the keys have led to; false where there is none. */
  open(): boolean;
  /** The keys are done: nothing is pointed at. */
  leave(): void;
  dispose(): void;
}

/** ms a line takes to its new value; nothing moves for a reader who wants less motion. */
const MOTION = 200;

/** Loaded after the first paint by `attach.svelte.ts`: this file brings ECharts. */
export function startLive(element: HTMLElement, first: LiveInput): LiveChart {
  let input = first;
  let pointed: string | undefined;
  /** Index of the stop that the keys have led to. */
  let at = -1;
  const size = sizeOf(element, input);
  // ECharts' aria makes an image of what it is mounted in; the box around it answers to keys.
  const picture = element.appendChild(document.createElement('div'));
  const chart = mount(picture, size.width, size.height);
  chart.setOption({ ...liveOption(input, size, false, undefined), ...chartAria(input) });
  setViewBox(element, size);
  chart.on('click', (event) => {
    const picked = LIVE_KINDS[input.comparison.view.kind].picked(input.comparison, event);
    if (picked !== undefined) input.onpick?.(picked);
  });
  chart.on('mouseover', (event) => input.onpoint?.(agencyOf(event.seriesId)));
  chart.on('mouseout', () => input.onpoint?.(undefined));
  return {
    point(agency) {
      if (agency === pointed) return;
      pointed = agency;
      const { series, graphic } = liveOption(input, sizeOf(element, input), false, pointed);
      chart.setOption({ series, graphic }, { replaceMerge: ['series', 'graphic'] });
    },
    step(key) {
      const stops = stopsOf(input.comparison);
      const next = nextStop(stops, at, key);
      const stop = next === undefined ? undefined : stops[next];
      if (next === undefined || stop === undefined) return undefined;
      at = next;
      showTip(chart, stop);
      const { comparison, texts, locale } = input;
      const { place, picked } = stop;
      const there = 'axis' in place ? { axisValue: place.value } : { name: place.name };
      const tooltip = LIVE_KINDS[comparison.view.kind].tooltip(comparison, there, texts, locale);
      if (tooltip === undefined) return undefined;
      const isOwn = (line: TooltipLine) => line.agency !== undefined && line.agency === picked?.agency;
      const { lines } = tooltip;
      return { ...tooltip, lines: [...lines.filter(isOwn), ...lines.filter((line) => !isOwn(line))] };
    },
    open() {
      const picked = stopsOf(input.comparison)[at]?.picked;
      if (picked !== undefined) input.onpick?.(picked);
      return picked !== undefined;
    },
    leave() {
      at = -1;
      hideTip(chart);
    },
    update(next) {
      const moved = next.comparison !== input.comparison;
      if (moved) at = -1;
      input = next;
      const now = sizeOf(element, input);
      // A tooltip left open would look for series that are gone.
      hideTip(chart);
      chart.resize({ ...now, silent: true });
      const option = liveOption(input, now, moved && !wantsStillness(), pointed);
      chart.setOption(
        { ...option, ...chartAria(input) },
        {
          replaceMerge: ['series', 'graphic', 'xAxis', 'yAxis', 'grid'],
        },
      );
      setViewBox(element, now);
    },
    dispose() {
      chart.dispose();
      picture.remove();
    },
  };
}

/** ECharts' SVG has a size and no view box; with one it prints at the paper's width. */
function setViewBox(element: HTMLElement, { width, height }: { width: number; height: number }): void {
  element.querySelector('svg')?.setAttribute('viewBox', `0 0 ${width} ${height}`);
}

/** The picture's fixed size, or the box's width and the height that the chart wants at it. */
function sizeOf(element: HTMLElement, { comparison, texts, locale, size }: LiveInput) {
  if (size !== undefined) return size;
  const width = chartWidth(comparison, Math.max(280, element.clientWidth), texts, locale);
  return { width, height: chartHeight(comparison, width, texts, locale) };
}

function liveOption(
  input: LiveInput,
  size: { width: number; height: number },
  moving: boolean,
  pointed: string | undefined,
): ChartOption {
  const { comparison, texts, locale, look } = input;
  const given = { comparison, texts, locale, look, ...size };
  const drawn = chartOption(given);
  const option = pointed === undefined ? drawn : emphasised(drawn, given, pointed);
  const kind = LIVE_KINDS[comparison.view.kind];
  const series = [...[option.series ?? []].flat(), ...(kind.hits?.(given) ?? [])].map((one) => {
    const told = String(one.id).startsWith('agency:') || one.id === 'rank' || one.id === 'median';
    const still = unlifted(one);
    return told && moving ? { ...still, animation: true, animationDurationUpdate: MOTION } : still;
  });
  return {
    ...option,
    ...answering(option, input),
    animation: moving,
    animationDuration: 0,
    animationDurationUpdate: MOTION,
    series,
    tooltip: {
      trigger: kind.trigger,
      confine: true,
      transitionDuration: 0,
      padding: 0,
      borderWidth: 0,
      backgroundColor: 'transparent',
      extraCssText: 'box-shadow:none',
      axisPointer: {
        type: kind.pointer ? 'line' : 'none',
        snap: true,
        lineStyle: { color: SCREEN.colour.faint, width: 1, type: 'solid' },
        label: { show: false },
      },
      textStyle: { fontFamily: SCREEN.sans, fontSize: layoutFor(size.width).small },
      formatter: (given) => tooltipOf(input, [given].flat()[0]) ?? '',
    },
  };
}

/** Labels of agencies answer to the pointer; in a drawing nothing does. */
function answering(option: ChartOption, input: LiveInput): Pick<ChartOption, 'graphic'> {
  const { elements = [] } = (option.graphic ?? {}) as { elements?: readonly Graphic[] };
  const live = elements.map((element) => {
    const agency = agencyOf(element['id'] as string | undefined);
    if (agency === undefined || input.onpoint === undefined) return element;
    return {
      ...element,
      silent: false,
      cursor: 'default',
      onmouseover: () => input.onpoint?.(agency),
      onmouseout: () => input.onpoint?.(undefined),
    };
  });
  return { graphic: { elements: live } };
}

function tooltipOf(input: LiveInput, pointed: Pointed | undefined): HTMLElement | undefined {
  const { comparison, texts, locale } = input;
  if (pointed === undefined) return undefined;
  const tooltip = LIVE_KINDS[comparison.view.kind].tooltip(comparison, pointed, texts, locale);
  return tooltip === undefined ? undefined : tooltipElement(tooltip, comparison);
}

function wantsStillness(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
