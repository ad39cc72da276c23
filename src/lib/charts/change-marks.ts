import type { CustomSeriesOption } from 'echarts/charts';
import { turnOf, type Changed } from '../domain/change';
import type { NumberCell } from '../domain/cell';
import type { Point } from '../domain/comparison';
import type { ChangeLayout } from './change-layout';
import { markOf } from './marks';
import type { ChartInput } from './registry';

/** A group of elements for one row; ECharts' own type of it is not exported. */
type Shape = Record<string, unknown>;

/**
 * From a small dot in the first year to a large mark in the last, a line between: one row for each agency, over a
 * surface that answers to pointing.
 * @param x value → px
 */
export function changeMarks(
  input: ChartInput,
  plan: ChangeLayout,
  x: (value: number) => number,
): CustomSeriesOption {
  const children = plan.rows.map((row, index): Shape[] => {
    if (row.kind !== 'change') return [];
    const top = plan.top + index * plan.rowHeight;
    return [
      {
        type: 'rect',
        shape: { x: 0, y: top, width: input.width, height: plan.rowHeight },
        style: { fill: 'transparent' },
      },
      ...dumbbell(input, plan, row.one, top + plan.rowHeight / 2 + plan.shift, x),
    ];
  });
  return {
    type: 'custom',
    id: 'change',
    coordinateSystem: 'none',
    animation: false,
    cursor: 'pointer',
    data: plan.rows.map((row, index) => ({
      name: row.kind === 'change' ? row.one.agency.code : '',
      value: index,
    })),
    renderItem: ({ dataIndex }) => ({ type: 'group', children: children[dataIndex] as never }),
  };
}

function dumbbell(
  { comparison, look }: ChartInput,
  { layout }: ChangeLayout,
  { agency, highlighted, before, now, from, to, change }: Changed,
  y: number,
  x: (value: number) => number,
): Shape[] {
  const mark = markOf(agency, look.colour);
  const colour = highlighted ? mark.colour : look.colour.faint;
  const turn = turnOf(comparison.indicator, change.value);
  const line = turn === undefined ? (highlighted ? mark.colour : look.colour.context) : look.colour[turn];
  const dashed = [...from.marks, ...to.marks].includes('provisional');
  const size = layout.mark + (highlighted ? 5 : 2);
  const small = layout.mark / 2 - 1;
  const style = (point: Point, cell: NumberCell) =>
    cell.precision !== 'exact' || point.small
      ? { fill: look.colour.paper, stroke: colour, lineWidth: 1.5 }
      : { fill: colour };
  const end = highlighted
    ? {
        type: 'path',
        shape: { pathData: mark.path, x: x(to.value) - size / 2, y: y - size / 2, width: size, height: size },
      }
    : { type: 'circle', shape: { cx: x(to.value), cy: y, r: size / 2 } };
  return [
    {
      type: 'line',
      shape: { x1: x(from.value), y1: y, x2: x(to.value), y2: y },
      style: { stroke: line, lineWidth: layout.line + 0.5, ...(dashed ? { lineDash: [4, 3] } : {}) },
    },
    { type: 'circle', shape: { cx: x(from.value), cy: y, r: small }, style: style(before, from) },
    { ...end, style: style(now, to) },
  ];
}
