import { existsIn, type Agency } from '../domain/agency';
import { expectedIndicators, standingOf, type Standing } from '../domain/coverage';
import { yearsOf, type YearRange } from '../domain/year';
import type { Reader } from './db/connection';
import { listAgencies } from './store/agencies';
import { answeredCounts, firstYears } from './store/completeness';
import { listIndicators } from './store/indicators';
import { listDuties, listReportRecords } from './store/reports';

/** How the agencies of a district stand with their reports over years. */
export interface Coverage {
  /** Ascending. */
  readonly years: readonly number[];
  /** Of each year: is anything on record of its reports? Without a register nobody can be said to be missing. */
  readonly registered: ReadonlySet<number>;
  /** By ordinal, every agency that existed in one of the years; a standing a year, undefined where it did not exist. */
  readonly rows: readonly {
    readonly agency: Agency;
    readonly standings: readonly (Standing | undefined)[];
  }[];
}

/**
 * @param today ISO date
 * @param only code of the one agency that is wanted; left out: all
 */
export async function readCoverage(
  db: Reader,
  district: string,
  years: YearRange,
  today: string,
  only?: string,
): Promise<Coverage> {
  const [agencies, indicators, duties, reports, answered, first] = await Promise.all([
    listAgencies(db, district),
    listIndicators(db),
    listDuties(db, district),
    listReportRecords(db, district, years),
    answeredCounts(db, district, years),
    firstYears(db, district),
  ]);
  const reportOf = new Map(reports.map((one) => [`${one.agency} ${one.year}`, one]));
  const expected = new Map<string, number>();
  const expectedOf = (agency: Agency, year: number) => {
    const key = `${agency.kind} ${year}`;
    const known = expected.get(key) ?? expectedIndicators(indicators, first, agency.kind, year).length;
    expected.set(key, known);
    return known;
  };
  const all = yearsOf(years);
  const wanted = agencies.filter((one) => only === undefined || one.code === only);
  const rows = wanted.map((agency) => ({
    agency,
    standings: all.map((year) =>
      existsIn(agency, year)
        ? standingOf(agency, year, {
            duties,
            report: reportOf.get(`${agency.code} ${year}`),
            completeness: { known: answered(agency.code, year), of: expectedOf(agency, year) },
            today,
          })
        : undefined,
    ),
  }));
  return {
    years: all,
    registered: new Set(reports.map((one) => one.year)),
    rows: rows.filter((row) => row.standings.some((one) => one !== undefined)),
  };
}
