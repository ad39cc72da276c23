import { turnOf, type Changed, type Ends } from '../domain/change';
import { differenceText, percentText, starredFigure } from '../text/change-figures';
import type { ChangeLayout } from './change-layout';
import type { ChangeRow } from './change-rows';
import { textAt, type Graphic, type TextStyle } from './graphic';
import { markOf } from './marks';
import type { ChartInput } from './registry';
import { BOLD, cutText, textWidth } from './text-width';

/** ▲ for the better and ▽ for the worse, beside their colours: form tells them apart where colour does not. */
export const TURN_SIGNS = { better: '▲', worse: '▽' } as const;

/**
 * What is said in one row of a list of changes.
 * @param y middle of the row
 * @param x value → px
 */
export function changeRowTexts(
  input: ChartInput,
  plan: ChangeLayout,
  row: Exclude<ChangeRow, { kind: 'heading' }>,
  y: number,
  x: (value: number) => number,
): Graphic[] {
  const { look } = input;
  const { agency, highlighted } = row.one;
  const size = plan.layout.text;
  const colour = highlighted ? markOf(agency, look.colour).label : look.colour.ink;
  const style: TextStyle = { size, colour, look, bold: highlighted };
  const name = cutText(row.name, size * (highlighted ? BOLD : 1), plan.nameWidth);
  return [
    textAt(`name:${agency.code}`, name, 0, y - plan.shift, style),
    ...(row.kind === 'figures'
      ? figures(input, plan, row.one, y, style)
      : [
          ...ends(input, plan, row.one, y + plan.shift, style, x),
          ...columns(input, plan, row.one, y - plan.shift, style),
        ]),
  ];
}

/** Right edges of the figures of the first and the last year, where they are listed and not drawn. */
export function figureColumns({ left, room }: ChangeLayout): [number, number] {
  return [left + GAP, left + 2 * room + 4 * GAP];
}

const GAP = 14;

/** Two figures that are not compared. */
function figures(
  { comparison, texts }: ChartInput,
  plan: ChangeLayout,
  { agency, before, now }: Ends,
  y: number,
  style: TextStyle,
): Graphic[] {
  const [first, last] = figureColumns(plan);
  const right = { ...style, align: 'right' } as const;
  return [
    textAt(`from:${agency.code}`, starredFigure(before.cell, comparison, texts), first, y, right),
    textAt(`to:${agency.code}`, starredFigure(now.cell, comparison, texts), last, y, right),
  ];
}

/** The two figures outside of their marks; one where they are the same. */
function ends(
  { comparison, texts, look }: ChartInput,
  { layout }: ChangeLayout,
  { agency, highlighted, from, to }: Changed,
  y: number,
  style: TextStyle,
  x: (value: number) => number,
): Graphic[] {
  const falls = to.value < from.value;
  const distance = falls ? -layout.mark - 1 : layout.mark + 1;
  const last = textAt(`to:${agency.code}`, starredFigure(to, comparison, texts), x(to.value) + distance, y, {
    ...style,
    align: falls ? 'right' : 'left',
    rim: true,
  });
  if (to.value === from.value) return [last];
  const first = starredFigure(from, comparison, texts);
  return [
    textAt(`from:${agency.code}`, first, x(from.value) - distance, y, {
      ...style,
      colour: highlighted ? style.colour : look.colour.soft,
      bold: false,
      align: falls ? 'left' : 'right',
      rim: true,
    }),
    last,
  ];
}

/** Difference, with the sign of its turn where the indicator has a direction, and per cent. */
function columns(
  { comparison, texts, look }: ChartInput,
  { layout, differenceRight, percentRight }: ChangeLayout,
  one: Changed,
  y: number,
  style: TextStyle,
): Graphic[] {
  if (differenceRight === undefined) return [];
  const { code } = one.agency;
  const turn = turnOf(comparison.indicator, one.change.value);
  const right = { ...style, align: 'right' } as const;
  const difference = differenceText(one, comparison, texts);
  const texted = [textAt(`difference:${code}`, difference, differenceRight, y, right)];
  if (turn !== undefined) {
    const before = differenceRight - textWidth(difference, layout.text * BOLD) - 4;
    const sign = { ...right, size: layout.small, colour: look.colour[turn], bold: false };
    texted.push(textAt(`turn:${code}`, TURN_SIGNS[turn], before, y, sign));
  }
  if (percentRight === undefined) return texted;
  const colour = one.percent === 'new' ? style.colour : look.colour.soft;
  const percent = textAt(`percent:${code}`, percentText(one, texts), percentRight, y, {
    ...right,
    colour,
    bold: false,
  });
  return [...texted, percent];
}
