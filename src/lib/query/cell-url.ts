import { SELF, type ObservationKey } from '../domain/observation';
import { FULL_YEAR, isPeriod } from '../domain/period';
import { isYear } from '../domain/year';
import { DISTRICT } from './scope';

/** The address of a figure's page: where its number comes from. Usual subject and period are left out. */
export function cellHref(key: ObservationKey, district: string): string {
  const parameters = new URLSearchParams({
    [DISTRICT]: district,
    agency: key.agency,
    indicator: key.indicator,
    year: String(key.year),
  });
  if (key.subject !== SELF) parameters.set('subject', key.subject);
  if (key.period !== FULL_YEAR) parameters.set('period', key.period);
  return `/cell?${parameters}`;
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
