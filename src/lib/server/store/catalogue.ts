import { createHash } from 'node:crypto';
import type { Catalogue } from '../../import/catalogue';
import type { Reader } from '../db/connection';
import { agencyOf, definitionOf, districtOf, indicatorOf } from '../db/rows';
import { listRules } from './rules';

/** The store has no district of that code. */
export class DistrictUnknown extends Error {
  override readonly name = 'DistrictUnknown';
  readonly district: string;

  constructor(district: string) {
    super(`no district ${district}`);
    this.district = district;
  }
}

/**
 * The whole catalogue as the import line wants it, for an extract of `district`.
 * @throws DistrictUnknown
 */
export async function loadCatalogue(
  db: Reader,
  { district }: { readonly district: string },
): Promise<Catalogue> {
  const lists = await readLists(db);
  const own = lists.districts.find((one) => one.code === district);
  if (own === undefined) throw new DistrictUnknown(district);
  return { district: own, ...lists };
}

/** A hash of the catalogue as it stands now: changes with every edit. */
export async function catalogueVersion(db: Reader): Promise<string> {
  return versionOf(await readLists(db));
}

/** The same hash of a catalogue in hand. */
export function versionOf(catalogue: Omit<Catalogue, 'district'>): string {
  const { districts, agencies, indicators, definitions, rules } = catalogue;
  const content = JSON.stringify([districts, agencies, indicators, definitions, rules]);
  return createHash('sha256').update(content).digest('hex');
}

async function readLists(db: Reader): Promise<Omit<Catalogue, 'district'>> {
  const [districts, agencies, indicators, definitions, rules] = await Promise.all([
    db.read('SELECT * FROM district ORDER BY ordinal'),
    db.read('SELECT * FROM agency ORDER BY district, ordinal'),
    db.read('SELECT * FROM indicator ORDER BY ordinal'),
    db.read('SELECT * FROM definition ORDER BY indicator, district, from_year'),
    listRules(db),
  ]);
  return {
    districts: districts.map(districtOf),
    agencies: agencies.map(agencyOf),
    indicators: indicators.map(indicatorOf),
    definitions: definitions.map(definitionOf),
    rules,
  };
}
