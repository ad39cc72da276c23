import type { BarSeriesOption, CustomSeriesOption, LineSeriesOption } from 'echarts/charts';
import type {
  AriaComponentOption,
  GraphicComponentOption,
  GridComponentOption,
  TooltipComponentOption,
} from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

/** What our charts use of ECharts, and no more: `echarts.ts` registers exactly these. */
export type ChartOption = ComposeOption<
  | LineSeriesOption
  | BarSeriesOption
  | CustomSeriesOption
  | AriaComponentOption
  | GridComponentOption
  | GraphicComponentOption
  | TooltipComponentOption
>;
export type ChartSeries = LineSeriesOption | BarSeriesOption | CustomSeriesOption;
