import type { Definition, Indicator } from '../../domain/indicator';
import { number, text, textList } from '../db/columns';
import type { Reader } from '../db/connection';
import { definitionOf, indicatorOf } from '../db/rows';

/** Every indicator of the catalogue in its order. */
export function listIndicators(db: Reader): Promise<readonly Indicator[]> {
  return db.kept('indicators', async () =>
    (await db.read('SELECT * FROM indicator ORDER BY ordinal')).map(indicatorOf),
  );
}

export async function getIndicator(db: Reader, code: string): Promise<Indicator | undefined> {
  return (await db.read('SELECT * FROM indicator WHERE code = $code', { code })).map(indicatorOf)[0];
}

/** Definitions in force in a district, its own and those for everywhere; oldest first. Of one indicator, or of all. */
export async function listDefinitions(
  db: Reader,
  district: string,
  indicator?: string,
): Promise<readonly Definition[]> {
  const all = await db.kept(`definitions of ${district}`, async () => {
    const rows = await db.read(
      `SELECT * FROM definition WHERE district IN ('', $district) ORDER BY indicator, from_year, district`,
      { district },
    );
    return rows.map(definitionOf);
  });
  return indicator === undefined ? all : all.filter((one) => one.indicator === indicator);
}

/** How much is on record of an indicator in a district: only indicators with numbers are listed. */
export interface ReportingCount {
  readonly indicator: string;
  /** Observations of the agencies' own full years that hold a number. */
  readonly numbers: number;
  readonly agencies: number;
  readonly firstYear: number;
  readonly lastYear: number;
  /** The kinds of agency that reported it, by name. */
  readonly kinds: readonly string[];
}

export function reportingCounts(db: Reader, district: string): Promise<readonly ReportingCount[]> {
  return db.kept(`reporting counts of ${district}`, () => countReporting(db, district));
}

async function countReporting(db: Reader, district: string): Promise<ReportingCount[]> {
  const rows = await db.read(
    `SELECT o.indicator, count(*) AS numbers, count(DISTINCT o.agency) AS agencies,
      min(o.year) AS first_year, max(o.year) AS last_year, list_sort(list(DISTINCT a.kind)) AS kinds
    FROM observation o JOIN agency a ON a.code = o.agency JOIN indicator i ON i.code = o.indicator
    WHERE a.district = $district AND o.kind = 'number' AND o.subject = 'self' AND o.period = 'year'
    GROUP BY o.indicator, i.ordinal ORDER BY i.ordinal`,
    { district },
  );
  return rows.map((row) => ({
    indicator: text(row, 'indicator'),
    numbers: number(row, 'numbers'),
    agencies: number(row, 'agencies'),
    firstYear: number(row, 'first_year'),
    lastYear: number(row, 'last_year'),
    kinds: textList(row, 'kinds'),
  }));
}
