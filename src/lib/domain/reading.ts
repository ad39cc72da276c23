import type { Agency } from './agency';
import { comparableLevel } from './comparable';
import type { ComparisonInput, Point } from './comparison';
import type { Indicator } from './indicator';
import { reportedLevel, type Figures } from './level';
import { reorganisationsOf, type NamedReorganisation } from './reorganisation';
import { successionOf } from './succession';

/** How the reorganised agencies of a district are read; worked out anew each time, never stored. */
export interface AgencyReading {
  /** The agencies that have a line of their own, in their order. */
  readonly agencies: readonly Agency[];
  /** Codes of the highlighted ones among them; a predecessor's highlight is its heir's. */
  readonly highlight: readonly string[];
  /** Makes the plain figures of an indicator. */
  readonly levelOf: (
    figures: Figures,
    indicator: Indicator,
    smallDenominator: number,
  ) => (agency: Agency, year: number) => Point;
  /** The agencies as they reported that an agency stands for: each of the district belongs to one. */
  readonly originsOf: (agency: Agency) => readonly Agency[];
  /** The reorganisations that touch agencies on show, or those they stand for. */
  readonly touching: (shown: readonly Agency[]) => NamedReorganisation[];
}

/** The reading that a View asks for. */
export function readingOf(
  input: Pick<ComparisonInput, 'view' | 'agencies' | 'reorganisations'>,
): AgencyReading {
  const { view, agencies } = input;
  const events = reorganisationsOf(agencies, input.reorganisations);
  const known = new Map(agencies.map((one) => [one.code, one]));
  const named = (codes: readonly string[]) => codes.flatMap((code) => known.get(code) ?? []);
  const touchingOf = (originsOf: AgencyReading['originsOf']) => (shown: readonly Agency[]) => {
    const codes = new Set(shown.flatMap((one) => originsOf(one)).map((one) => one.code));
    return events
      .filter(({ from, to }) => [...from, ...to].some((code) => codes.has(code)))
      .map((event) => ({ ...event, from: named(event.from), to: named(event.to) }));
  };
  if (view.reading === 'reported') {
    const originsOf = (agency: Agency) => [agency];
    const { highlight } = view;
    return { agencies, highlight, levelOf: reportedLevel, originsOf, touching: touchingOf(originsOf) };
  }
  const succession = successionOf(agencies, events);
  const originsOf = (agency: Agency) => succession.originsOf(agency.code);
  return {
    agencies: agencies.filter((one) => originsOf(one).length > 0),
    highlight: [...new Set(view.highlight.map(succession.heirOf))],
    levelOf: (figures, indicator, smallDenominator) =>
      comparableLevel(
        reportedLevel(figures, indicator, smallDenominator),
        succession,
        indicator,
        smallDenominator,
      ),
    originsOf,
    touching: touchingOf(originsOf),
  };
}
