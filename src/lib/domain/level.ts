import { existsIn, type Agency } from './agency';
import { absentCell, type Cell } from './cell';
import type { Point } from './comparison';
import { isRatio, type Indicator } from './indicator';
import { ratioOf } from './measure';
import { SELF, type Observation } from './observation';
import { FULL_YEAR } from './period';

/** Looks a figure up by agency code, year and indicator code. */
export type Figures = (agency: string, year: number, indicator: string) => Observation | undefined;

/**
 * Is it the agency's own figure of a full year? Only those are charted and summed: a figure about another subject,
 * which its own agency may report as well, never enters a sum.
 */
export function isOwnFullYear({ subject, period }: Observation): boolean {
  return subject === SELF && period === FULL_YEAR;
}

/** The agencies' own full-year figures, ready to be looked up; of two with one address the later is taken. */
export function figuresOf(observations: readonly Observation[]): Figures {
  // A key of all three would be put together and hashed anew for each of thousands of look-ups.
  const found = new Map<string, Map<string, Map<number, Observation>>>();
  for (const one of observations) {
    if (!isOwnFullYear(one)) continue;
    const agencies = inside(found, one.indicator);
    inside(agencies, one.agency).set(one.year, one);
  }
  return (agency, year, indicator) => found.get(indicator)?.get(agency)?.get(year);
}

/** The map at a key, put there where there is none. */
function inside<Key, InnerKey, Value>(outer: Map<Key, Map<InnerKey, Value>>, key: Key): Map<InnerKey, Value> {
  const inner = outer.get(key) ?? new Map<InnerKey, Value>();
  outer.set(key, inner);
  return inner;
}

/** The plain figure of one agency in one year as it was reported; a ratio is derived from its parts where both are. */
export function reportedLevel(
  figures: Figures,
  indicator: Indicator,
  smallDenominator: number,
): (agency: Agency, year: number) => Point {
  return (agency, year) => {
    const exists = existsIn(agency, year);
    const own = figures(agency.code, year, indicator.code);
    const plain: Point = {
      year,
      exists,
      cell: own?.cell ?? absentCell(exists ? 'not-reported' : 'not-applicable'),
      parts: undefined,
      reported: undefined,
      small: false,
      entry: own?.entry,
    };
    if (!isRatio(indicator)) return plain;
    const numerator = cellAt(agency.code, year, indicator.numerator);
    const denominator = cellAt(agency.code, year, indicator.denominator);
    if (numerator.kind !== 'number' || denominator.kind !== 'number')
      return { ...plain, reported: own?.cell };
    return {
      ...plain,
      cell: ratioOf(numerator, denominator),
      parts: { numerator: numerator.value, denominator: denominator.value },
      reported: own?.cell,
      small: denominator.value < smallDenominator,
      entry: figures(agency.code, year, indicator.numerator)?.entry,
    };
  };

  function cellAt(agency: string, year: number, code: string): Cell {
    return figures(agency, year, code)?.cell ?? absentCell('not-reported');
  }
}
