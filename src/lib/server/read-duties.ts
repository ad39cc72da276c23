import { existsIn, type Agency } from '../domain/agency';
import { dueDate, dutyFor, dutyState, type DutyState, type Report } from '../domain/report';
import type { Reader } from './db/connection';
import { figureCounts } from './store/agency-counts';
import { listAgencies } from './store/agencies';
import { listDuties, listReports } from './store/reports';

/** How one agency stands with its report of a year. */
export interface AgencyDuties {
  readonly agency: Agency;
  readonly report: Report | undefined;
  readonly submit: DutyState;
  readonly publish: DutyState;
  /** ISO dates; undefined where there is no such duty. */
  readonly submitDue: string | undefined;
  readonly publishDue: string | undefined;
  /** Numbers on record of that year. */
  readonly figures: number;
}

export interface YearDuties {
  readonly year: number;
  /**
   * Is anything on record of the reports of this year? Without a register nobody can be said to be missing, and
   * `chase` is empty.
   */
  readonly registered: boolean;
  /** Every agency that existed in the year, by ordinal. */
  readonly rows: readonly AgencyDuties[];
  /** Those with a duty due and not done. */
  readonly chase: readonly AgencyDuties[];
}

/** Who must submit and publish the report of a year, and who has. @param today ISO date */
export async function readDuties(
  db: Reader,
  district: string,
  year: number,
  today: string,
): Promise<YearDuties> {
  const [agencies, duties, reports, figures] = await Promise.all([
    listAgencies(db, district),
    listDuties(db),
    listReports(db, district, { from: year, to: year }),
    figureCounts(db, district, year),
  ]);
  const reportOf = new Map(reports.map((one) => [one.agency, one]));
  const rows = agencies
    .filter((agency) => existsIn(agency, year))
    .map((agency) => {
      const duty = dutyFor(duties, agency.kind, year);
      const report = reportOf.get(agency.code);
      const exempt = report?.exempt ?? false;
      const due = (monthDay: string | undefined) =>
        monthDay === undefined ? undefined : dueDate(monthDay, year);
      return {
        agency,
        report,
        submit: dutyState(duty?.submitDue, year, report?.submitted, exempt, today),
        publish: dutyState(duty?.publishDue, year, report?.published, exempt, today),
        submitDue: due(duty?.submitDue),
        publishDue: due(duty?.publishDue),
        figures: figures.get(agency.code) ?? 0,
      };
    });
  const registered = reports.length > 0;
  const missing = (row: AgencyDuties) => row.submit === 'missing' || row.publish === 'missing';
  return { year, registered, rows, chase: registered ? rows.filter(missing) : [] };
}

/** How many agencies stand how with one of the two duties. */
export function countStates(states: readonly DutyState[]): Record<DutyState, number> {
  const counts = { 'on-time': 0, late: 0, missing: 0, open: 0, exempt: 0, 'not-expected': 0 };
  for (const state of states) counts[state] += 1;
  return counts;
}
