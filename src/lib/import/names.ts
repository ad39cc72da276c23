import { existsIn, type Agency, type District } from '../domain/agency';
import type { Candidate } from '../domain/finding';
import type { Indicator } from '../domain/indicator';
import type { Catalogue } from './catalogue';
import { plainName } from './plain';
import { closest } from './similarity';
import { ABOVE_DISTRICT } from './words';

export type Match<Thing> =
  | { readonly found: Thing }
  | { readonly candidates: readonly Candidate[]; readonly elsewhere?: District | undefined };

/** Names → what they name. Every lookup is by prepared maps with a memo of the text as it stands. */
export interface Names {
  district(text: string): Match<District>;
  /** Within one district only. `year` decides between bodies of one name, where one of them existed then. */
  agency(text: string, district: District, year: number | undefined): Match<Agency>;
  indicator(text: string): Match<Indicator>;
  /** Code of the one agency, of the line's own district or else of any, that bears the name by itself or without its district. */
  agencyAnywhere(text: string): string | undefined;
  agencyByCode(code: string): Agency | undefined;
  indicatorByCode(code: string): Indicator | undefined;
}

/** Lower is stronger: a code or full name wins over a short name, that over an alias, that over a name without its district. */
interface Known<Thing> {
  readonly thing: Thing;
  readonly strength: number;
}

export function namesOf(catalogue: Catalogue): Names {
  const districts = new Map<string, Known<District>[]>();
  for (const district of catalogue.districts) {
    for (const [strength, name] of [district.code, district.name, district.nameEn].entries()) {
      learn(districts, name, district, strength);
      learn(districts, name.replace(ABOVE_DISTRICT, ''), district, strength + 3);
    }
  }
  const agencies = new Map(catalogue.districts.map((one) => [one.code, new Map<string, Known<Agency>[]>()]));
  const districtByCode = new Map(catalogue.districts.map((district) => [district.code, district]));
  for (const agency of catalogue.agencies) learnAgency(agency);
  const indicators = new Map<string, Known<Indicator>[]>();
  for (const indicator of catalogue.indicators) {
    learn(indicators, indicator.code, indicator, 0);
    learn(indicators, indicator.name, indicator, 0);
    learn(indicators, indicator.shortName, indicator, 1);
    for (const name of [...indicator.aliases, indicator.nameEn]) learn(indicators, name, indicator, 2);
  }
  const agencyByCode = new Map(catalogue.agencies.map((agency) => [agency.code, agency]));
  const indicatorByCode = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator]));

  return {
    agencyByCode: (code) => agencyByCode.get(code),
    indicatorByCode: (code) => indicatorByCode.get(code),
    district: remembering((text) => {
      const found = strongest(districts.get(plainName(text)) ?? []);
      return found.length === 1 ? { found: found[0] as District } : unknown(text, catalogue.districts);
    }),
    indicator: remembering((text) => {
      const found = strongest(indicators.get(plainName(text)) ?? []);
      return found.length === 1 ? { found: found[0] as Indicator } : unknown(text, catalogue.indicators);
    }),
    agencyAnywhere: remembering((text) => {
      const own = strongest(lookUp(text, catalogue.district));
      if (own.length === 1) return own[0]?.code;
      const codes = new Set(
        catalogue.districts.flatMap((district) =>
          strongest(lookUp(text, district)).map((agency) => agency.code),
        ),
      );
      return codes.size === 1 ? [...codes][0] : undefined;
    }),
    agency: rememberingAgencies((text, district, year) => {
      const found = existing(strongest(lookUp(text, district)), year);
      if (found.length === 1) return { found: found[0] as Agency };
      if (found.length > 1) return unknown(text, found);
      const here = catalogue.agencies.filter((agency) => agency.district === district.code);
      return unknown(text, here, otherDistrictOf(text, district));
    }),
  };

  function learnAgency(agency: Agency): void {
    const own = agencies.get(agency.district);
    if (own === undefined) return;
    learn(own, agency.code, agency, 0);
    learn(own, agency.name, agency, 0);
    learn(own, agency.shortName, agency, 1);
    for (const alias of agency.aliases) learn(own, alias, agency, 2);
    learn(own, agency.nameEn, agency, 2);
    const district = districtByCode.get(agency.district);
    for (const name of [agency.name, agency.shortName, ...agency.aliases]) {
      for (const bare of withoutDistrict(name, district)) learn(own, bare, agency, 3);
    }
  }

  function lookUp(text: string, district: District): readonly Known<Agency>[] {
    const own = agencies.get(district.code);
    const exact = own?.get(plainName(text));
    if (exact !== undefined) return exact;
    for (const bare of withoutDistrict(text, district)) {
      const known = own?.get(plainName(bare));
      if (known !== undefined) return known;
    }
    return [];
  }

  /** Named in full in another district: told, never matched. */
  function otherDistrictOf(text: string, district: District): District | undefined {
    return catalogue.districts.find(
      (other) =>
        other.code !== district.code &&
        (agencies.get(other.code)?.get(plainName(text)) ?? []).some((known) => known.strength === 0),
    );
  }
}

