import type { CustomSeriesOption } from 'echarts/charts';
import type { Comparison } from '../domain/comparison';
import type { Locale } from '../text/locale';
import type { Texts } from '../text/zh-CN';
import { facetsLayout, panelTicks, type FacetsLayout, type PanelPlan } from './facets-layout';
import { facetsSeries } from './facets-lines';
import { tickLabel } from './frame';
import { graphicOption, lineBetween, textAt, type Graphic, type TextStyle } from './graphic';
import { markOf } from './marks';
import type { ChartOption } from './option';
import type { ChartInput } from './registry';
import { stampHeight, stampOf } from './stamp';

/**
 * Small line charts on a grid, one an agency or one an indicator, with the peers' median in grey. Whether they share
 * one value axis stands above them.
 */
export function facetsOption(input: ChartInput): ChartOption {
  const { comparison, look, width, texts, locale } = input;
  const plan = facetsLayout(comparison, width, texts, locale);
  return {
    animation: false,
    textStyle: { fontFamily: look.sans },
    series: [...facetsSeries(input, plan), keyMarks(input, plan)],
    ...graphicOption([
      ...legendTexts(input, plan),
      ...plan.plans.flatMap((panel) => panelTexts(input, plan, panel)),
      ...stampOf(input, plan.layout, { right: width, y: plan.height - stampHeight(plan.layout) / 2 - 2 }),
    ]),
  };
}

export function facetsHeight(comparison: Comparison, width: number, texts: Texts, locale: Locale): number {
  return facetsLayout(comparison, width, texts, locale).height;
}

/** Title and figure above, grid lines with their values, first and last year below, new definitions. */
function panelTexts(input: ChartInput, plan: FacetsLayout, one: PanelPlan): Graphic[] {
  const { layout, titleLine, yearRow } = plan;
  const { look } = input;
  const { plot, panel, scale } = one;
  const id = panel.key;
  const right = plot.x + plot.width;
  const bottom = plot.y + plot.height;
  const chosen =
    panel.agency?.highlighted === true ? markOf(panel.agency.agency, look.colour).label : look.colour.ink;
  const title: TextStyle = { size: layout.small, colour: chosen, look, bold: true };
  const { years } = panel.comparison;
  const first = years[0];
  const last = years[years.length - 1];
  return [
    ...one.title.map((text, row) =>
      textAt(`title:${id}:${row}`, text, plot.x, one.titleTop + (row + 0.5) * titleLine, title),
    ),
    ...(one.figure === ''
      ? []
      : [
          textAt(`figure:${id}`, one.figure, right, one.titleTop + (one.title.length - 0.5) * titleLine, {
            ...title,
            bold: false,
            align: 'right',
          }),
        ]),
    ...panelTicks(one, layout).flatMap((tick, index) => {
      const y = one.y(tick);
      const isBase = tick === scale.base;
      return [
        lineBetween(`grid:${id}:${index}`, [plot.x, y], [right, y], {
          colour: isBase ? look.colour.faint : look.colour.rule,
          width: 1,
          below: true,
        }),
        ...(one.labelled
          ? [
              textAt(`tick:${id}:${index}`, tickLabel(panel.comparison, tick, input.texts), plot.x - 5, y, {
                ...soft(input, layout.small),
                align: 'right',
              }),
            ]
          : []),
      ];
    }),
    ...panel.comparison.breaks.map((definition, index) => {
      const x = one.x(definition.fromYear - 0.5);
      return lineBetween(`break:${id}:${index}`, [x, plot.y], [x, bottom], {
        colour: look.colour.soft,
        width: 1,
        dashed: true,
      });
    }),
    ...(first === undefined
      ? []
      : [textAt(`first:${id}`, String(first), plot.x, bottom + yearRow / 2 + 2, soft(input, layout.small))]),
    ...(last === undefined || last === first
      ? []
      : [
          textAt(`last:${id}`, String(last), right, bottom + yearRow / 2 + 2, {
            ...soft(input, layout.small),
            align: 'right',
          }),
        ]),
  ];
}

function legendTexts(input: ChartInput, { legend, layout }: FacetsLayout): Graphic[] {
  const { look, comparison } = input;
  return legend.places.flatMap(({ item, x, lines }) => {
    const series = comparison.series.find((one) => item.id === `agency:${one.agency.code}`);
    const colour = series === undefined ? look.colour.soft : markOf(series.agency, look.colour).label;
    const style: TextStyle = { size: layout.small, colour, look, bold: series !== undefined };
    const y = lines[0]?.y ?? 0;
    const alone =
      !comparison.series.some((one) => one.highlighted) &&
      item.id === 'median' &&
      comparison.view.by === 'indicators';
    const stroke = { colour: alone ? look.colour.ink : look.colour.faint, width: alone ? 2 : 1 };
    return [
      ...(item.id === 'median' ? [lineBetween('key:median', [x, y], [x + item.sign, y], stroke)] : []),
      ...lines.map(({ text, x: left, y: middle }, row) =>
        textAt(`key:${item.id}:${row}`, text, left, middle, style),
      ),
    ];
  });
}

/** The marks of the highlighted before their names; a series, since ECharts draws path data in series alone. */
function keyMarks({ comparison, look }: ChartInput, { legend }: FacetsLayout): CustomSeriesOption {
  const marks = legend.places.flatMap(({ item, x, lines }) => {
    const series = comparison.series.find((one) => item.id === `agency:${one.agency.code}`);
    const size = item.sign;
    return series === undefined
      ? []
      : [{ ...markOf(series.agency, look.colour), x, y: (lines[0]?.y ?? 0) - size / 2, size }];
  });
  return {
    type: 'custom',
    id: 'facets-key',
    coordinateSystem: 'none',
    silent: true,
    animation: false,
    data: marks.map((_, index) => index),
    renderItem: ({ dataIndex }) => {
      const mark = marks[dataIndex];
      if (mark === undefined) return null;
      const { x, y, size } = mark;
      return {
        type: 'path',
        shape: { pathData: mark.path, x, y, width: size, height: size },
        style: { fill: mark.colour },
      };
    },
  };
}

function soft(input: ChartInput, size: number): TextStyle {
  return { size, colour: input.look.colour.soft, look: input.look };
}
