import type { Comparison } from '../domain/comparison';
import { bearsStar, ABSENCE_REASONS } from '../domain/cell';
import { cutOf } from '../domain/kind';
import { SHADES, type Matrix } from '../domain/matrix';
import { SMALL_DENOMINATOR } from '../domain/measure';
import type { Texts } from '../text/zh-CN';
import type { Layout } from './layout';
import { legendOf, type Legend, type LegendItem } from './legend';
import { textWidth } from './text-width';

/** What the shades and signs of a matrix mean: only of those that occur in it. */
export function matrixLegend(
  matrix: Matrix,
  comparison: Comparison,
  layout: Layout,
  width: number,
  top: number,
  texts: Texts,
): Legend {
  const say = texts.charts.matrix;
  const cells = matrix.rows.flatMap((row) => row.cells);
  const points = cells.map((cell) => cell.point);
  const numbers = points.flatMap(({ cell }) => (cell.kind === 'number' ? [cell] : []));
  const ramp = swatchWidth(layout) * SHADES;
  const swatch = Math.round(layout.small * 1.6);
  const each = cutOf(comparison.view) === 'indicators';
  const items: LegendItem[] = [];
  const note = (id: string, text: string, holds: boolean, sign = 0) => {
    if (holds) items.push({ id, text, sign });
  };
  const directions = new Set(
    matrix.columns
      .filter((column) => column.tone === 'warm')
      .map((column) => texts.terms.direction[column.comparison.indicator.direction]),
  );
  note(
    'ramp-ink',
    say.shades(each),
    matrix.columns.some((one) => one.tone === 'ink'),
    ramp,
  );
  note(
    'ramp-warm',
    say.warm(directions.size === 1 ? [...directions].join('') : ''),
    directions.size > 0,
    ramp,
  );
  note(
    'apart',
    say.apart,
    matrix.columns.some((one) => one.opens !== undefined),
  );
  for (const reason of ABSENCE_REASONS) {
    const occurs = points.some(
      (point) => point.exists && point.cell.kind === 'absent' && point.cell.reason === reason,
    );
    if (occurs) {
      const inside = say.sign[reason];
      const sign = Math.max(swatch, Math.ceil(textWidth(inside, layout.small)) + 6);
      items.push({ id: `absent-${reason}`, text: texts.terms.absence[reason], sign, inside });
    }
  }
  note(
    'gone',
    say.gone,
    points.some((point) => !point.exists),
  );
  note(
    'framed',
    say.framed(SMALL_DENOMINATOR),
    points.some((point) => point.small && point.cell.kind === 'number'),
  );
  note(
    'dashed',
    say.dashed,
    numbers.some((cell) => cell.marks.includes('provisional')),
  );
  note(
    'signs',
    say.signs,
    numbers.some((cell) => cell.precision !== 'exact'),
  );
  note('star', say.star, numbers.some(bearsStar));
  return legendOf(items, layout, width, top);
}

/** Width of one of the five swatches that show a ramp. */
export function swatchWidth(layout: Layout): number {
  return Math.round(layout.small * 1.15);
}
