import { changesOf } from '../domain/change';
import { hasRoom, type Comparison } from '../domain/comparison';
import { cutOf } from '../domain/kind';
import { lastOf } from '../domain/last';
import { matrixOf } from '../domain/matrix';
import { pairsOf } from '../domain/pairs';
import { panelsOf } from '../domain/panels';
import { rankingOf } from '../domain/ranking';
import { stackingOf } from '../domain/stacking';
import type { ViewKind } from '../domain/view';
import { cellName } from './matrix-tiles';
import type { Picked } from '../domain/picked';

/** Where in the picture: a value of an axis, or the item of that name in the series of that id. */
export type StopPlace =
  | { readonly axis: 'x' | 'y'; readonly value: string | number }
  | { readonly series: string; readonly name: string };

/** A figure, or a year of figures, that the arrow keys lead to. */
export interface Stop {
  readonly place: StopPlace;
  /** Given in a picture of rows and columns: the keys then keep to the row or to the column. */
  readonly row?: string;
  readonly column?: string;
  /** The cell that Enter opens; undefined for a year of nobody in particular. */
  readonly picked: Picked | undefined;
}

/** The stops of a comparison's picture, in reading order; of a picture of fixed size those that it has room for. */
export function stopsOf(comparison: Comparison): readonly Stop[] {
  const stops = STOPS[comparison.view.kind](comparison);
  return stops.filter(({ picked }) => picked === undefined || hasRoom(comparison, picked.agency));
}

const STOPS: Readonly<Record<ViewKind, (comparison: Comparison) => readonly Stop[]>> = {
  trend: ({ years, series }) => {
    const chosen = series.filter((one) => one.highlighted);
    if (chosen.length === 0) {
      return years.map((value) => ({ place: { axis: 'x', value }, picked: undefined }));
    }
    return chosen.flatMap(({ agency }) =>
      years.map((year) => ({
        place: { axis: 'x' as const, value: year },
        row: agency.code,
        column: String(year),
        picked: { agency: agency.code, year },
      })),
    );
  },
  rank: (comparison) => {
    const { placed, small, outside } = rankingOf(comparison);
    return [...placed, ...small, ...outside].map(({ agency }) => ({
      place: { axis: 'y', value: agency.code },
      picked: lastCell(comparison, agency.code),
    }));
  },
  change: (comparison) => {
    const { placed, small, outside } = changesOf(comparison);
    return [...placed, ...small, ...outside].map(({ agency }) => item(comparison, 'change', agency.code));
  },
  parts: (comparison) => {
    const { placed, small, outside } = stackingOf(comparison);
    return [...placed, ...small, ...outside].map(({ agency }) => item(comparison, 'rows', agency.code));
  },
  scatter: (comparison) =>
    // From left to right, as the points lie.
    [...(pairsOf(comparison)?.paired ?? [])]
      .sort((a, b) => a.x.cell.value - b.x.cell.value || a.y.cell.value - b.y.cell.value)
      .map(({ agency }) => item(comparison, 'scatter', agency.code)),
  matrix: (comparison) => {
    const byIndicators = cutOf(comparison.view) === 'indicators';
    return matrixOf(comparison).rows.flatMap(({ agency, cells }) =>
      cells
        .filter(({ point }) => point.exists)
        .map(({ column: { key, year } }) => ({
          place: { series: 'matrix', name: cellName(agency.code, key) },
          row: agency.code,
          column: key,
          picked: byIndicators
            ? { agency: agency.code, year, indicator: key }
            : { agency: agency.code, year },
        })),
    );
  },
  facets: (comparison) => {
    const byIndicators = cutOf(comparison.view) === 'indicators';
    const first = comparison.series.find((one) => one.highlighted)?.agency.code;
    const pickedIn = (key: string, year: number): Picked | undefined => {
      if (!byIndicators) return { agency: key, year };
      return first === undefined ? undefined : { agency: first, year, indicator: key };
    };
    return panelsOf(comparison).panels.flatMap(({ key, comparison: { years } }) =>
      years.map((year) => ({
        place: { series: 'facets-years', name: `${key} ${year}` },
        row: key,
        column: String(year),
        picked: pickedIn(key, year),
      })),
    );
  },
};

function item(comparison: Comparison, series: string, code: string): Stop {
  return { place: { series, name: code }, picked: lastCell(comparison, code) };
}

function lastCell({ years }: Comparison, agency: string): Picked | undefined {
  const year = lastOf(years);
  return year === undefined ? undefined : { agency, year };
}
