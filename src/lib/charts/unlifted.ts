import type { CustomSeriesOption } from 'echarts/charts';
import type { ChartSeries } from './option';

type RenderItem = NonNullable<CustomSeriesOption['renderItem']>;

/**
 * A series that stays as it is under the pointer. ECharts' own emphasis lightens a fill: it cannot read a colour that is a
 * CSS variable, and takes the fill away, and with it what a click means. Shapes of our own each say so of themselves.
 */
export function unlifted(series: ChartSeries): ChartSeries {
  if (!isCustom(series)) {
    const plain: Exclude<ChartSeries, CustomSeriesOption> = { ...series, emphasis: { disabled: true } };
    return plain;
  }
  if (series.renderItem === undefined) return series;
  const { renderItem } = series;
  const still: RenderItem = (params, api) => {
    const item = renderItem(params, api);
    return item && { ...item, emphasisDisabled: true };
  };
  return { ...series, renderItem: still };
}

function isCustom(series: ChartSeries): series is CustomSeriesOption {
  return series.type === 'custom';
}
