import type { Observation } from '../../domain/observation';
import { LATEST_YEAR, EARLIEST_YEAR, type YearRange } from '../../domain/year';
import { number, text } from '../db/columns';
import type { Reader } from '../db/connection';
import { observationOf } from '../db/rows';
import { CODED, readCoded } from './coded-observations';

export interface ObservationFilter {
  readonly district: string;
  /** Codes; undefined: all. */
  readonly indicators?: readonly string[] | undefined;
  readonly agencies?: readonly string[] | undefined;
  readonly years?: YearRange | undefined;
}

/** Current observations of a district, of every subject and period, by indicator, agency and year. */
export async function readObservations(db: Reader, filter: ObservationFilter): Promise<Observation[]> {
  const { district, indicators, agencies } = filter;
  // Each value under a name of its own: DuckDB then skips what cannot hold them, and reads no more of a large store.
  const named = {
    ...numbered('indicator', indicators ?? []),
    ...numbered('agency', agencies ?? []),
  };
  const [columns, ordinals] = await Promise.all([
    db.readColumns(
      `SELECT ${CODED}, ${indicatorColumn(indicators)} AS indicator FROM observation o JOIN agency a ON a.code = o.agency
      WHERE a.district = $district AND ${within('o.indicator', 'indicator', indicators)}
        AND ${within('o.agency', 'agency', agencies)} AND o.year BETWEEN $from AND $to
      ORDER BY o.indicator, o.agency, o.year, o.subject, o.period`,
      {
        ...named,
        district,
        from: filter.years?.from ?? EARLIEST_YEAR,
        to: filter.years?.to ?? LATEST_YEAR,
      },
    ),
    agencyOrdinals(db, district),
  ]);
  const indicator = columns['indicator'] ?? [];
  return readCoded(columns, ordinals, (row) => {
    const given = indicator[row];
    return typeof given === 'number' ? (indicators?.[given - 1] ?? '') : String(given);
  });
}

/** Its place among those asked for, from 1: a number crosses from DuckDB sooner than a word. All that are on record by their word. */
function indicatorColumn(indicators: readonly string[] | undefined): string {
  if (indicators === undefined || indicators.length === 0) return 'o.indicator';
  return `list_position([${indicators.map((_, index) => `$indicator${index}`).join(', ')}], o.indicator)`;
}

/** Codes of a district's agencies, each at its ordinal. */
function agencyOrdinals(db: Reader, district: string): Promise<readonly (string | undefined)[]> {
  return db.kept(`agency ordinals of ${district}`, async () => {
    const codes: (string | undefined)[] = [];
    const rows = await db.read('SELECT code, ordinal FROM agency WHERE district = $district', { district });
    for (const row of rows) codes[number(row, 'ordinal')] = text(row, 'code');
    return codes;
  });
}

/** Parameters `name0`, `name1`, … */
function numbered(name: string, values: readonly string[]): Record<string, string> {
  return Object.fromEntries(values.map((value, index) => [`${name}${index}`, value]));
}

/** SQL that holds where a column is one of the `numbered` values; without a list everywhere, of an empty one nowhere. */
function within(column: string, name: string, values: readonly string[] | undefined): string {
  if (values === undefined) return 'true';
  return values.length === 0
    ? 'false'
    : `${column} IN (${values.map((_, index) => `$${name}${index}`).join(', ')})`;
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
export function yearsWithData(db: Reader, district: string): Promise<readonly number[]> {
  return db.kept(`years with data of ${district}`, async () => {
    const rows = await db.read(
      `SELECT DISTINCT o.year FROM observation o JOIN agency a ON a.code = o.agency
      WHERE a.district = $district AND o.kind <> 'withdrawn' ORDER BY o.year`,
      { district },
    );
    return rows.map((row) => number(row, 'year'));
  });
}
