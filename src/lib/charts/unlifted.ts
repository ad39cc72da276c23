import type { CustomSeriesOption } from 'echarts/charts';
import type { ChartSeries } from './option';

type RenderItem = NonNullable<CustomSeriesOption['renderItem']>;

/**
 * A series of our own shapes that stays as it is under the pointer, as lines and bars say of themselves. ECharts' own
 * emphasis lightens a fill: it cannot read a colour that is a CSS variable, and takes the fill away, and with it what a
 * click means.
 */
export function unlifted(series: ChartSeries): ChartSeries {
  if (!isCustom(series) || series.renderItem === undefined) return series;
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
