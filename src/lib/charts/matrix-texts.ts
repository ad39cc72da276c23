import { agencyName, definitionName } from '../text/name';
import { lineBetween, textAt, type Graphic, type TextStyle } from './graphic';
import { markOf } from './marks';
import { medianOf, type MatrixLayout } from './matrix-layout';
import type { ChartInput } from './registry';
import { cutText, textWidth } from './text-width';

/** Everything said around the cells: headings, names, medians, new definitions, the key. */
export function matrixTexts(input: ChartInput, plan: MatrixLayout): Graphic[] {
  const { headTop, top, bottom } = plan;
  const medians = bottom + (plan.hasMedians ? plan.rowHeight + 6 : 2);
  return [
    ...headings(input, plan, headTop, 'head'),
    rule(input, plan, 'rule-head', top - 2),
    ...names(input, plan),
    rule(input, plan, 'rule-foot', bottom + 1),
    ...(plan.hasMedians ? medianRow(input, plan) : []),
    ...(plan.repeated ? headings(input, plan, medians + 2, 'foot') : []),
    ...breakRules(input, plan),
    ...plan.legend.places.flatMap(({ item, lines }) =>
      lines.map(({ text, x, y }, index) =>
        textAt(`key:${item.id}:${index}`, text, x, y, soft(input, plan.layout.small)),
      ),
    ),
  ];
}

/** Years, or the names of indicators in lines that end on one level, their unit last. */
function headings(input: ChartInput, plan: MatrixLayout, top: number, id: string): Graphic[] {
  const { headings: all, headLine, left, columnWidth, layout, figureWidth } = plan;
  const most = Math.max(...all.map((lines) => lines.length));
  return all.flatMap((lines, column) => {
    const middle = left + (column + 0.5) * columnWidth - 0.5;
    const lone = most === 1;
    return lines.map((text, index) =>
      textAt(
        `${id}:${column}:${index}`,
        text,
        lone ? middle + Math.max(figureWidth, textWidth(text, layout.small)) / 2 : middle,
        top + (most - lines.length + index + 0.5) * headLine + 1,
        { ...soft(input, layout.small), align: lone ? 'right' : 'center' },
      ),
    );
  });
}

function names(input: ChartInput, plan: MatrixLayout): Graphic[] {
  const { layout, matrix, top, rowHeight, cellTop, cellHeight, stacked } = plan;
  const { look, locale } = input;
  return matrix.rows.map(({ agency, highlighted }, row) => {
    const colour = highlighted ? markOf(agency, look.colour).label : look.colour.ink;
    const y = top + row * rowHeight + (stacked ? cellTop / 2 + 1 : cellTop + cellHeight / 2);
    const name = cutText(agencyName(agency, locale), layout.text, plan.nameWidth + 2);
    return textAt(`name:${agency.code}`, name, 0, y, {
      size: layout.text,
      colour,
      look,
      bold: highlighted,
      // A new definition's rule runs under names that stand above their cells.
      rim: stacked,
    });
  });
}

function medianRow(input: ChartInput, plan: MatrixLayout): Graphic[] {
  const { layout, bottom, cellTop, cellHeight, left, columnWidth, figureWidth, matrix, stacked } = plan;
  const y = bottom + 3 + cellTop + cellHeight / 2;
  const style: TextStyle = soft(input, layout.small);
  const name = input.texts.charts.matrix.median;
  return [
    textAt('median', name, 0, stacked ? bottom + 4 + cellTop / 2 : y, soft(input, layout.text)),
    ...matrix.columns.flatMap((column, index) => {
      const text = medianOf(column, input.texts);
      const right = Math.round(left + index * columnWidth) + (columnWidth - 1) / 2 + figureWidth / 2;
      return text === undefined
        ? []
        : [textAt(`median:${column.key}`, text, right, y, { ...style, align: 'right' })];
    }),
  ];
}

/** A dark rule between the last column of the old definition and the first of the new, which is named above. */
function breakRules(input: ChartInput, plan: MatrixLayout): Graphic[] {
  const { left, columnWidth, matrix, headLine, layout, bottom, width } = plan;
  const { look, texts, locale } = input;
  let row = 0;
  return matrix.columns.flatMap((column, index) => {
    if (column.opens === undefined) return [];
    const x = Math.round(left + index * columnWidth) - 1;
    const y = 4 + (row + 0.5) * headLine;
    row += 1;
    const words = texts.charts.trend.breakAt(column.year, definitionName(column.opens, locale));
    const room = Math.max(x, width - x) - 6;
    const toLeft = textWidth(words, layout.small) > width - x - 6 && x > width - x;
    const style: TextStyle = { ...soft(input, layout.small), align: toLeft ? 'right' : 'left' };
    return [
      lineBetween(`break:${column.key}`, [x, y - headLine / 2], [x, bottom], {
        colour: look.colour.ink,
        width: 1.5,
      }),
      textAt(`break-name:${column.key}`, cutText(words, layout.small, room), x + (toLeft ? -5 : 5), y, style),
    ];
  });
}

function rule({ look }: ChartInput, plan: MatrixLayout, id: string, y: number): Graphic {
  const right = plan.left + plan.columnWidth * plan.matrix.columns.length;
  return lineBetween(id, [0, y], [right, y], { colour: look.colour.faint, width: 1 });
}

function soft(input: ChartInput, size: number): TextStyle {
  return { size, colour: input.look.colour.soft, look: input.look };
}
