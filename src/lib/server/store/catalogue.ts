import { createHash } from 'node:crypto';
import type { Catalogue } from '../../import/catalogue';
import { text } from '../db/columns';
import type { Reader, Row } from '../db/connection';
import { agencyOf, definitionOf, districtOf, indicatorOf } from '../db/rows';
import { listAliases, withAliases } from './aliases';
import { standingLayouts } from './layouts';
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
 * The whole catalogue as the import line wants it, for an extract of `district`, with what earlier imports taught:
 * remembered names among the aliases, and layouts.
 * @throws DistrictUnknown
 */
export async function loadCatalogue(
  db: Reader,
  { district }: { readonly district: string },
): Promise<Catalogue> {
  const [lists, aliases, layouts] = await Promise.all([
    readLists(db),
    listAliases(db),
    standingLayouts(db, district),
  ]);
  const own = lists.districts.find((one) => one.code === district);
  if (own === undefined) throw new DistrictUnknown(district);
  return {
    ...lists,
    district: own,
    agencies: withAliases(
      lists.agencies,
      aliases.filter((alias) => alias.kind === 'agency'),
    ),
    indicators: withAliases(
      lists.indicators,
      aliases.filter((alias) => alias.kind === 'indicator' && alias.district === district),
    ),
    layouts,
  };
}

/** A hash of all that an extract's reading depends on: changes with every edit and everything learned, but for when. */
export function versionOf(catalogue: Catalogue): string {
  const { district, districts, agencies, indicators, definitions, rules, layouts = {} } = catalogue;
  const learned = Object.entries(layouts).map(([fingerprint, layout]) => [
    fingerprint,
    { ...layout, confirmed: '' },
  ]);
  const content = [district.code, districts, agencies, indicators, definitions, rules, learned];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** A hash of the catalogue's own bodies that a staged import has figures of: what its diff shows of them. */
export async function usedVersion(db: Reader, importNumber: number): Promise<string> {
  const agencies = `(SELECT agency FROM figure_reporter WHERE import = $importNumber)`;
  const indicators = `(SELECT indicator FROM figure_kind WHERE import = $importNumber)`;
  const rows = await db.read(
    `SELECT concat_ws('-',
      (SELECT bit_xor(hash(a)) FROM agency a WHERE created_by_import IS NULL AND code IN ${agencies}),
      (SELECT bit_xor(hash(i)) FROM indicator i WHERE created_by_import IS NULL AND code IN ${indicators}),
      (SELECT bit_xor(hash(d)) FROM definition d WHERE indicator IN ${indicators})) AS version`,
    { importNumber },
  );
  return text(rows[0] as Row, 'version');
}

async function readLists(db: Reader): Promise<Omit<Catalogue, 'district' | 'layouts'>> {
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
