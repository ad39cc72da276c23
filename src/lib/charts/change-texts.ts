import { isPoints } from '../domain/change';
import type { ChangeLayout } from './change-layout';
import { changeRowTexts, figureColumns, TURN_SIGNS } from './change-row-texts';
import { lineBetween, textAt, type Graphic, type TextStyle } from './graphic';
import type { ChartInput } from './registry';
import { textWidth } from './text-width';

/**
 * Everything that is said in a list of changes: its key, names, figures, differences, headings, who lacks a figure.
 * @param x value → px
 */
export function changeTexts(input: ChartInput, plan: ChangeLayout, x: (value: number) => number): Graphic[] {
  const quiet = soft(input, plan.layout.small);
  const said = { ...quiet, colour: input.look.colour.ink };
  return [
    ...plan.broken.map((text, index) =>
      textAt(`broken:${index}`, text, 0, (index + 0.5) * plan.footLine, said),
    ),
    ...(plan.changes.breaks.length > 0 ? yearHeads(input, plan) : keyOf(input, plan)),
    ...plan.rows.flatMap((row, index) => {
      const y = plan.top + (index + 0.5) * plan.rowHeight;
      return row.kind === 'heading'
        ? [textAt(`heading:${index}`, row.text, 0, y + 4, { ...quiet, rim: true })]
        : changeRowTexts(input, plan, row, y, x);
    }),
    ...plan.foot.map((text, index) =>
      textAt(`foot:${index}`, text, 0, plan.bottom + 10 + (index + 0.5) * plan.footLine, quiet),
    ),
  ];
}

/** What the two marks are, which of the turns is which, and what stands in the columns. */
function keyOf(input: ChartInput, plan: ChangeLayout): Graphic[] {
  const { comparison, look, texts } = input;
  const { layout, changes, differenceRight, percentRight } = plan;
  const say = texts.charts.change;
  const y = plan.top - layout.small - 2;
  const quiet = soft(input, layout.small);
  const right = { ...quiet, align: 'right' } as const;
  const key = [textAt('key', say.key(changes.from, changes.to), plan.shift > 0 ? 0 : plan.left, y, quiet)];
  let at = (plan.shift > 0 ? 0 : plan.left) + textWidth(say.key(changes.from, changes.to), layout.small) + 14;
  if (comparison.indicator.direction !== 'neutral') {
    for (const turn of ['better', 'worse'] as const) {
      const text = `${TURN_SIGNS[turn]} ${say[turn]}`;
      key.push(textAt(`turn:${turn}`, text, at, y, { ...quiet, colour: look.colour[turn] }));
      at += textWidth(text, layout.small) + layout.small;
    }
  }
  const head = isPoints(comparison.indicator) ? texts.charts.points : say.delta;
  if (differenceRight !== undefined) key.push(textAt('head:difference', head, differenceRight, y, right));
  if (percentRight !== undefined) key.push(textAt('head:percent', say.percent, percentRight, y, right));
  return key;
}

/** Over two columns of figures, with a dashed upright between them, as between lines of a trend. */
function yearHeads({ look, texts }: ChartInput, plan: ChangeLayout): Graphic[] {
  const { layout, changes } = plan;
  const y = plan.top - layout.small - 2;
  const right = { size: layout.small, colour: look.colour.soft, look, align: 'right' } as const;
  const [before, now] = figureColumns(plan);
  const between = (before + now - plan.room) / 2 + layout.text / 2;
  return [
    textAt('year:from', texts.charts.subtitle.year(changes.from), before, y, right),
    textAt('year:to', texts.charts.subtitle.year(changes.to), now, y, right),
    lineBetween('break', [between, plan.top - layout.small * 2], [between, plan.bottom], {
      colour: look.colour.soft,
      width: 1,
      dashed: true,
    }),
  ];
}

function soft(input: ChartInput, size: number): TextStyle {
  return { size, colour: input.look.colour.soft, look: input.look };
}
