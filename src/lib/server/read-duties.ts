import { toChase, type Standing } from '../domain/coverage';
import { lastOf } from '../domain/last';
import type { Reader } from './db/connection';
import { readCoverage } from './read-coverage';
import { figureCounts } from './store/agency-counts';

/** How one agency stands with its report of a year, with the numbers on record of it. */
export interface AgencyDuties extends Standing {
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
  /** Those with a duty due and not done, or with figures wanting. */
  readonly chase: readonly Standing[];
}

/** Who must submit and publish the report of a year, and who has. @param today ISO date */
export async function readDuties(
  db: Reader,
  district: string,
  year: number,
  today: string,
): Promise<YearDuties> {
  const [coverage, figures] = await Promise.all([
    readCoverage(db, district, { from: year, to: year }, today),
    figureCounts(db, district, year),
  ]);
  const standings = coverage.rows.flatMap((row) => lastOf(row.standings) ?? []);
  const registered = coverage.registered.has(year);
  return {
    year,
    registered,
    rows: standings.map((one) => ({ ...one, figures: figures.get(one.agency.code) ?? 0 })),
    chase: registered ? toChase(standings) : [],
  };
}
