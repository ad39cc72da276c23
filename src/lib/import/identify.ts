import type { Agency, District } from '../domain/agency';
import { finding, type FindingCode } from '../domain/finding';
import type { Indicator } from '../domain/indicator';
import { FULL_YEAR, type Period } from '../domain/period';
import { isYear } from '../domain/year';
import type { Catalogue } from './catalogue';
import { ownValue } from './columns';
import type { Mapping } from './mapping';
import type { Match, Names } from './names';
import { readPartOfYear } from './period';
import { plain } from './plain';
import { readYear } from './read-year';
import type { Said } from './source';
import type { Tally } from './tally';
import { SUBJECT_WORDS } from './words';

/** Who, when and what a figure is about; each undefined where it is not known (told) or left out by decision (not told). */
export interface Identify {
  agency(said: Said, year: number | undefined): Agency | undefined;
  year(said: Said): number | undefined;
  /** The part of the year that its cell names beside it (2021年下半年); undefined where it names the year alone. */
  partOfYear(said: Said): Period | undefined;
  indicator(said: Said): Indicator | undefined;
  /** Is a subject an agency, or one of those that agencies report about together? */
  knowsSubject(text: string): boolean;
}

/** Resolves what rows name by catalogue and decisions; unknown names are tallied with the closest known, never taken. */
export function identifier(names: Names, catalogue: Catalogue, mapping: Mapping, tally: Tally): Identify {
  const years = new Map<string, number>();
  const parts = new Map<string, Period>();
  const subjects = new Map<string, boolean>();
  /** Found before, by the text as it stands: of the line's own district by year, and indicators. */
  const agencies = new Map<number | undefined, Map<string, Agency>>();
  const indicators = new Map<string, Indicator>();
  /** What the row before named: a table that goes by years or indicators names them again and again. */
  let lastYear = { text: '', year: NaN };
  let lastIndicator: { readonly text: string; readonly found: Indicator } | undefined;
  return {
    year(said) {
      const text = said.text('year');
      if (text === lastYear.text && isYear(lastYear.year)) return lastYear.year;
      let year = years.get(text);
      if (year === undefined) {
        const decided = Object.hasOwn(mapping.years, text.trim()) ? mapping.years[text.trim()] : undefined;
        year = decided ?? readYear(text);
        const part = year === undefined ? readPartOfYear(text) : undefined;
        if (part !== undefined && part.period !== FULL_YEAR) parts.set(text, part.period);
        years.set(text, (year ??= part?.year ?? NaN));
      }
      if (isYear(year)) {
        lastYear = { text, year };
        return year;
      }
      miss('year-invalid', text, said, 'year');
      return undefined;
    },

    partOfYear(said) {
      return parts.size === 0 ? undefined : parts.get(said.text('year'));
    },

    knowsSubject(text) {
      let known = subjects.get(text);
      if (known === undefined) {
        known = SUBJECT_WORDS.test(plain(text)) || names.agencyAnywhere(text) !== undefined;
        subjects.set(text, known);
      }
      return known;
    },

    agency(said, year) {
      const own = said.fixed?.district === '';
      const written = said.text('agency');
      const before = own ? agencies.get(year)?.get(written) : undefined;
      if (before !== undefined) return before;
      const district = districtOf(said);
      if (district === undefined) return undefined;
      const found = agencyIn(said, district, year);
      if (!own || found === undefined) return found;
      const known = agencies.get(year) ?? new Map<string, Agency>();
      agencies.set(year, known.set(written, found));
      return found;
    },

    indicator(said) {
      const written = said.text('indicator');
      if (written === lastIndicator?.text) return lastIndicator.found;
      const found = indicators.get(written) ?? indicatorOf(said);
      if (found === undefined) return undefined;
      indicators.set(written, found);
      lastIndicator = { text: written, found };
      return found;
    },
  };

  function agencyIn(said: Said, district: District, year: number | undefined): Agency | undefined {
    const name = said.text('agency').trim();
    if (name === '') {
      miss('agency-missing', '', said, 'agency');
      return undefined;
    }
    const decided = ownValue(mapping.agencies, name);
    if (decided === '') return undefined;
    const chosen = decided === undefined ? undefined : names.agencyByCode(decided);
    if (chosen?.district === district.code) return chosen;
    const match = names.agency(name, district, year);
    if ('found' in match) return match.found;
    const code = match.elsewhere === undefined ? 'agency-unknown' : 'agency-other-district';
    miss(code, name, said, 'agency', match, match.elsewhere?.name ?? '', district.code);
    return undefined;
  }

  function indicatorOf(said: Said): Indicator | undefined {
    const name = said.text('indicator').trim();
    const decided = ownValue(mapping.indicators, name);
    if (decided === '') return undefined;
    const chosen = decided === undefined ? undefined : names.indicatorByCode(decided);
    if (chosen !== undefined) return chosen;
    const match = names.indicator(name);
    if ('found' in match) return match.found;
    miss('indicator-unknown', name, said, 'indicator', match);
    return undefined;
  }

  function districtOf(said: Said): District | undefined {
    const name = said.text('district').trim();
    if (name === '') return catalogue.district;
    const match = names.district(name);
    if ('found' in match) return match.found;
    miss('district-unknown', name, said, 'district', match);
    return undefined;
  }

  function miss(
    code: FindingCode,
    got: string,
    said: Said,
    field: 'agency' | 'year' | 'indicator' | 'district',
    match?: Match<unknown>,
    expected = '',
    scope = '',
  ): void {
    const place = said.place(field);
    tally.add(`${code} ${scope} ${got}`, place, () => {
      const candidates = match !== undefined && 'candidates' in match ? match.candidates : [];
      return finding(code, 'error', place, got, expected, candidates);
    });
  }
}
