import type { Agency } from '../domain/agency';

/**
 * Does what was typed find the agency? By any part of name, short name, English name or alias,
 * or by pinyin initials from their beginning.
 */
export function matchesAgency(agency: Agency, typed: string): boolean {
  const wanted = typed.normalize('NFKC').trim().toLowerCase();
  if (wanted === '') return true;
  const names = [agency.name, agency.shortName, agency.nameEn, ...agency.aliases];
  return (
    names.some((name) => name.toLowerCase().includes(wanted)) ||
    agency.initials.split(' ').some((initials) => initials.includes(wanted))
  );
}
