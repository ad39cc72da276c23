import type { Agency, District } from '../domain/agency';
import type { Definition, Indicator } from '../domain/indicator';
import type { Locale } from '../text/locale';

/** The short name in the reader's language; the Chinese one where no English name is on record. */
export function agencyName(agency: Agency, locale: Locale): string {
  return locale === 'en' && agency.nameEn !== '' ? agency.nameEn : agency.shortName;
}

export function agencyFullName(agency: Agency, locale: Locale): string {
  return locale === 'en' && agency.nameEn !== '' ? agency.nameEn : agency.name;
}

export function indicatorName(indicator: Indicator, locale: Locale): string {
  return locale === 'en' ? indicator.nameEn : indicator.name;
}

export function unitName(indicator: Indicator, locale: Locale): string {
  return locale === 'en' ? indicator.unitEn : indicator.unit;
}

export function districtName(district: District, locale: Locale): string {
  return locale === 'en' && district.nameEn !== '' ? district.nameEn : district.name;
}

export function definitionText(definition: Definition, locale: Locale): { name: string; text: string } {
  return locale === 'en'
    ? { name: definition.nameEn, text: definition.textEn }
    : { name: definition.name, text: definition.text };
}
