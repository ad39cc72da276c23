import type { Comparison, Point } from '../domain/comparison';
import { cutOf } from '../domain/kind';
import { agencyName, indicatorShortName } from '../text/name';
import { measuredShortly } from '../text/measured-indicator';
import { changeRows, partRows, rankRows } from './figure-rows';
import { pointFigure } from './figure';
import type { Speech } from './handed';
import { figureHead, textHead, type FigureTable } from './table';

/** Comparison → table: by years, by rank, by change, by parts, or by indicators. */
export function figureTable(comparison: Comparison, say: Speech): FigureTable {
  switch (comparison.view.kind) {
    case 'rank':
      return rankRows(comparison, say);
    case 'change':
      return changeRows(comparison, say);
    case 'parts':
      return partRows(comparison, say);
    case 'scatter':
      return indicatorRows(comparison, say);
    case 'matrix':
      return cutOf(comparison.view) === 'indicators'
        ? indicatorRows(comparison, say)
        : yearRows(comparison, say);
    case 'facets':
      return cutOf(comparison.view) === 'indicators' ? bothRows(comparison, say) : yearRows(comparison, say);
    case 'trend':
      return yearRows(comparison, say);
  }
}

/** Agencies by years. */
function yearRows(comparison: Comparison, say: Speech): FigureTable {
  return {
    head: [textHead(say.texts.compare.agency), ...comparison.years.map((year) => figureHead(String(year)))],
    rows: existing(comparison).map(({ agency, highlighted, points }) => ({
      highlighted,
      cells: [
        agencyName(agency, say.locale),
        ...points.map((point) => pointFigure(point, comparison, say.texts)),
      ],
    })),
  };
}

/** Agencies by indicators, in the last year. */
function indicatorRows(comparison: Comparison, say: Speech): FigureTable {
  const all = [comparison, ...comparison.beside];
  const last = (one: Comparison, code: string): Point | undefined => {
    const points = one.series.find(({ agency }) => agency.code === code)?.points ?? [];
    return points[points.length - 1];
  };
  return {
    head: [
      textHead(say.texts.compare.agency),
      ...all.map((one) => figureHead(measuredShortly(one, say.texts, say.locale))),
    ],
    rows: existing(comparison).map(({ agency, highlighted }) => ({
      highlighted,
      cells: [
        agencyName(agency, say.locale),
        ...all.map((one) => {
          const point = last(one, agency.code);
          return point === undefined ? '' : pointFigure(point, one, say.texts);
        }),
      ],
    })),
  };
}

/** Indicators and agencies by years. */
function bothRows(comparison: Comparison, say: Speech): FigureTable {
  const byYears = yearRows(comparison, say);
  const { indicator } = say.texts.handed;
  return {
    head: [textHead(indicator), ...byYears.head],
    rows: [comparison, ...comparison.beside].flatMap((one) =>
      yearRows(one, say).rows.map(({ highlighted, cells }) => ({
        highlighted,
        cells: [indicatorShortName(one.indicator, say.locale), ...cells],
      })),
    ),
  };
}

function existing({ series }: Comparison) {
  return series.filter(({ points }) => points.some((point) => point.exists));
}
