import { SELF, type ObservationKey } from '../domain/observation';
import { FULL_YEAR, isPeriod } from '../domain/period';
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
