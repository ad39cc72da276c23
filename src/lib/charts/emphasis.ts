import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import { agencyFill } from './fills';
import type { Graphic } from './graphic';
import { layoutFor } from './layout';
import { highlightSeries } from './lines';
import type { ChartTokens } from './look';
import { markOf } from './marks';
import type { ChartOption, ChartSeries } from './option';
import type { ChartInput } from './registry';

/** Ids of what belongs to one agency: its line, its label at the end, its name in the key, its events. */
const OF_AGENCY = /^(?:agency|provisional|end|key-name|event):([^:]+)/;

/**
 * The same picture with one agency standing out: the others as grey as the context, it in its own colour, even where
 * it is not highlighted. Nothing moves; an agency that the picture does not show leaves it as it is.
 */
export function emphasised(option: ChartOption, input: ChartInput, code: string): ChartOption {
  const { comparison, look } = input;
  const own = comparison.series.find((one) => one.agency.code === code);
  if (own === undefined) return option;
  const series = [option.series ?? []].flat().map((one) => {
    if (one.id === 'rank') return oneBar(one as BarSeriesOption, option, code, input);
    const agency = agencyOf(one.id);
    return agency === undefined || agency === code ? one : greyed(one, look.colour);
  });
  const alone = { ...comparison, series: [{ ...own, highlighted: true }] };
  const isLines = comparison.view.kind === 'trend' && !own.highlighted;
  const added = isLines ? highlightSeries({ ...input, comparison: alone }, layoutFor(input.width)) : [];
  return { ...option, series: [...series, ...added], ...withGraphics(option, code, look.colour) };
}

/** The agency that an element of the picture belongs to. */
export function agencyOf(id: string | number | undefined): string | undefined {
  return OF_AGENCY.exec(String(id))?.[1];
}

function greyed(series: ChartSeries, colour: ChartTokens): LineSeriesOption {
  const line = series as LineSeriesOption;
  return {
    ...line,
    z: 2,
    lineStyle: { ...line.lineStyle, color: colour.context },
    itemStyle: { color: colour.context },
    data: (line.data ?? []).map((datum) =>
      isHollow(datum)
        ? { ...datum, itemStyle: { color: colour.paper, borderColor: colour.context, borderWidth: 2 } }
        : datum,
    ),
  };
}

function oneBar(
  bars: BarSeriesOption,
  option: ChartOption,
  code: string,
  input: ChartInput,
): BarSeriesOption {
  const axis = [option.yAxis ?? []].flat()[0] as { data?: readonly unknown[] } | undefined;
  const own = input.comparison.series.find((one) => one.agency.code === code);
  return {
    ...bars,
    data: (bars.data ?? []).map((datum, index) => {
      if (!isObject(datum) || own === undefined) return datum;
      const isOwn = axis?.data?.[index] === code;
      const { context } = input.look.colour;
      const before = ('itemStyle' in datum ? datum.itemStyle : undefined) as
        Record<string, unknown> | undefined;
      const hollow = before?.['borderColor'] !== undefined;
      const itemStyle = hollow
        ? { ...before, borderColor: isOwn ? markOf(own.agency, input.look.colour).colour : context }
        : { ...before, color: isOwn ? (agencyFill(own.agency, input.look) as never) : context };
      return { ...datum, itemStyle };
    }),
  };
}

function withGraphics(option: ChartOption, code: string, colour: ChartTokens): Pick<ChartOption, 'graphic'> {
  const { elements = [] } = (option.graphic ?? {}) as { elements?: readonly Graphic[] };
  const shown = elements.map((element) => {
    const agency = agencyOf(element['id'] as string | undefined);
    if (agency === undefined || agency === code) return element;
    return { ...element, style: { ...(element['style'] as object), fill: colour.faint } };
  });
  return { graphic: { elements: shown } };
}

/** A datum with a mark of its own: at least, at most, about. */
function isHollow(datum: unknown): datum is object {
  return isObject(datum) && Object.keys(datum).includes('itemStyle');
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
