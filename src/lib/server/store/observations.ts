import type { Observation } from '../../domain/observation';
import { LATEST_YEAR, EARLIEST_YEAR, type YearRange } from '../../domain/year';
import { number } from '../db/columns';
import type { Reader } from '../db/connection';
import { observationOf } from '../db/rows';

export interface ObservationFilter {
  readonly district: string;
  /** Codes; undefined: all. */
  readonly indicators?: readonly string[] | undefined;
  readonly agencies?: readonly string[] | undefined;
  readonly years?: YearRange | undefined;
}

/** Current observations of a district, of every subject and period, by indicator, agency and year. */
export async function readObservations(db: Reader, filter: ObservationFilter): Promise<Observation[]> {
  const rows = await db.read(
    `SELECT o.* FROM observation o
    WHERE o.agency IN (SELECT code FROM agency WHERE district = $district)
      AND ($anyIndicator OR o.indicator IN (SELECT unnest($indicators)))
      AND ($anyAgency OR o.agency IN (SELECT unnest($agencies)))
      AND o.year BETWEEN $from AND $to
    ORDER BY o.indicator, o.agency, o.year, o.subject, o.period`,
    {
      district: filter.district,
      anyIndicator: filter.indicators === undefined,
      indicators: filter.indicators ?? [],
      anyAgency: filter.agencies === undefined,
      agencies: filter.agencies ?? [],
      from: filter.years?.from ?? EARLIEST_YEAR,
      to: filter.years?.to ?? LATEST_YEAR,
    },
  );
  return rows.map(observationOf);
}

/** Everything current of one agency, by indicator and year. */
export async function observationsOfAgency(db: Reader, agency: string): Promise<Observation[]> {
  const rows = await db.read(
    `SELECT * FROM observation WHERE agency = $agency ORDER BY indicator, year, subject, period`,
    { agency },
  );
  return rows.map(observationOf);
}

/** Years in which at least one agency of the district has an observation, ascending. */
export async function yearsWithData(db: Reader, district: string): Promise<number[]> {
  const rows = await db.read(
    `SELECT DISTINCT o.year FROM observation o JOIN agency a ON a.code = o.agency
    WHERE a.district = $district AND o.kind <> 'withdrawn' ORDER BY o.year`,
    { district },
  );
  return rows.map((row) => number(row, 'year'));
}

/** The newest year with data; undefined where the district has none. */
export async function latestYear(db: Reader, district: string): Promise<number | undefined> {
  return (await yearsWithData(db, district)).at(-1);
}