function learn<Thing>(map: Map<string, Known<Thing>[]>, name: string, thing: Thing, strength: number): void {
  const key = plainName(name);
  if (key === '') return;
  const known = map.get(key);
  if (known === undefined) map.set(key, [{ thing, strength }]);
  else if (!known.some((one) => one.thing === thing)) known.push({ thing, strength });
}

/** The things of the strongest kind of name. */
function strongest<Thing>(known: readonly Known<Thing>[]): Thing[] {
  const best = Math.min(...known.map((one) => one.strength));
  return known.filter((one) => one.strength === best).map((one) => one.thing);
}

/** Of several bodies of one name the one that existed in the year, where there is just one. */
function existing(agencies: readonly Agency[], year: number | undefined): readonly Agency[] {
  if (agencies.length < 2 || year === undefined) return agencies;
  const then = agencies.filter((agency) => existsIn(agency, year));
  return then.length === 1 ? then : agencies;
}

/** 重庆市沙坪坝区教育委员会 → 教育委员会, 沙坪坝区教委 → 教委, 区教委 → 教委; but 市教委 is another district's. */
function withoutDistrict(name: string, district: District | undefined): string[] {
  const full = district?.name ?? '';
  return [full, full.replace(ABOVE_DISTRICT, ''), full.slice(-1)]
    .filter((prefix) => prefix !== '' && name.startsWith(prefix) && name.length > prefix.length + 1)
    .map((prefix) => name.slice(prefix.length));
}

/** Candidates are sought only when they are read: every header of a table is looked up, few are asked about. */
function unknown(
  text: string,
  things: readonly (District | Agency | Indicator)[],
  elsewhere?: District,
): { readonly candidates: readonly Candidate[]; readonly elsewhere: District | undefined } {
  return {
    elsewhere,
    get candidates() {
      return closest(text, things.map(named));
    },
  };
}

function named(thing: District | Agency | Indicator) {
  const names = [thing.name, ...('aliases' in thing ? [thing.shortName, ...thing.aliases] : [])];
  return { code: thing.code, name: thing.name, names };
}

function remembering<Result>(look: (text: string) => Result): (text: string) => Result {
  const memo = new Map<string, Result>();
  return (text) => {
    let result = memo.get(text);
    if (result === undefined) memo.set(text, (result = look(text)));
    return result;
  };
}

function rememberingAgencies(look: Names['agency']): Names['agency'] {
  const memo = new Map<string, (text: string) => Match<Agency>>();
  return (text, district, year) => {
    const scope = `${district.code} ${year}`;
    let inScope = memo.get(scope);
    if (inScope === undefined) memo.set(scope, (inScope = remembering((name) => look(name, district, year))));
    return inScope(text);
  };
}
