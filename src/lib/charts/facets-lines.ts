import type { CustomSeriesOption } from 'echarts/charts';
import type { Comparison, Series } from '../domain/comparison';
import { lastWhere } from '../domain/last';
import type { FacetsLayout, PanelPlan } from './facets-layout';
import { markOf } from './marks';
import type { ChartInput } from './registry';
import { isHollow, isProvisional, peerRuns, pointRuns } from './runs';

/** A line as path data, or a point of it. */
interface Stroke {
  readonly path: string;
  readonly colour: string;
  readonly width: number;
  readonly dashed: boolean;
}

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colour: string;
  readonly hollow: boolean;
  /** The agency's own mark; undefined for a plain disc. */
  readonly mark: string | undefined;
}

interface Drawn {
  readonly strokes: readonly Stroke[];
  readonly dots: readonly Dot[];
}

/** All panels as one series in px, and a series of unseen boxes, one a panel and year, that answer to pointing. */
export function facetsSeries(input: ChartInput, plan: FacetsLayout): CustomSeriesOption[] {
  const drawn = plan.plans.map((panel) => ofPanel(input, plan, panel));
  const boxes = plan.plans.flatMap(({ panel, plot, x }) =>
    panel.comparison.years.map((year, index, years) => {
      const step = years.length > 1 ? x(years[1] as number) - x(years[0] as number) : plot.width;
      return {
        name: `${panel.key} ${year}`,
        x: x(year) - step / 2,
        y: plot.y,
        width: step,
        height: plot.height,
      };
    }),
  );
  return [
    {
      ...base('facets', drawn.length),
      silent: true,
      renderItem: ({ dataIndex }) => {
        const one = drawn[dataIndex];
        return one === undefined
          ? null
          : { type: 'group', children: [...one.strokes.map(strokeOf), ...one.dots.map(dotOf)] };
      },
    },
    {
      ...base('facets-years', boxes.length),
      data: boxes.map(({ name }, value) => ({ name, value })),
      renderItem: ({ dataIndex }) => {
        const box = boxes[dataIndex];
        if (box === undefined) return null;
        const { x, y, width, height } = box;
        return {
          type: 'rect',
          invisible: true,
          shape: { x, y, width, height },
          style: { fill: input.look.colour.paper },
        };
      },
    },
  ];

  function strokeOf({ path, colour, width, dashed }: Stroke) {
    return {
      type: 'path' as const,
      shape: { pathData: path },
      style: {
        fill: 'none',
        stroke: colour,
        lineWidth: width,
        lineJoin: 'round' as const,
        lineCap: 'round' as const,
        ...(dashed ? { lineDash: [4, 4] } : {}),
      },
    };
  }

  function dotOf({ x, y, radius, colour, hollow, mark }: Dot) {
    const style = hollow
      ? { fill: input.look.colour.paper, stroke: colour, lineWidth: 1.5 }
      : { fill: colour };
    return mark === undefined
      ? { type: 'circle' as const, shape: { cx: x, cy: y, r: radius }, style }
      : {
          type: 'path' as const,
          shape: { pathData: mark, x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius },
          style,
        };
  }
}

function base(id: string, count: number) {
  return {
    type: 'custom' as const,
    id,
    coordinateSystem: 'none' as const,
    animation: false,
    cursor: 'pointer',
    data: Array.from({ length: count }, (_, index) => index),
  };
}

function ofPanel(input: ChartInput, plan: FacetsLayout, panel: PanelPlan): Drawn {
  const { comparison, lines } = panel.panel;
  const parts = [
    medianOf(input, plan, panel, comparison),
    ...lines.map((one) => lineOf(input, plan, panel, one)),
  ];
  return { strokes: parts.flatMap((one) => one.strokes), dots: parts.flatMap((one) => one.dots) };
}

/** The peers' median: grey beside a line, the point of the panel where there is none. */
function medianOf(
  { look }: ChartInput,
  { layout }: FacetsLayout,
  panel: PanelPlan,
  comparison: Comparison,
): Drawn {
  const alone = panel.panel.lines.length === 0;
  const colour = alone ? look.colour.ink : look.colour.faint;
  const width = alone ? layout.line * 0.8 : layout.line * 0.4;
  const runs = peerRuns(comparison).map((run) =>
    run.map(({ year, spread }) => at(panel, year, spread.median)),
  );
  const lone = runs.filter((run) => run.length === 1).flat();
  return {
    strokes: strokes(runs, colour, width, false),
    dots: lone.map((place) => ({ ...place, radius: 1.5, colour, hollow: false, mark: undefined })),
  };
}

/** An agency's line: broken at absent cells and new definitions, dashed towards a provisional figure. */
function lineOf({ look }: ChartInput, { layout }: FacetsLayout, panel: PanelPlan, one: Series): Drawn {
  const mark = markOf(one.agency, look.colour);
  const colour = one.highlighted ? mark.colour : look.colour.ink;
  const width = layout.line * 0.7;
  const runs = pointRuns(panel.panel.comparison, one.points);
  const last = lastWhere(one.points, (point) => point.cell.kind === 'number');
  const solid = runs.flatMap((run) => {
    const cut = run.findIndex((point, index) => index > 0 && isProvisional(point));
    return [cut < 0 ? run : run.slice(0, cut)];
  });
  const dashed = runs.flatMap((run) => {
    const cut = run.findIndex((point, index) => index > 0 && isProvisional(point));
    return cut < 0 ? [] : [run.slice(cut - 1)];
  });
  const placed = (run: (typeof runs)[number]) => run.map((point) => at(panel, point.year, point.cell.value));
  const dots = runs.flatMap((run) =>
    run.flatMap((point): Dot[] => {
      const place = at(panel, point.year, point.cell.value);
      const hollow = isHollow(point);
      if (point === last || hollow) {
        const radius = layout.mark * (one.highlighted && point === last ? 0.46 : 0.36);
        return [
          {
            ...place,
            radius,
            colour,
            hollow,
            mark: one.highlighted && point === last ? mark.path : undefined,
          },
        ];
      }
      return run.length === 1 ? [{ ...place, radius: width, colour, hollow, mark: undefined }] : [];
    }),
  );
  return {
    strokes: [
      ...strokes(solid.map(placed), colour, width, false),
      ...strokes(dashed.map(placed), colour, width, true),
    ],
    dots,
  };
}

type Place = Readonly<Record<'x' | 'y', number>>;

function at(panel: PanelPlan, year: number, value: number): Place {
  return { x: tenth(panel.x(year)), y: tenth(panel.y(value)) };
}

function strokes(
  runs: readonly (readonly Place[])[],
  colour: string,
  width: number,
  dashed: boolean,
): Stroke[] {
  const path = runs
    .filter((run) => run.length > 1)
    .map((run) => run.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(''))
    .join('');
  return path === '' ? [] : [{ path, colour, width, dashed }];
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
