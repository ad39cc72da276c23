import { existsIn, type Agency, type District } from '../domain/agency';
import { expectedIndicators, isAnswered, type Standing } from '../domain/coverage';
import { profileRow, type ProfileRow } from '../domain/profile';
import { PLAIN } from '../domain/view';
import type { YearRange } from '../domain/year';
import type { Reader } from './db/connection';
import { readComparisons } from './read-comparisons';
import { readCoverage } from './read-coverage';
import { listAgencies } from './store/agencies';
import { firstYears } from './store/completeness';
import { listIndicators } from './store/indicators';

/** Everything on record of one agency for one year, and what is not. */
export interface Profile {
  /** The years of its life in the district's record, and the one looked at. */
  readonly years: YearRange;
  readonly year: number;
  /** Indicators of which it ever had a number, in the catalogue's order. */
  readonly rows: readonly ProfileRow[];
  /** Expected indicators without a number that year: unanswered ones, and those whose absence is an answer. */
  readonly wanting: readonly ProfileRow[];
  readonly saidWhy: readonly ProfileRow[];
  /** A standing a year, oldest first, of the years with a register; the year's own among them where it has one. */
  readonly standings: readonly Standing[];
  /** Of the year looked at; undefined where the agency did not exist. */
  readonly standing: Standing | undefined;
  readonly registered: boolean;
  readonly predecessors: readonly Agency[];
  readonly successors: readonly Agency[];
}

/**
 * @param asked the year wanted; the last of the agency's years where there was no such agency then
 * @param today ISO date
 */
export async function readProfile(
  db: Reader,
  agency: Agency,
  {
    district,
    years,
    asked,
    today,
    smallDenominator,
  }: {
    readonly district: District;
    readonly years: YearRange;
    readonly asked: number;
    readonly today: string;
    readonly smallDenominator: number;
  },
): Promise<Profile> {
  const life = lifeOf(agency, years);
  const year = asked >= life.from && asked <= life.to ? asked : life.to;
  const [agencies, indicators, first, coverage] = await Promise.all([
    listAgencies(db, district.code),
    listIndicators(db),
    firstYears(db, district.code),
    readCoverage(db, district.code, life, today, agency.code),
  ]);
  const view = {
    kind: 'trend',
    district: district.code,
    indicator: '',
    group: agency.kind,
    highlight: [agency.code],
    years: life,
    measure: 'value',
    ...PLAIN,
  } as const;
  // All years of the agency alone, and of its peers the one year in which it has a place among them.
  const ofYear = { ...view, years: { from: year, to: year } };
  const [comparisons, peers] = await Promise.all([
    readComparisons(db, view, district, indicators, [agency], { smallDenominator }),
    readComparisons(db, ofYear, district, indicators, agencies, { smallDenominator }),
  ]);
  const all = comparisons.flatMap((one, index) => profileRow(one, agency, year, peers[index]) ?? []);
  const ever = new Set(
    comparisons
      .filter((one) => one.series[0]?.points.some((point) => point.cell.kind === 'number'))
      .map((one) => one.indicator.code),
  );
  const expected = new Set(expectedIndicators(indicators, first, agency.kind, year).map((one) => one.code));
  const absent = all.filter((row) => expected.has(row.indicator.code) && row.point.cell.kind === 'absent');
  const own = coverage.rows.find((row) => row.agency.code === agency.code)?.standings ?? [];
  return {
    years: life,
    year,
    rows: all.filter((row) => ever.has(row.indicator.code)),
    wanting: existsIn(agency, year) ? absent.filter((row) => !isAnswered(row.point.cell)) : [],
    saidWhy: absent.filter((row) => isAnswered(row.point.cell)),
    standings: own.flatMap((one) => (one !== undefined && coverage.registered.has(one.year) ? [one] : [])),
    standing: own.find((one) => one?.year === year),
    registered: coverage.registered.has(year),
    predecessors: agencies.filter((one) => agency.predecessors.includes(one.code)),
    successors: agencies.filter((one) => one.predecessors.includes(agency.code)),
  };
}

/** The years on record in which the agency existed; at least one. */
function lifeOf(agency: Agency, years: YearRange): YearRange {
  const from = Math.max(years.from, agency.fromYear ?? years.from);
  const to = Math.min(years.to, agency.toYear ?? years.to);
  return from <= to ? { from, to } : { from: to, to };
}
