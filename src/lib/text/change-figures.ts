import { changesOf, isPoints, type Changed, type Ends } from '../domain/change';
import type { Comparison, Point } from '../domain/comparison';
import { bearsStar, type Cell, type NumberCell } from '../domain/cell';
import { definitionName } from './name';
import { formatCell, formatFixed, precisionSign } from './number';
import type { Locale } from './locale';
import type { Texts } from './zh-CN';

/** The difference in short: +7, ≈+7; points with one decimal and without their word, which stands over the column. */
export function differenceText({ change }: Changed, { indicator }: Comparison, texts: Texts): string {
  return isPoints(indicator) ? signedFixed(change) : formatCell(change, indicator, 'change', texts);
}

/** −9.7%; a word for what is new, since no per cent leads from zero; a dash from zero to zero; empty for a percentage. */
export function percentText({ percent, from }: Changed, texts: Texts): string {
  if (percent === 'new') return texts.charts.change.isNew;
  if (percent !== undefined) return `${signedFixed(percent)}%`;
  return from.value === 0 ? texts.charts.rank.same : '';
}

/** The year or years without a figure, each with why: 2016 年未报告、2025 年空白. */
export function lackingReason({ agency, before, now }: Ends, texts: Texts): string {
  const say = texts.charts.change;
  const whyOf = ({ year, exists, cell }: Point): string[] => {
    if (cell.kind === 'number') return [];
    if (exists) return [say.lacks(year, texts.terms.absence[cell.reason])];
    return [
      say.lacks(year, agency.fromYear !== undefined && year < agency.fromYear ? say.notYet : say.noMore),
    ];
  };
  return texts.charts.list([before, now].flatMap(whyOf));
}

/** That nothing is compared, for each new definition between the two years, with its name; none where none lies there. */
export function brokenNotes(comparison: Comparison, texts: Texts, locale: Locale): string[] {
  const { from, to, breaks } = changesOf(comparison);
  return breaks.map((one) => texts.charts.change.broken(one.fromYear, definitionName(one, locale), from, to));
}

/** With one decimal, so that a column aligns on its points. */
function signedFixed(cell: NumberCell): string {
  const text = formatFixed(cell.value, 1);
  const sign = cell.value > 0 && /[1-9]/.test(text) ? '+' : '';
  return `${precisionSign(cell)}${sign}${text}`;
}

/** A figure in short, with the star that says doubtful or restated. */
export function starredFigure(cell: Cell, { indicator }: Comparison, texts: Texts): string {
  return `${formatCell(cell, indicator, 'value', texts)}${bearsStar(cell) ? '*' : ''}`;
}
