import type { CustomSeriesOption } from 'echarts/charts';
import type { Comparison } from '../domain/comparison';
import type { Stacked } from '../domain/stacking';
import type { Locale } from '../text/locale';
import type { Texts } from '../text/zh-CN';
import { fillOf } from './fills';
import { graphicOption } from './graphic';
import type { Look } from './look';
import type { ChartOption } from './option';
import { partsLayout, SWATCH, type PartsLayout } from './parts-layout';
import { partsTexts } from './parts-texts';
import type { Fill } from './patterns';
import type { ChartInput } from './registry';
import { stampHeight, stampOf } from './stamp';

/**
 * What a whole is made of: a bar for each agency, cut into its parts in a fixed order, from zero; or of one length, as
 * shares. Only where the parts do fit the whole: who is left out is named with the cell that breaks it.
 */
export function partsOption(input: ChartInput): ChartOption {
  const { comparison, look, width, texts, locale } = input;
  const plan = partsLayout(comparison, width, texts, locale);
  const most = Math.max(1, ...plan.rows.map((row) => (row.kind === 'stack' ? row.one.cell.value : 0)));
  const x = (one: Stacked, value: number) => {
    const of = comparison.view.shares ? one.cell.value : most;
    return plan.left + (of === 0 ? 0 : value / of) * (plan.right - plan.left);
  };
  return {
    animation: false,
    textStyle: { fontFamily: look.sans },
    series: [
      surface(input, plan),
      ...plan.legend.map((_, index) => slices(input, plan, index, x)),
      swatches(input, plan),
    ],
    ...graphicOption([
      ...partsTexts(input, plan, x),
      ...stampOf(input, plan.layout, { right: width, y: plan.height - stampHeight(plan.layout) / 2 - 2 }),
    ]),
  };
}

export function partsHeight(comparison: Comparison, width: number, texts: Texts, locale: Locale): number {
  return partsLayout(comparison, width, texts, locale).height;
}

/** What every series of stacks has: an item a row, named by its agency. */
function rowsOf(
  plan: PartsLayout,
): Pick<CustomSeriesOption, 'type' | 'coordinateSystem' | 'animation' | 'cursor' | 'data'> {
  return {
    type: 'custom',
    coordinateSystem: 'none',
    animation: false,
    cursor: 'pointer',
    data: plan.rows.map((row, index) => ({
      name: row.kind === 'stack' ? row.one.agency.code : '',
      value: index,
    })),
  };
}

/** A surface under each row, which answers to pointing beside the bar. */
function surface(input: ChartInput, plan: PartsLayout): CustomSeriesOption {
  return {
    ...rowsOf(plan),
    id: 'rows',
    renderItem: ({ dataIndex }) =>
      plan.rows[dataIndex]?.kind === 'stack'
        ? {
            type: 'rect',
            shape: {
              x: 0,
              y: plan.top + dataIndex * plan.rowHeight,
              width: input.width,
              height: plan.rowHeight,
            },
            style: { fill: 'transparent' },
          }
        : null,
  };
}

/** One slice of every stack; the series' id says of which part. */
function slices(
  { look, comparison }: ChartInput,
  plan: PartsLayout,
  index: number,
  x: (one: Stacked, value: number) => number,
): CustomSeriesOption {
  return {
    ...rowsOf(plan),
    id: `slice:${comparison.beside[index]?.indicator.code ?? ''}`,
    renderItem: ({ dataIndex }) => {
      const row = plan.rows[dataIndex];
      const value = row?.kind === 'stack' ? (row.one.values[index] ?? 0) : 0;
      if (row?.kind !== 'stack' || value === 0) return null;
      const before = row.one.values.slice(0, index).reduce((sum, one) => sum + one, 0);
      const left = x(row.one, before);
      const middle = plan.top + (dataIndex + 0.5) * plan.rowHeight + plan.shift;
      return {
        type: 'rect',
        shape: {
          x: left,
          y: middle - plan.barHeight / 2,
          width: Math.max(1, x(row.one, before + value) - left),
          height: plan.barHeight,
        },
        style: styleOf(index, comparison, look),
      };
    },
  };
}

function swatches({ look, comparison }: ChartInput, plan: PartsLayout): CustomSeriesOption {
  return {
    type: 'custom',
    id: 'legend',
    coordinateSystem: 'none',
    silent: true,
    animation: false,
    data: plan.legend.map((_, index) => index),
    renderItem: ({ dataIndex }) => {
      const item = plan.legend[dataIndex];
      if (item === undefined) return null;
      return {
        type: 'rect',
        shape: { x: item.x + 0.5, y: item.y - SWATCH / 2, width: SWATCH, height: SWATCH },
        style: styleOf(dataIndex, comparison, look),
      };
    },
  };
}

/** A rim of paper keeps slices apart; the rest is paper with a line around it. */
function styleOf(index: number, { beside }: Comparison, look: Look) {
  const fill: Fill = index < beside.length ? fillOf(index, look) : look.colour.paper;
  const stroke = index < beside.length ? look.colour.paper : look.colour.faint;
  return { fill: fill as never, stroke, lineWidth: 1 };
}
