import type { CustomSeriesOption } from 'echarts/charts';
import type { Comparison } from '../domain/comparison';
import type { Pair } from '../domain/pairs';
import type { Locale } from '../text/locale';
import type { Texts } from '../text/zh-CN';
import type { Scale } from './axis';
import { tickLabel } from './frame';
import { graphicOption } from './graphic';
import { markOf } from './marks';
import type { ChartOption } from './option';
import { isHollow } from './pair-signs';
import type { ChartInput } from './registry';
import { scatterLayout, type ScatterLayout } from './scatter-layout';
import { scatterTexts, sizeSamples } from './scatter-texts';
import { stampHeight, stampOf } from './stamp';

/**
 * Two indicators in the last year: an agency a point, highlighted ones in their colour with mark and name, the medians
 * as a cross; a third indicator as the area of the points. Who lacks a figure stands below.
 */
export function scatterOption(input: ChartInput): ChartOption {
  const { comparison, look, width, texts, locale } = input;
  const plan = scatterLayout(comparison, width, texts, locale);
  if (plan === undefined) return {};
  const { layout, left, right, top, bottom } = plan;
  return {
    animation: false,
    textStyle: { fontFamily: look.sans },
    grid: { left, right: width - right, top, bottom: input.height - bottom, outerBoundsMode: 'none' },
    xAxis: axisOf(input, plan, plan.pairs.x, plan.xScale),
    yAxis: axisOf(input, plan, plan.pairs.y, plan.yScale),
    series: [points(input, plan)],
    ...graphicOption([
      ...scatterTexts(input, plan),
      ...stampOf(input, layout, { right: width, y: plan.height - stampHeight(layout) / 2 - 2 }),
    ]),
  };
}

/** Without a pair there is no picture: the page shows a table and says why. */
export function scatterHeight(comparison: Comparison, width: number, texts: Texts, locale: Locale): number {
  return scatterLayout(comparison, width, texts, locale)?.height ?? 1;
}

function axisOf(
  { look, texts }: ChartInput,
  { layout }: ScatterLayout,
  comparison: Comparison,
  scale: Scale,
) {
  return {
    type: 'value' as const,
    min: scale.min,
    max: scale.max,
    interval: scale.step,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: look.colour.rule, width: 1 } },
    axisLabel: {
      color: look.colour.soft,
      fontSize: layout.small,
      fontFamily: look.sans,
      margin: 8,
      formatter: (value: number) => tickLabel(comparison, value, texts),
    },
  };
}

/** Large points first, so that small ones lie on them; the highlighted on all others. */
function points(input: ChartInput, plan: ScatterLayout): CustomSeriesOption {
  const { look } = input;
  const { colour } = look;
  const drawn = [...plan.pairs.paired].sort(
    (a, b) => Number(a.highlighted) - Number(b.highlighted) || (plan.radius(b) ?? 0) - (plan.radius(a) ?? 0),
  );
  const samples = sizeSamples(input, plan);
  return {
    type: 'custom',
    id: 'scatter',
    coordinateSystem: 'none',
    animation: false,
    cursor: 'pointer',
    z: 5,
    data: [...drawn.map((pair) => pair.agency.code), ...samples.map(() => '')].map((name, value) => ({
      name,
      value,
    })),
    renderItem: ({ dataIndex }) => {
      const pair = drawn[dataIndex];
      if (pair !== undefined) return pointOf(pair);
      const sample = samples[dataIndex - drawn.length];
      if (sample === undefined) return null;
      return {
        type: 'circle',
        silent: true,
        shape: { cx: sample.x, cy: sample.y, r: sample.radius },
        style: { fill: 'none', stroke: colour.faint, lineWidth: 1 },
      };
    },
  };

  function pointOf(pair: Pair) {
    const x = plan.x(pair.x.cell.value);
    const y = plan.y(pair.y.cell.value);
    const mark = pair.highlighted ? markOf(pair.agency, colour) : undefined;
    const radius = plan.radius(pair);
    const ink = mark?.colour ?? colour.faint;
    if (radius === undefined) {
      const arm = plan.layout.mark / 2;
      return {
        type: 'path' as const,
        shape: {
          pathData: `M${x - arm} ${y - arm}L${x + arm} ${y + arm}M${x - arm} ${y + arm}L${x + arm} ${y - arm}`,
        },
        style: { stroke: ink, lineWidth: 1.5, fill: 'none' },
      };
    }
    const style = isHollow(pair)
      ? { fill: colour.paper, stroke: ink, lineWidth: 1.5 }
      : {
          fill: mark?.colour ?? colour.context,
          stroke: mark === undefined ? colour.faint : colour.paper,
          lineWidth: 1,
          opacity: 0.9,
        };
    if (mark === undefined) return { type: 'circle' as const, shape: { cx: x, cy: y, r: radius }, style };
    const half = radius * 1.15;
    return {
      type: 'path' as const,
      shape: { pathData: mark.path, x: x - half, y: y - half, width: 2 * half, height: 2 * half },
      style,
    };
  }
}
