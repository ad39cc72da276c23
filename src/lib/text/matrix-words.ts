import type { Comparison } from '../domain/comparison';
import { cutOf } from '../domain/kind';
import { lastOf } from '../domain/last';
import { matrixOf, type MatrixRow } from '../domain/matrix';
import type { Locale } from './locale';
import { agencyName, districtName, indicatorName, indicatorShortName, memberName } from './name';
import { formatCell, formatYears } from './number';
import { Speaker } from './speaker';
import { standing } from './standing';
import type { Texts } from './zh-CN';

/** By years what a ranking of the last year says, which its rows show; by indicators where the highlighted stand. */
export function matrixHeadline(comparison: Comparison, texts: Texts, locale: Locale): string {
  if (cutOf(comparison.view) === 'indicators') return standing(comparison, texts, locale);
  const speaker = new Speaker(comparison, texts, locale);
  return speaker.ofHighlighted() ?? speaker.ofGroup(true);
}

/** Of several indicators: how many, whose, when. Undefined by years: the usual words fit. */
export function severalSubtitle(comparison: Comparison, texts: Texts, locale: Locale): string[] | undefined {
  if (cutOf(comparison.view) !== 'indicators') return undefined;
  const { view, years } = comparison;
  const measure = view.measure === 'value' ? [] : [texts.terms.measure[view.measure]];
  const existing = Math.max(0, ...comparison.peers.map((peer) => peer.existing));
  const say = texts.charts.subtitle;
  return [
    texts.charts.matrix.indicators(comparison.beside.length + 1),
    ...measure,
    say.group(districtName(comparison.district, locale), existing, memberName(comparison, texts)),
    view.kind === 'facets' ? formatYears(view.years) : say.year(lastOf(years) ?? view.years.to),
  ];
}

/** A matrix in words: the first rows and the highlighted ones. */
export function describeMatrix(comparison: Comparison, texts: Texts, locale: Locale): string {
  const say = texts.charts.matrix;
  const { columns, rows } = matrixOf(comparison);
  const byYears = cutOf(comparison.view) !== 'indicators';
  const list = texts.charts.list;
  const head = byYears
    ? say.describeYears(
        indicatorName(comparison.indicator, locale),
        formatYears(comparison.view.years),
        rows.length,
      )
    : say.describeIndicators(
        list(columns.map((column) => indicatorShortName(column.comparison.indicator, locale))),
        lastOf(comparison.years) ?? comparison.view.years.to,
        rows.length,
      );
  const told = rows.filter((row) => row.highlighted);
  const lines = (told.length > 0 ? told : rows.slice(0, READ_OUT)).map((row) =>
    texts.charts.description.line(agencyName(row.agency, locale), list(figuresOf(row))),
  );
  return [head, ...lines, texts.charts.description.table].join('');

  function figuresOf(row: MatrixRow): string[] {
    return row.cells.map(({ column, point }) => {
      const { indicator, view } = column.comparison;
      const figure = formatCell(point.cell, indicator, view.measure, texts);
      return byYears
        ? texts.charts.description.figure(point.year, figure)
        : texts.charts.facets.title(indicatorShortName(indicator, locale), figure);
    });
  }
}

/** So many rows are read out where none is highlighted; the table has them all. */
const READ_OUT = 3;
