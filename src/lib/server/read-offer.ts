import type { Agency } from '../domain/agency';
import type { OwnGroup } from '../domain/group';
import type { Indicator } from '../domain/indicator';
import { searchNames } from '../query/search';
import type { Reader } from './db/connection';
import { listAgencies } from './store/agencies';
import { listGroups } from './store/groups';
import { listIndicators, reportingCounts, type ReportingCount } from './store/indicators';
import { spellingOf } from './store/initials';

/** What a View may name in a district. */
export interface Offer {
  readonly agencies: readonly Agency[];
  readonly indicators: readonly Indicator[];
  readonly reporting: readonly ReportingCount[];
  /** The office's own groups of the district. */
  readonly groups: readonly OwnGroup[];
}

export async function readOffer(database: Reader, district: string): Promise<Offer> {
  const [agencies, indicators, reporting, groups] = await Promise.all([
    listAgencies(database, district),
    listIndicators(database),
    reportingCounts(database, district),
    listGroups(database, district),
  ]);
  return { agencies, indicators, reporting, groups };
}

/** All that a body is found by as it is spoken, but its English name, which is written as it is typed; see `findName`. */
export function spelled(body: Agency | Indicator): string {
  return spellingOf(searchNames({ ...body, nameEn: '' }).slice(0, -1));
}

/** The offer with how its agencies and indicators are spoken, in their order: what its pickers are searched by. */
export interface SpelledOffer extends Offer {
  readonly spelling: { readonly agencies: readonly string[]; readonly indicators: readonly string[] };
}

/** Read once until something is written: every page of a comparison is made with it. */
export function readSpelledOffer(database: Reader, district: string): Promise<SpelledOffer> {
  return database.kept(`spelled offer ${district}`, async () => {
    const offer = await readOffer(database, district);
    const { agencies, indicators } = offer;
    return { ...offer, spelling: { agencies: agencies.map(spelled), indicators: indicators.map(spelled) } };
  });
}
