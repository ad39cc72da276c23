import type { EChartsType } from 'echarts/core';
import type { Stop } from './stops';

/** As the pointer on it would: an axis is pointed at half-way across, an item by its name. */
export function showTip(chart: EChartsType, { place }: Stop): void {
  if ('axis' in place) {
    const along = chart.convertToPixel({ [`${place.axis}AxisIndex`]: 0 }, place.value);
    const [x, y] = place.axis === 'x' ? [along, chart.getHeight() / 2] : [chart.getWidth() / 2, along];
    chart.dispatchAction({ type: 'showTip', x, y });
    return;
  }
  // Replaced series leave gaps, so that an index is only known from the chart itself.
  const series = [chart.getOption()['series'] ?? []].flat() as ({ id?: unknown } | null)[];
  const seriesIndex = series.findIndex((one) => one?.id === place.series);
  chart.dispatchAction({ type: 'showTip', seriesIndex, name: place.name });
}

/** Takes the tooltip away, and the line at what was pointed at. */
export function hideTip(chart: EChartsType): void {
  chart.dispatchAction({ type: 'hideTip' });
  chart.dispatchAction({ type: 'updateAxisPointer', currTrigger: 'leave' });
}
