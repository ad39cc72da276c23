import { existsIn, type District } from '../domain/agency';
import type { YearRange } from '../domain/year';
import { DISTRICT } from '../query/scope';
import type { Ignored } from '../query/view-url';
import type { Reader } from './db/connection';
import type { Settings } from './settings';
import { listAgencies } from './store/agencies';
import { listDistricts } from './store/districts';
import { listImports } from './store/imports';
import { yearsWithData } from './store/observations';

/** The district of a page and what is on record of it. */
export interface ReadScope {
  readonly district: District;
  /** All districts with figures, for the switch; the page's own among them. */
  readonly districts: readonly District[];
  /** How many agencies existed in the newest year on record. */
  readonly agencies: number;
  readonly years: YearRange | undefined;
  /** ISO date of the newest standing import of the district. */
  readonly lastImport: string | undefined;
}

/**
 * The scope a request asks for: the district named, else the office's own setting, else the first of the catalogue,
 * which is the made-up one. An unknown name is ignored and said so.
 */
export async function readScope(
  database: Reader,
  settings: Settings,
  wanted: string | null,
): Promise<{ scope: ReadScope | undefined; ignored: Ignored[] }> {
  const all = await listDistricts(database);
  const named = all.find((one) => one.code === wanted);
  const district = named ?? all.find((one) => one.code === settings.district) ?? all[0];
  const ignored = wanted !== null && named === undefined ? [{ parameter: DISTRICT, value: wanted }] : [];
  if (district === undefined) return { scope: undefined, ignored };
  const [years, agencies, lastImport] = await Promise.all([
    yearsWithData(database, district.code),
    listAgencies(database, district.code),
    lastImportOf(database, district.code),
  ]);
  const from = years[0];
  const to = years[years.length - 1];
  return {
    ignored,
    scope: {
      district,
      districts: all.filter((one) => one.observations > 0 || one.code === district.code),
      agencies: agencies.filter((agency) => to === undefined || existsIn(agency, to)).length,
      years: from === undefined || to === undefined ? undefined : { from, to },
      lastImport,
    },
  };
}

function lastImportOf(database: Reader, district: string): Promise<string | undefined> {
  return database.kept(`last import of ${district}`, async () => {
    const imports = await listImports(database, { district });
    return imports.find((one) => one.state === 'committed')?.committedAt?.slice(0, 10);
  });
}
