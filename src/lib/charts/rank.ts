import type { BarSeriesOption } from 'echarts/charts';
import type { Comparison } from '../domain/comparison';
import type { Locale } from '../text/locale';
import type { Texts } from '../text/zh-CN';
import { scaleFor } from './axis';
import { agencyFill } from './fills';
import { graphicOption } from './graphic';
import { markOf } from './marks';
import type { ChartOption } from './option';
import { rankLayout, type RankLayout } from './rank-layout';
import { rankTexts } from './rank-texts';
import type { ChartInput } from './registry';
import { stampHeight, stampOf } from './stamp';

/**
 * One year in order: bars from zero, highest first, ties on one place. Highlighted agencies in their colour, others
 * grey; small denominators and agencies of other groups below, unplaced; who has no figure is named, not drawn.
 */
export function rankOption(input: ChartInput): ChartOption {
  const { comparison, look, width, texts, locale } = input;
  const plan = rankLayout(comparison, width, texts, locale);
  const values = valuesOf(plan);
  const { min } = scaleFor(comparison, values, 4);
  const max = barEnd(values, min);
  const x = (value: number) => plan.left + ((value - min) / (max - min)) * (plan.right - plan.left);
  const stampRow = plan.height - stampHeight(plan.layout) / 2 - 2;
  return {
    animation: false,
    textStyle: { fontFamily: look.sans },
    grid: {
      left: plan.left,
      right: width - plan.right,
      top: plan.top + plan.barShift,
      bottom: input.height - plan.bottom - plan.barShift,
      outerBoundsMode: 'none',
    },
    xAxis: { type: 'value', min, max, show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      show: false,
      data: plan.rows.map((row, index) => (row.kind === 'bar' ? row.one.agency.code : `heading:${index}`)),
    },
    series: [bars(input, plan)],
    ...graphicOption([
      ...rankTexts(input, plan, x),
      ...stampOf(input, plan.layout, { right: width, y: stampRow }),
    ]),
  };
}

export function rankHeight(comparison: Comparison, width: number, texts: Texts, locale: Locale): number {
  return rankLayout(comparison, width, texts, locale).height;
}

function bars({ look }: ChartInput, plan: RankLayout): BarSeriesOption {
  return {
    type: 'bar',
    id: 'rank',
    barWidth: Math.round(plan.layout.text * 1.1),
    animation: false,
    cursor: 'pointer',
    data: plan.rows.map((row) => {
      if (row.kind === 'heading') return '-';
      const { agency, highlighted, cell, point } = row.one;
      const colour = highlighted ? markOf(agency, look.colour).colour : look.colour.context;
      const hollow = cell.precision !== 'exact' || point.small;
      const itemStyle = hollow
        ? {
            color: look.colour.paper,
            borderColor: highlighted ? colour : look.colour.faint,
            borderWidth: 1.5,
          }
        : { color: highlighted ? (agencyFill(agency, look) as never) : colour };
      return { value: cell.value, itemStyle };
    }),
  };
}

/** Bars end at the longest value, not at the next round number: there is no axis to read them from. */
function barEnd(values: readonly number[], min: number): number {
  return Math.max(...values, 0) || (min < 0 ? 0 : 1);
}

function valuesOf(plan: RankLayout): number[] {
  return plan.rows.flatMap((row) => (row.kind === 'bar' ? [row.one.cell.value] : []));
}
