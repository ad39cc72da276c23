import { bearsStar } from '../domain/cell';
import { lastOf } from '../domain/last';
import { formatCell, formatNumber } from '../text/number';
import { lineBetween, textAt, type Graphic, type TextStyle } from './graphic';
import { markOf } from './marks';
import type { RankLayout } from './rank-layout';
import { medianMark, type InTheWay } from './rank-median';
import type { RankRow } from './rank-rows';
import type { ChartInput } from './registry';
import { cutText, textWidth } from './text-width';

type BarRow = Extract<RankRow, { kind: 'bar' }>;

/**
 * Everything that is said in a ranking: places, names, figures, movements, the median, headings, who has no figure.
 * @param x value → px
 */
export function rankTexts(input: ChartInput, plan: RankLayout, x: (value: number) => number): Graphic[] {
  const { look } = input;
  const { layout } = plan;
  const zero = x(0);
  const middle = (index: number) => plan.top + (index + 0.5) * plan.rowHeight;
  return [
    ...medianMark(input, plan, x, blocksOf(plan)[0]?.[1] ?? plan.bottom, inTheWay(input, plan, x)),
    ...movementHead(input, plan),
    ...(plan.stacked && scaleIsPositive(plan) ? [] : blocksOf(plan)).map(([from, to], index) =>
      lineBetween(`zero:${index}`, [zero, from], [zero, to], { colour: look.colour.faint, width: 1 }),
    ),
    ...plan.rows.flatMap((row, index) =>
      row.kind === 'bar'
        ? rowTexts(input, plan, row, middle(index), x)
        : [
            textAt(`heading:${index}`, row.text, plan.nameLeft, middle(index) + 4, {
              ...soft(input, layout.small),
              rim: true,
            }),
          ],
    ),
    ...plan.foot.map((text, index) => {
      const y = plan.bottom + 10 + (index + 0.5) * plan.footLine;
      return textAt(`foot:${index}`, text, 0, y, soft(input, layout.small));
    }),
  ];
}

function rowTexts(
  input: ChartInput,
  plan: RankLayout,
  row: BarRow,
  y: number,
  x: (value: number) => number,
): Graphic[] {
  const { look } = input;
  const { layout } = plan;
  const { agency, highlighted, cell } = row.one;
  const colour = highlighted ? markOf(agency, look.colour).label : look.colour.ink;
  const style: TextStyle = { size: layout.text, colour, look, bold: highlighted };
  const figure = figureText(input, row);
  const negative = cell.value < 0;
  const name = cutText(row.name, layout.text, plan.nameWidth);
  const quiet = soft(input, layout.text);
  return [
    ...(row.placed === undefined
      ? []
      : [
          textAt(`place:${agency.code}`, String(row.placed.rank), plan.placeRight, y - plan.barShift, {
            ...quiet,
            align: 'right',
          }),
        ]),
    textAt(`name:${agency.code}`, name, plan.nameLeft, y - plan.barShift, { ...style, rim: plan.stacked }),
    textAt(`figure:${agency.code}`, figure, x(cell.value) + (negative ? -6 : 6), y + plan.barShift, {
      ...style,
      align: negative ? 'right' : 'left',
      rim: true,
    }),
    ...partsOf(row, plan, y + plan.barShift, { ...quiet, align: 'right' }),
    ...movement(input, plan, row, y + plan.barShift),
  ];
}

/** The parts of a ratio, in a column of their own: 32/37. */
function partsOf(
  { one: { agency, point } }: BarRow,
  plan: RankLayout,
  y: number,
  style: TextStyle,
): Graphic[] {
  if (plan.partsRight === undefined || point.parts === undefined) return [];
  const { numerator, denominator } = point.parts;
  const text = `${formatNumber(numerator)}/${formatNumber(denominator)}`;
  return [textAt(`parts:${agency.code}`, text, plan.partsRight, y, style)];
}

/** ↑3: three places nearer to the top than a year before. */
function movement(input: ChartInput, plan: RankLayout, row: BarRow, y: number): Graphic[] {
  if (plan.movementRight === undefined || row.placed?.before === undefined) return [];
  const by = row.placed.before - row.placed.rank;
  const text = by === 0 ? input.texts.charts.rank.same : `${by > 0 ? '↑' : '↓'}${Math.abs(by)}`;
  const style = { ...soft(input, plan.layout.text), align: 'right' } as const;
  return [textAt(`movement:${row.one.agency.code}`, text, plan.movementRight, y, style)];
}

function movementHead(input: ChartInput, plan: RankLayout): Graphic[] {
  const year = lastOf(input.comparison.years);
  if (plan.movementRight === undefined || year === undefined) return [];
  const text = input.texts.charts.rank.movement(year - 1);
  const style = { ...soft(input, plan.layout.small), align: 'right' } as const;
  return [textAt('movement-head', text, plan.movementRight, plan.top - plan.layout.small - 4, style)];
}

/** Names and figures of the bars: names beside them never meet what stands among the bars. */
function inTheWay(input: ChartInput, plan: RankLayout, x: (value: number) => number): InTheWay[] {
  const { layout } = plan;
  const half = layout.text * 0.7;
  return plan.rows.flatMap((row, index) => {
    if (row.kind === 'heading') return [];
    const { cell } = row.one;
    const middle = plan.top + (index + 0.5) * plan.rowHeight;
    const around = (left: number, width: number, y: number): InTheWay => ({
      left,
      right: left + width,
      top: y - half,
      bottom: y + half,
    });
    const figure = textWidth(figureText(input, row), layout.text);
    const end = x(cell.value);
    const name = textWidth(row.name, layout.text);
    return [
      around(cell.value < 0 ? end - 6 - figure : end + 6, figure, middle + plan.barShift),
      ...(plan.stacked ? [around(plan.nameLeft, name, middle - plan.barShift)] : []),
    ];
  });
}

function figureText({ comparison, texts }: ChartInput, { one: { cell } }: BarRow): string {
  const text = formatCell(cell, comparison.indicator, comparison.view.measure, texts);
  return bearsStar(cell) ? `${text}*` : text;
}

/** Bars that share their left edge need no line to say where zero is, and names above them are free of it. */
function scaleIsPositive(plan: RankLayout): boolean {
  return plan.rows.every((row) => row.kind === 'heading' || row.one.cell.value >= 0);
}

/** Top and bottom of each stretch of bars, headings left out: those in order are the first. */
function blocksOf(plan: RankLayout): [number, number][] {
  const blocks: [number, number][] = [];
  plan.rows.forEach((row, index) => {
    const top = plan.top + index * plan.rowHeight;
    if (row.kind === 'heading') return;
    const last = lastOf(blocks);
    if (last !== undefined && last[1] === top) last[1] = top + plan.rowHeight;
    else blocks.push([top, top + plan.rowHeight]);
  });
  return blocks;
}

function soft(input: ChartInput, size: number): TextStyle {
  return { size, colour: input.look.colour.soft, look: input.look };
}
