import type { Comparison, Point } from '../domain/comparison';
import { SELF, type ObservationKey } from '../domain/observation';
import { FULL_YEAR, isPeriod } from '../domain/period';
import type { Picked } from '../domain/picked';
import { isYear } from '../domain/year';
import { DISTRICT } from './scope';

/** The address of a figure's page: where its number comes from. Usual subject and period are left out. */
export function cellHref(key: ObservationKey, district: string): string {
  // A large table has thousands of these: put together by hand they cost a tenth of what `URLSearchParams` takes.
  const usual =
    `/cell?${DISTRICT}=${encodeURIComponent(district)}&agency=${encodeURIComponent(key.agency)}` +
    `&indicator=${encodeURIComponent(key.indicator)}&year=${key.year}`;
  const subject = key.subject === SELF ? '' : `&subject=${encodeURIComponent(key.subject)}`;
  const period = key.period === FULL_YEAR ? '' : `&period=${encodeURIComponent(key.period)}`;
  return usual + subject + period;
}

/**
 * Where the figure at a point comes from. One of several agencies of before leads to the first of them: the agency of
 * today had no cell then.
 * @param agency code of the agency whose row or line it is
 */
export function pointHref(
  agency: string,
  { year, joined }: Pick<Point, 'year' | 'joined'>,
  indicator: string,
  district: string,
): string {
  const whose = joined?.agencies[0] ?? agency;
  return cellHref({ agency: whose, subject: SELF, year, period: FULL_YEAR, indicator }, district);
}

/**
 * The same for what was pointed at in a comparison's picture, which names no more than whose, when and what.
 * @param indicator code; the comparison's own unless one beside it is meant
 */
export function pickedHref(
  comparison: Comparison,
  { agency, year, indicator = comparison.indicator.code }: Picked,
): string {
  const of = [comparison, ...comparison.beside].find((one) => one.indicator.code === indicator);
  const series = of?.series.find((one) => one.agency.code === agency);
  const point = series?.points.find((one) => one.year === year);
  return pointHref(agency, point ?? { year }, indicator, comparison.district.code);
}

/** The key a URL names, or undefined where it names none. */
export function readCellKey(parameters: URLSearchParams): ObservationKey | undefined {
  const agency = parameters.get('agency');
  const indicator = parameters.get('indicator');
  const year = Number(parameters.get('year'));
  const subject = parameters.get('subject') ?? SELF;
  const period = parameters.get('period') ?? FULL_YEAR;
  if (!agency || !indicator || !isYear(year) || subject === '' || !isPeriod(period)) return undefined;
  return { agency, indicator, year, subject, period };
}
