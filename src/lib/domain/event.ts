import type { Agency } from './agency';

/** The longest note of an event, and the longest English one, in characters. */
export const LONGEST_EVENT = 60;
export const LONGEST_EVENT_EN = 120;

/** The years that an event may be of. */
const EVENT_YEARS = { from: 1900, to: 2100 };

/** What happened in a year and may stand behind its figures, as the office wrote it down. */
export interface OfficeEvent {
  readonly number: number;
  /** Code of its agency; undefined where it is the whole district's. */
  readonly agency: string | undefined;
  readonly year: number;
  readonly text: string;
  /** Empty where there is none. */
  readonly textEn: string;
}

/** An event of a comparison, with its agency, so that it can be named. */
export interface ShownEvent extends Omit<OfficeEvent, 'agency'> {
  readonly agency: Agency | undefined;
  /** Code of the agency on show that it belongs to: its own or, in the comparable reading, its heir. */
  readonly line: string | undefined;
}

/** An agency on show, and those whose figures it stands for. */
export interface EventLine {
  readonly agency: Agency;
  readonly highlighted: boolean;
  readonly origins: readonly Agency[];
}

/** A year as typed in a form; undefined where it is none that an event may be of. */
export function eventYear(text: string): number | undefined {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  return year >= EVENT_YEARS.from && year <= EVENT_YEARS.to ? year : undefined;
}

/**
 * The events of the district and of agencies on show within the years: by year, in it the district's first and those of
 * highlighted agencies last, else as they were written.
 */
export function eventsShown(
  events: readonly OfficeEvent[],
  years: readonly number[],
  lines: readonly EventLine[],
): ShownEvent[] {
  const order = (line: EventLine | undefined) =>
    line === undefined ? -2 : line.highlighted ? lines.indexOf(line) : -1;
  return events
    .flatMap(({ number, agency: code, year, text, textEn }) => {
      if (!years.includes(year)) return [];
      const line = lines.find(({ origins }) => origins.some((one) => one.code === code));
      if (code !== undefined && line === undefined) return [];
      const agency = line?.origins.find((one) => one.code === code);
      return [{ order: order(line), event: { number, agency, year, text, textEn, line: line?.agency.code } }];
    })
    .sort((a, b) => a.event.year - b.event.year || a.order - b.order || a.event.number - b.event.number)
    .map(({ event }) => event);
}
