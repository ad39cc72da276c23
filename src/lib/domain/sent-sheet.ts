import type { Agency, District } from './agency';
import type { Cell } from './cell';
import { WORK_AREAS, type Indicator } from './indicator';
import { keyOf, SELF, type Observation, type ObservationKey } from './observation';
import { FULL_YEAR, type Period } from './period';

/** One line of a sheet sent to an agency: what it is asked about, and what is on record of it. */
export interface SentFigure {
  readonly indicator: Indicator;
  /** `self`, or the subject as published. */
  readonly subject: string;
  readonly period: Period;
  /** Undefined: nothing is on record, which is not a zero. */
  readonly current: Cell | undefined;
  /** Of the year before, for orientation. */
  readonly before: Cell | undefined;
  /** Why the figure is in doubt, sentence by sentence; empty where it is not. */
  readonly doubts: readonly string[];
}

/** All that a sheet for one agency and year says. */
export interface SentSheet {
  readonly district: District;
  readonly agency: Agency;
  readonly year: number;
  /** In the order of the report. */
  readonly figures: readonly SentFigure[];
}

/** What is on record of the agency, of every indicator. */
export interface OnRecord {
  readonly agency: Agency;
  readonly year: number;
  readonly indicators: readonly Indicator[];
  /** Of this agency; other years than this and the one before are not looked at. */
  readonly observations: readonly Observation[];
}

/** Lines of a template: every indicator expected of the agency's kind, for the agency itself and the full year. */
export function figuresToFill({ agency, year, indicators, observations }: OnRecord): SentFigure[] {
  const cells = cellsByKey(observations);
  return inOrder(indicators)
    .filter(({ expectedOf }) => expectedOf.includes(agency.kind))
    .map((indicator) => sentFigure(indicator, ownKey(agency, year, indicator), cells));
}

/** Lines of a verification sheet: what is on record of the year, and the gaps among what is expected. */
export function figuresToVerify(
  { agency, year, indicators, observations }: OnRecord,
  doubtsOf: (key: ObservationKey) => readonly string[],
): SentFigure[] {
  const cells = cellsByKey(observations);
  const recorded = new Map<string, ObservationKey[]>();
  for (const one of observations) {
    if (one.year !== year || !cells.has(keyOf(one))) continue;
    recorded.set(one.indicator, [...(recorded.get(one.indicator) ?? []), one]);
  }
  return inOrder(indicators).flatMap((indicator) => {
    const gap = indicator.expectedOf.includes(agency.kind) ? [ownKey(agency, year, indicator)] : [];
    const keys = recorded.get(indicator.code) ?? gap;
    return keys.map((key) => ({ ...sentFigure(indicator, key, cells), doubts: doubtsOf(key) }));
  });
}

function sentFigure(indicator: Indicator, key: ObservationKey, cells: ReadonlyMap<string, Cell>): SentFigure {
  const { subject, period } = key;
  const current = cells.get(keyOf(key));
  const before = cells.get(keyOf({ ...key, year: key.year - 1 }));
  return { indicator, subject, period, current, before, doubts: [] };
}

function ownKey(agency: Agency, year: number, indicator: Indicator): ObservationKey {
  return { agency: agency.code, subject: SELF, year, period: FULL_YEAR, indicator: indicator.code };
}

/** A figure that was withdrawn is on record no more. */
function cellsByKey(observations: readonly Observation[]): Map<string, Cell> {
  const standing = observations.filter(
    ({ cell }) => !(cell.kind === 'absent' && cell.reason === 'withdrawn'),
  );
  return new Map(standing.map((one) => [keyOf(one), one.cell]));
}

/** By part of the report, then as the catalogue has them. */
function inOrder(indicators: readonly Indicator[]): Indicator[] {
  return [...indicators].sort(
    (a, b) => WORK_AREAS.indexOf(a.area) - WORK_AREAS.indexOf(b.area) || a.ordinal - b.ordinal,
  );
}
