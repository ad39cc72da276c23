import { shareOf, type Stacked } from '../domain/stacking';
import { formatAmount, formatPercent } from '../text/number';
import { starredFigure } from '../text/change-figures';
import { textAt, type Graphic, type TextStyle } from './graphic';
import { markOf } from './marks';
import { SWATCH, type PartsLayout } from './parts-layout';
import type { ChartInput } from './registry';
import { BOLD, cutText, textWidth } from './text-width';

/**
 * Everything that is said in a picture of stacks: what the fills mean, names, wholes, the larger slices, who is left out.
 * @param x a stack and a value within it → px
 */
export function partsTexts(
  input: ChartInput,
  plan: PartsLayout,
  x: (one: Stacked, value: number) => number,
): Graphic[] {
  const { layout } = plan;
  const quiet: TextStyle = { size: layout.small, colour: input.look.colour.soft, look: input.look };
  const ink = { ...quiet, colour: input.look.colour.ink };
  const head = plan.top - layout.small / 2 - 4;
  const { shares } = input.comparison.view;
  const at = shares
    ? { x: input.width - 2, align: 'right' as const }
    : { x: plan.left, align: 'left' as const };
  return [
    ...plan.legend.map(({ name, x: left, y }, index) =>
      textAt(`legend:${index}`, name, left + SWATCH + 6, y, ink),
    ),
    textAt(
      'head',
      shares ? input.texts.charts.parts.whole : input.texts.charts.parts.wholeAtEnd,
      at.x,
      head,
      {
        ...quiet,
        align: at.align,
      },
    ),
    ...plan.rows.flatMap((row, index) => {
      const y = plan.top + (index + 0.5) * plan.rowHeight;
      return row.kind === 'heading'
        ? [textAt(`heading:${index}`, row.text, 0, y + 4, quiet)]
        : rowTexts(input, plan, row, y, x);
    }),
    ...plan.foot.map((text, index) =>
      textAt(`foot:${index}`, text, 0, plan.bottom + 10 + (index + 0.5) * plan.footLine, quiet),
    ),
  ];
}

function rowTexts(
  input: ChartInput,
  plan: PartsLayout,
  { name, one }: { readonly name: string; readonly one: Stacked },
  y: number,
  x: (one: Stacked, value: number) => number,
): Graphic[] {
  const { comparison, look, texts, width } = input;
  const { agency, highlighted, cell } = one;
  const size = plan.layout.text;
  const colour = highlighted ? markOf(agency, look.colour).label : look.colour.ink;
  const style: TextStyle = { size, colour, look, bold: highlighted };
  const { shares } = comparison.view;
  const whole = shares
    ? { x: width - 2, align: 'right' as const }
    : { x: x(one, cell.value) + 6, align: 'left' as const };
  return [
    textAt(
      `name:${agency.code}`,
      cutText(name, size * (highlighted ? BOLD : 1), plan.nameWidth),
      0,
      y - plan.shift,
      style,
    ),
    textAt(`whole:${agency.code}`, starredFigure(cell, comparison, texts), whole.x, y + plan.shift, {
      ...style,
      align: whole.align,
    }),
    ...sliceTexts(input, plan, one, y + plan.shift, x),
  ];
}

/** The figure of each slice that has room for it. */
function sliceTexts(
  { comparison, look, texts }: ChartInput,
  plan: PartsLayout,
  one: Stacked,
  y: number,
  x: (one: Stacked, value: number) => number,
): Graphic[] {
  let from = 0;
  return one.values.flatMap((value, index) => {
    const [left, right] = [x(one, from), x(one, from + value)];
    from += value;
    const text = comparison.view.shares ? formatPercent(shareOf(one, index), 0) : formatAmount(value, texts);
    const { small } = plan.layout;
    if (value === 0 || textWidth(text, small) + 10 > right - left) return [];
    const dark = index === 0 && comparison.beside.length > 0 && look.patterned !== true;
    return [
      textAt(`slice:${index}:${one.agency.code}`, text, (left + right) / 2, y, {
        size: small,
        colour: dark ? look.colour.paper : look.colour.ink,
        look,
        align: 'center',
        rim: !dark,
      }),
    ];
  });
}
