import { changesOf, type Ends } from '../domain/change';
import type { Comparison, Point } from '../domain/comparison';
import { isRatio } from '../domain/indicator';
import { rankingOf } from '../domain/ranking';
import { stackingOf } from '../domain/stacking';
import { agencyName, indicatorShortName } from '../text/name';
import { formatNumber } from '../text/number';
import { cellFigure, pointFigure, type Figure } from './figure';
import { figureHead, textHead, type FigureTable, type TableCell } from './table';
import type { Speech } from './handed';

/** By rank, the highest first; then who is not ranked, then who has no figure. A ratio stands with its parts. */
export function rankRows(comparison: Comparison, { texts, locale }: Speech): FigureTable {
  const { placed, small, outside, absent } = rankingOf(comparison);
  const words = texts.compare;
  const ratio = comparison.view.measure === 'value' && isRatio(comparison.indicator);
  const ofPoint = (point: Point): TableCell[] => [
    pointFigure(point, comparison, texts),
    ...(ratio ? [plainFigure(point.parts?.numerator), plainFigure(point.parts?.denominator)] : []),
  ];
  const highlighted = new Set(
    comparison.series.filter((one) => one.highlighted).map((one) => one.agency.code),
  );
  const rows = [
    ...placed.map(({ rank, agency, point }) => ({ place: String(rank), agency, point })),
    ...[...small, ...outside, ...absent].map(({ agency, point }) => ({ place: '—', agency, point })),
  ];
  return {
    head: [
      textHead(words.rank),
      textHead(words.agency),
      figureHead(words.value),
      ...(ratio ? [figureHead(texts.handed.numerator), figureHead(texts.handed.denominator)] : []),
    ],
    rows: rows.map(({ place, agency, point }) => ({
      highlighted: highlighted.has(agency.code),
      cells: [place, agencyName(agency, locale), ...ofPoint(point)],
    })),
  };
}

/** The first and the last year with what became of it, the largest increase first; nothing is taken across a break. */
export function changeRows(comparison: Comparison, { texts, locale }: Speech): FigureTable {
  const changes = changesOf(comparison);
  const { indicator } = comparison;
  const words = texts.compare;
  const ends = ({ before, now }: Ends) => [
    pointFigure(before, comparison, texts),
    pointFigure(now, comparison, texts),
  ];
  const percent = [...changes.placed, ...changes.small, ...changes.outside].some(
    (one) => one.percent !== undefined,
  );
  const compared = [...changes.placed, ...changes.small, ...changes.outside].map((one) => ({
    highlighted: one.highlighted,
    cells: [
      agencyName(one.agency, locale),
      ...ends(one),
      cellFigure(one.change, indicator, 'change', texts),
      ...(percent ? [percentFigure(one.percent)] : []),
    ],
  }));
  const apart = [...changes.uncompared, ...changes.lacking].map((one) => ({
    highlighted: one.highlighted,
    cells: [agencyName(one.agency, locale), ...ends(one), '', ...(percent ? [''] : [])],
  }));
  return {
    head: [
      textHead(words.agency),
      figureHead(String(changes.from)),
      figureHead(String(changes.to)),
      figureHead(words.delta),
      ...(percent ? [figureHead(words.percent)] : []),
    ],
    rows: [...compared, ...apart],
  };

  function percentFigure(one: (typeof changes.placed)[number]['percent']): TableCell {
    if (one === 'new') return texts.charts.fresh;
    return one === undefined ? '' : cellFigure(one, indicator, 'percent-change', texts);
  }
}

/** Wholes with their parts and the rest; those that do not fit stand below with what is on record. */
export function partRows(comparison: Comparison, { texts, locale }: Speech): FigureTable {
  const { placed, small, outside, unstacked, parts, rest } = stackingOf(comparison);
  const figures = (points: readonly Point[]) =>
    points.map((point, index) => pointFigure(point, comparison.beside[index] ?? comparison, texts));
  const stacked = [...placed, ...small, ...outside].map((one) => ({
    highlighted: one.highlighted,
    cells: [
      agencyName(one.agency, locale),
      pointFigure(one.whole, comparison, texts),
      ...figures(one.parts),
      ...(rest ? [plainFigure(one.values[parts.length])] : []),
    ],
  }));
  return {
    head: [
      textHead(texts.compare.agency),
      figureHead(indicatorShortName(comparison.indicator, locale)),
      ...parts.map((part) => figureHead(indicatorShortName(part, locale))),
      ...(rest ? [figureHead(texts.compare.rest)] : []),
    ],
    rows: [
      ...stacked,
      ...unstacked.map((one) => ({
        highlighted: one.highlighted,
        cells: [
          agencyName(one.agency, locale),
          pointFigure(one.whole, comparison, texts),
          ...figures(one.parts),
          ...(rest ? [''] : []),
        ],
      })),
    ],
  };
}

/** A number that has no cell of its own; nothing where there is none. */
function plainFigure(value: number | undefined): TableCell {
  if (value === undefined) return '';
  const figure: Figure = { value, text: formatNumber(value), format: 'amount', note: '' };
  return figure;
}
