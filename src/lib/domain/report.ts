import type { AgencyKind } from './agency';

/** Which annual duties a kind of agency has from a year on. Due dates are MM-DD of the year after the report year. */
export interface Duty {
  readonly kind: AgencyKind;
  readonly fromYear: number;
  readonly submitDue: string | undefined;
  readonly publishDue: string | undefined;
}

/** What is on record of an agency's report of a year; dates are ISO, undefined where nothing is known. */
export interface Report {
  readonly agency: string;
  readonly year: number;
  readonly title: string;
  readonly link: string;
  readonly submitted: string | undefined;
  readonly published: string | undefined;
  readonly exempt: boolean;
}

/**
 * How a duty stands. `partial`: submitted, but expected indicators are unanswered (see `coverage.ts`);
 * `missing`: due has passed with nothing on record; `open`: not yet due.
 */
export const DUTY_STATES = [
  'on-time',
  'late',
  'partial',
  'missing',
  'open',
  'exempt',
  'not-expected',
] as const;
export type DutyState = (typeof DUTY_STATES)[number];

/** The duty in force for a kind in a report year: the newest that has begun. */
export function dutyFor<One extends Duty>(
  duties: readonly One[],
  kind: AgencyKind,
  year: number,
): One | undefined {
  return duties
    .filter((duty) => duty.kind === kind && duty.fromYear <= year)
    .sort((a, b) => b.fromYear - a.fromYear)[0];
}

/** ISO date on which a duty of a report year falls due. */
export function dueDate(monthDay: string, year: number): string {
  return `${year + 1}-${monthDay}`;
}

/** Is it a day that every year has, as MM-DD? 29 February is not. */
export function isMonthDay(text: string): boolean {
  return /^\d\d-\d\d$/.test(text) && isIsoDate(`2023-${text}`);
}

/** Is it a day of the calendar, as YYYY-MM-DD? */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/**
 * @param due ISO date, undefined where there is no such duty
 * @param done ISO date on which it was done, undefined where not on record
 * @param today ISO date
 */
export function dutyState(
  due: string | undefined,
  done: string | undefined,
  exempt: boolean,
  today: string,
): DutyState {
  if (due === undefined) return 'not-expected';
  if (exempt) return 'exempt';
  if (done !== undefined) return done <= due ? 'on-time' : 'late';
  return today > due ? 'missing' : 'open';
}
