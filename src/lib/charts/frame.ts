import type { Comparison } from '../domain/comparison';
import { formatMeasured } from '../text/number';
import { IN_FIGURES, type Numbers } from '../text/number-style';
import { scaleFor, yearTicks, type Scale } from './axis';
import type { Layout } from './layout';
import type { ChartOption } from './option';
import type { ChartInput } from './registry';
import { textWidth } from './text-width';

/** Where the plot lies in the picture, in px, and how years and values become px in it. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly scale: Scale;
  readonly years: readonly number[];
  /** Px between two years. */
  readonly step: number;
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
}

/** Room between the plot's edge and its first and last mark. */
const EDGE = 14;

export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly right: number;
}

/** The frame that is left over by margins and by the labels of the value axis. */
export function frameFor(
  input: ChartInput,
  layout: Layout,
  values: readonly number[],
  margins: Margins,
): Frame {
  const { comparison, width, height, texts } = input;
  const bottom = height - margins.bottom;
  const scale = scaleFor(comparison, values, layout.narrow ? 4 : 5);
  const labels = ticksOf(scale).map((tick) => textWidth(tickLabel(comparison, tick, texts), layout.small));
  const left = Math.ceil(Math.max(...labels)) + 10;
  const right = width - margins.right;
  const { years } = comparison;
  const first = years[0] as number;
  const gaps = Math.max(1, years.length - 1);
  const step = (right - left - 2 * EDGE) / gaps;
  const lone = years.length === 1 ? (right - left - 2 * EDGE) / 2 : 0;
  return {
    left,
    right,
    top: margins.top,
    bottom,
    scale,
    years,
    step,
    x: (year) => left + EDGE + lone + (year - first) * step,
    y: (value) => {
      const share = (value - scale.min) / (scale.max - scale.min);
      return bottom - (scale.inverse ? 1 - share : share) * (bottom - margins.top);
    },
  };
}

/** ECharts' grid and axes on exactly that frame. */
export function axesOf(
  input: ChartInput,
  frame: Frame,
  layout: Layout,
): Pick<ChartOption, 'grid' | 'xAxis' | 'yAxis'> {
  const { comparison, look, width, height, texts } = input;
  const { scale, years, left, right, top, bottom } = frame;
  const axisText = { color: look.colour.soft, fontSize: layout.small, fontFamily: look.sans };
  const first = years[0] as number;
  const yearAt = (pixel: number) => first + (pixel - frame.x(first)) / frame.step;
  const shown = yearTicks(years, right - left, textWidth('2025', layout.small));
  return {
    grid: { left, right: width - right, top, bottom: height - bottom, outerBoundsMode: 'none' },
    xAxis: {
      type: 'value',
      min: yearAt(left),
      max: yearAt(right),
      splitLine: { show: false },
      axisLine: { show: false },
      axisTick: { show: true, customValues: [...years], length: 4, lineStyle: { color: look.colour.faint } },
      axisLabel: { ...axisText, margin: 9, customValues: shown, formatter: (year: number) => String(year) },
    },
    yAxis: {
      type: 'value',
      min: scale.min,
      max: scale.max,
      interval: scale.step,
      ...(scale.inverse ? { inverse: true } : {}),
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: look.colour.rule, width: 1 } },
      axisLabel: {
        ...axisText,
        margin: 8,
        formatter: (value: number) => tickLabel(comparison, value, texts),
      },
    },
  };
}

export function ticksOf(scale: Scale): number[] {
  const count = Math.round((scale.max - scale.min) / scale.step);
  return Array.from({ length: count + 1 }, (_, index) => scale.min + index * scale.step);
}

/** A value of an axis: it is never rounded, so a large unit is used only where it loses nothing. */
export function tickLabel(comparison: Comparison, value: number, texts: Numbers): string {
  const exact = Number.isInteger(value / 100) && (Math.abs(value) < 1e8 || Number.isInteger(value / 1e6));
  return formatMeasured(value, comparison.indicator, comparison.view.measure, exact ? texts : IN_FIGURES);
}
