import { lastOf } from '../domain/last';
import type { LineSeriesOption } from 'echarts/charts';
import type { Series } from '../domain/comparison';
import type { Layout } from './layout';
import { markOf } from './marks';
import type { ChartInput } from './registry';
import { isHollow, isProvisional, isStarred, peerRuns, pointRuns, type Known } from './runs';

type Datum = NonNullable<LineSeriesOption['data']>[number];

/** Between two runs: a datum without a value, where ECharts lifts the pen. */
const PEN_UP: Datum = [0, '-'];

/**
 * The agencies that are not highlighted, as thin grey lines; a year that stands alone is a dot. One series, the pen
 * lifted between agencies: a series each costs half as much time again and a third more bytes.
 */
export function contextSeries(input: ChartInput, layout: Layout): LineSeriesOption[] {
  const { comparison, look } = input;
  const runs = comparison.series
    .filter((one) => !one.highlighted)
    .flatMap((one) => pointRuns(comparison, one.points))
    .map((run) =>
      run.map((point): Datum => {
        const value = [point.year, point.cell.value];
        return run.length === 1 ? { value, symbol: 'circle', symbolSize: 3 } : value;
      }),
    );
  if (runs.length === 0) return [];
  return [line('context', joined(runs), look.colour.context, layout.narrow ? 0.8 : 1, 2)];
}

/** The median of the peers: grey beside highlighted agencies, the point of the chart where there are none. */
export function medianSeries(input: ChartInput, layout: Layout): LineSeriesOption[] {
  const { comparison, look } = input;
  const alone = !comparison.series.some((one) => one.highlighted);
  const runs = peerRuns(comparison).map((run) =>
    run.map(({ year, spread }): Datum => {
      const value = [year, spread.median];
      return run.length === 1 ? { value, symbol: 'circle', symbolSize: 4 } : value;
    }),
  );
  if (runs.length === 0) return [];
  const colour = alone ? look.colour.ink : look.colour.faint;
  return [line('median', joined(runs), colour, alone ? layout.line : layout.line - 0.5, 3)];
}

/** Highlighted agencies: a solid line with marks in their colour; dashed towards a provisional figure. */
export function highlightSeries(input: ChartInput, layout: Layout): LineSeriesOption[] {
  const chosen = input.comparison.series.filter((one) => one.highlighted);
  return chosen.flatMap((one, index) => ofAgency(input, layout, one, 10 + chosen.length - index));
}

function ofAgency(input: ChartInput, layout: Layout, one: Series, z: number): LineSeriesOption[] {
  const { comparison, look } = input;
  const mark = markOf(one.agency, look.colour);
  const solid: Datum[][] = [];
  const dashed: Datum[][] = [];
  for (const run of pointRuns(comparison, one.points)) {
    run.forEach((point, index) => {
      const before = run[index - 1];
      if (before === undefined || isProvisional(point)) solid.push([]);
      lastOf(solid)?.push(datum(point));
      if (before !== undefined && isProvisional(point)) {
        dashed.push([
          [before.year, before.cell.value],
          [point.year, point.cell.value],
        ]);
      }
    });
  }
  const series: LineSeriesOption = {
    ...line(`agency:${one.agency.code}`, joined(solid), mark.colour, layout.line, z),
    silent: false,
    symbol: mark.symbol,
    symbolSize: layout.mark,
    symbolKeepAspect: true,
    cursor: 'pointer',
  };
  if (dashed.length === 0) return [series];
  const towards = line(`provisional:${one.agency.code}`, joined(dashed), mark.colour, layout.line, z);
  return [{ ...towards, lineStyle: { ...towards.lineStyle, type: [6, 4] } }, series];

  function datum(point: Known): Datum {
    const value = [point.year, point.cell.value];
    const hollow = { color: look.colour.paper, borderColor: mark.colour, borderWidth: 2 };
    const star = { show: true, formatter: '*', position: 'top' as const, distance: 2, color: mark.label };
    return {
      value,
      ...(isHollow(point) ? { itemStyle: hollow, symbolSize: layout.mark + 2 } : {}),
      ...(isStarred(point) ? { label: { ...star, fontSize: layout.text + 2, fontWeight: 600 } } : {}),
    };
  }
}

function line(id: string, data: Datum[], colour: string, width: number, z: number): LineSeriesOption {
  return {
    type: 'line',
    id,
    data,
    z,
    symbol: 'none',
    silent: true,
    // The scale holds every value: clipping would only shave lines at its ends.
    clip: false,
    animation: false,
    connectNulls: false,
    lineStyle: { color: colour, width, join: 'round', cap: 'round' },
    itemStyle: { color: colour },
  };
}

function joined(runs: readonly (readonly Datum[])[]): Datum[] {
  return runs.flatMap((run, index) => (index === 0 ? run : [PEN_UP, ...run]));
}
