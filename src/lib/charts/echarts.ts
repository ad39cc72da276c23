import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import { AriaComponent, GraphicComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartOption } from './option';

// The one import of ECharts' runtime. SVG on both sides: canvas prints as a bitmap.
use([
  LineChart,
  BarChart,
  CustomChart,
  AriaComponent,
  GridComponent,
  GraphicComponent,
  TooltipComponent,
  SVGRenderer,
]);

/** An option as SVG text, as ECharts writes it; `draw.ts` makes it deterministic. */
export function renderSvg(option: ChartOption, width: number, height: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    return chart.renderToSVGString({ useViewBox: true });
  } finally {
    // An undisposed server-side chart keeps a timer, and the process, alive.
    chart.dispose();
  }
}

export function mount(element: HTMLElement, width: number, height: number): EChartsType {
  return init(element, null, { renderer: 'svg', width, height });
}
