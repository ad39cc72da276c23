import type { Agency } from '../../domain/agency';
import type { Indicator } from '../../domain/indicator';
import type { Catalogue } from '../../import/catalogue';
import type { Creation, NewAgency, NewIndicator } from '../../import/creation';
import { plainName } from '../../import/plain';
import { familyOf } from '../../import/units';
import { text } from '../db/columns';
import type { Reader } from '../db/connection';
import { initialsOf } from './initials';

/** Agencies and indicators that come into being with an import; their ordinals are given when they are stored. */
export interface CreatedBodies {
  readonly agencies: readonly Agency[];
  readonly indicators: readonly Indicator[];
}

/** Codes that were once given, with the name they were given to. */
export type FormerCodes = ReadonlyMap<string, string>;

export async function formerCodes(db: Reader): Promise<FormerCodes> {
  const rows = await db.read('SELECT code, name FROM removed_body');
  return new Map(rows.map((row) => [text(row, 'code'), text(row, 'name')]));
}

/**
 * What a person says is new, made whole: codes from the initials of the name, of the district for an agency. Names that
 * the catalogue has by now are left out, so that of several imports which say the same the first creates it.
 */
export function createdBodies(
  catalogue: Catalogue,
  { agencies = {}, indicators = {} }: Creation,
  former: FormerCodes,
): CreatedBodies {
  const district = catalogue.district.code;
  const here = catalogue.agencies.filter((agency) => agency.district === district);
  const agencyCodes = new Set(catalogue.agencies.map((agency) => agency.code));
  const indicatorCodes = new Set(catalogue.indicators.map((indicator) => indicator.code));
  return {
    agencies: unknownOnes(agencies, here).map(([name, given]) => {
      const shortName = given.shortName ?? withoutDistrict(name, catalogue.district.name);
      const code = freeCode(`${district}-${initialsOf([shortName])}`, name, agencyCodes, former);
      return agencyOf(code, name, shortName, district, given);
    }),
    indicators: unknownOnes(indicators, catalogue.indicators).map(([name, given]) => {
      const code = freeCode(initialsOf([given.shortName ?? name]), name, indicatorCodes, former);
      return indicatorOf(code, name, given);
    }),
  };
}

/** The catalogue as the line is to know it: with what the import will create. */
export function withCreated(catalogue: Catalogue, created: CreatedBodies): Catalogue {
  return {
    ...catalogue,
    agencies: [...catalogue.agencies, ...created.agencies],
    indicators: [...catalogue.indicators, ...created.indicators],
  };
}

function unknownOnes<Given>(
  given: Readonly<Record<string, Given>>,
  known: readonly (Agency | Indicator)[],
): [string, Given][] {
  const names = new Set(
    known.flatMap((one) => [one.code, one.name, one.shortName, ...one.aliases].map(plainName)),
  );
  return Object.entries(given).flatMap(([name, body]): [string, Given][] => {
    if (plainName(name) === '' || names.has(plainName(name))) return [];
    names.add(plainName(name));
    return [[name.trim(), body]];
  });
}

/** The code itself, else with the first number that makes it free; one given before goes to the same name again. */
function freeCode(wanted: string, name: string, taken: Set<string>, former: FormerCodes): string {
  const stem = wanted.replace(/ .*$/, '').replace(/-$/, '') || 'new';
  for (let count = 1; ; count += 1) {
    const code = count === 1 ? stem : `${stem}-${count}`;
    const before = former.get(code);
    if (taken.has(code) || (before !== undefined && before !== name)) continue;
    taken.add(code);
    return code;
  }
}

function withoutDistrict(name: string, district: string): string {
  return name.startsWith(district) && name.length > district.length + 1 ? name.slice(district.length) : name;
}

function agencyOf(code: string, name: string, shortName: string, district: string, given: NewAgency): Agency {
  return {
    code,
    district,
    name,
    shortName,
    nameEn: given.nameEn ?? '',
    aliases: [],
    initials: initialsOf([name, shortName]),
    kind: given.kind,
    fromYear: given.fromYear,
    toYear: given.toYear,
    predecessors: [],
    ordinal: 0,
  };
}

function indicatorOf(code: string, name: string, given: NewIndicator): Indicator {
  return {
    code,
    name,
    nameEn: given.nameEn ?? '',
    shortName: given.shortName ?? name,
    aliases: [],
    area: given.area,
    unit: given.unit,
    unitEn: given.unit,
    unitFamily: given.valueType === 'percent' ? 'percent' : familyOf(given.unit),
    valueType: given.valueType,
    genre: given.genre ?? 'internal',
    direction: given.direction ?? 'neutral',
    additive: given.additive,
    numerator: undefined,
    denominator: undefined,
    exposure: undefined,
    expectedOf: [],
    headline: false,
    ordinal: 0,
  };
}
