import type { Agency, District } from '../domain/agency';
import type { Comparison } from '../domain/comparison';
import { isOwnGroup, type OwnGroup } from '../domain/group';
import type { Definition, Indicator } from '../domain/indicator';
import type { View } from '../domain/view';
import type { Locale } from './locale';
import type { Texts } from './zh-CN';

/** The agency as labels and sentences call it; its Chinese name where no English one is on record. */
export function agencyName(agency: Agency, locale: Locale): string {
  return locale === 'en' && agency.nameEn !== '' ? agency.nameEn : agency.shortName || agency.name;
}

export function indicatorName(indicator: Indicator, locale: Locale): string {
  return locale === 'en' && indicator.nameEn !== '' ? indicator.nameEn : indicator.name;
}

/** For titles and narrow places; English has the full name only. */
export function indicatorShortName(indicator: Indicator, locale: Locale): string {
  return locale === 'en' && indicator.nameEn !== ''
    ? indicator.nameEn
    : indicator.shortName || indicator.name;
}

export function districtName(district: District, locale: Locale): string {
  return locale === 'en' && district.nameEn !== '' ? district.nameEn : district.name;
}

export function definitionName(definition: Definition, locale: Locale): string {
  return locale === 'en' && definition.nameEn !== '' ? definition.nameEn : definition.name;
}

/** The peer group of a view: 执法部门, 全部机构. @param own the office's own group of that code */
export function groupName(group: View['group'], texts: Texts, own: OwnGroup | undefined): string {
  if (isOwnGroup(group)) return own?.name ?? texts.groups.nameless;
  return group === 'all' ? texts.terms.allAgencies : texts.terms.kind[group];
}

/** The group that is compared among. */
export function comparedGroup({ view, ownGroup }: Comparison, texts: Texts): string {
  return groupName(view.group, texts, ownGroup);
}

/** What its members are when they are counted: 18 个执法部门, 45 个机构 — not 45 个全部机构. */
export function memberName(comparison: Comparison, texts: Texts): string {
  return comparison.view.group === 'all' ? texts.charts.agencies : comparedGroup(comparison, texts);
}

/** The name as it stands on the agency's door. */
export function agencyFullName(agency: Pick<Agency, 'name' | 'nameEn'>, locale: Locale): string {
  return locale === 'en' && agency.nameEn !== '' ? agency.nameEn : agency.name;
}

export function definitionText(definition: Definition, locale: Locale): string {
  return locale === 'en' && definition.textEn !== '' ? definition.textEn : definition.text;
}

export function unitName(indicator: Indicator, locale: Locale): string {
  return locale === 'en' && indicator.unitEn !== '' ? indicator.unitEn : indicator.unit;
}
