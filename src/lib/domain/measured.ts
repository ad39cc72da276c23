import type { Agency } from './agency';
import { absentCell, numberCell, valueOf, type Cell } from './cell';
import type { Point } from './comparison';
import { breakBetween, type Definition } from './indicator';
import { changeOf, indexOf, percentChangeOf, perExposureOf, shareOf } from './measure';
import { percentileOf, ranksOf } from './statistics';
import type { View } from './view';

/** What a measure may look at beside the figure itself. */
export interface Surroundings {
  readonly view: View;
  readonly definitions: readonly Definition[];
  readonly smallDenominator: number;
  /** The plain figure of an agency in a year. */
  readonly level: (agency: Agency, year: number) => Point;
  /** The figure of the indicator that is divided by; undefined where there is none. */
  readonly exposure: ((agency: Agency, year: number) => Cell) | undefined;
  /** The plain figures of the view's group in a year, by agency code. */
  readonly group: (year: number) => ReadonlyMap<string, Point>;
  /** The sum over the group in a year; undefined where the indicator does not add up or nobody reported. */
  readonly total: (year: number) => Cell | undefined;
}

/** The year that a change or an index starts from: the year before or the view's first, never a chosen peak. */
export function baseYear(view: View, year: number): number {
  if (view.measure === 'index') return view.years.from;
  return view.baseline === 'first' ? view.years.from : year - 1;
}

/** Does the measure look at one year alone, so that the year before the view can be looked at too? */
export function isOfOneYear(measure: View['measure']): boolean {
  return measure !== 'change' && measure !== 'percent-change' && measure !== 'index';
}

/** One agency in one year through the view's measure. */
export function measured(around: Surroundings, agency: Agency, year: number): Point {
  const now = around.level(agency, year);
  const { measure } = around.view;
  switch (measure) {
    case 'value':
      return now;
    case 'per-exposure':
      return perExposure(around, agency, now);
    case 'share':
      return { ...now, cell: around.group(year).has(agency.code) ? share(around, now) : none(now) };
    case 'rank':
    case 'percentile':
      return { ...now, cell: placed(around, agency, now) };
    default:
      return compared(around, agency, now, measure);
  }
}

function perExposure({ exposure, smallDenominator }: Surroundings, agency: Agency, now: Point): Point {
  if (exposure === undefined) return { ...now, cell: none(now) };
  const per = exposure(agency, now.year);
  const cell = perExposureOf(now.cell, per);
  const denominator = valueOf(per);
  return { ...now, cell, small: denominator !== undefined && denominator < smallDenominator };
}

/** Against a total that holds figures which are not exact a share is about. */
function share({ total }: Surroundings, { year, cell }: Point): Cell {
  return shareOf(cell, total(year) ?? absentCell('not-applicable'));
}

/** Rank or percentile among those of the group that may fairly be ordered: small denominators have neither. */
function placed({ view, group }: Surroundings, agency: Agency, now: Point): Cell {
  if (now.cell.kind === 'absent') return now.cell;
  const peers = group(now.year);
  if (!peers.has(agency.code) || now.small) return absentCell('not-applicable');
  const { value, precision, marks } = now.cell;
  const values = [...peers.values()].flatMap(({ cell, small }) =>
    cell.kind === 'number' && !small ? [cell.value] : [],
  );
  const place =
    view.measure === 'percentile' ? percentileOf(value, values) : ranksOf(values)[values.indexOf(value)];
  if (place === undefined) return absentCell('not-applicable');
  return numberCell(place, precision === 'exact' ? 'exact' : 'about', marks);
}

function compared(
  { view, definitions, level, smallDenominator }: Surroundings,
  agency: Agency,
  now: Point,
  measure: 'change' | 'percent-change' | 'index',
): Point {
  if (now.cell.kind === 'absent') return now;
  const base = baseYear(view, now.year);
  if (breakBetween(definitions, base, now.year)) return { ...now, cell: absentCell('not-applicable') };
  const before = level(agency, base);
  if (measure === 'change') {
    return { ...now, cell: changeOf(now.cell, before.cell), small: now.small || before.small };
  }
  const calculate = measure === 'index' ? indexOf : percentChangeOf;
  const from = valueOf(before.cell);
  return {
    ...now,
    cell: calculate(now.cell, before.cell),
    // Per cent of a small number is as shaky as a ratio over one: 1 to 3 is no threefold rise.
    small: base !== now.year && from !== undefined && from > 0 && from < smallDenominator,
    ...(from === 0 && now.cell.value > 0 ? { fresh: true } : {}),
  };
}

/** Absent for its own reason where there is no figure at all, else not applicable. */
function none({ cell }: Point): Cell {
  return cell.kind === 'absent' ? cell : absentCell('not-applicable');
}
