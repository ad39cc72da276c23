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

/** How a duty stands. `missing`: due has passed with nothing on record; `open`: not yet due. */
export const DUTY_STATES = ['on-time', 'late', 'missing', 'open', 'exempt', 'not-expected'] as const;
export type DutyState = (typeof DUTY_STATES)[number];

/** The duty in force for a kind in a report year: the newest that has begun. */
export function dutyFor(duties: readonly Duty[], kind: AgencyKind, year: number): Duty | undefined {
  return duties
    .filter((duty) => duty.kind === kind && duty.fromYear <= year)
    .sort((a, b) => b.fromYear - a.fromYear)[0];
}

/** ISO date on which a duty of a report year falls due. */
export function dueDate(monthDay: string, year: number): string {
  return `${year + 1}-${monthDay}`;
}

/**
 * @param monthDay due date as MM-DD, undefined where there is no such duty
 * @param done ISO date on which it was done, undefined where not on record
 * @param today ISO date
 */
export function dutyState(
  monthDay: string | undefined,
  year: number,
  done: string | undefined,
  exempt: boolean,
  today: string,
): DutyState {
  if (monthDay === undefined) return 'not-expected';
  if (exempt) return 'exempt';
  const due = dueDate(monthDay, year);
  if (done !== undefined) return done <= due ? 'on-time' : 'late';
  return today > due ? 'missing' : 'open';
}
