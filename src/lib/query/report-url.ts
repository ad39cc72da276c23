import { scopedHref } from './scope';

/** The address of what is on record of an agency's report of a year. */
export function reportHref(agency: string, year: number, district: string): string {
  return scopedHref(`/reports/${encodeURIComponent(agency)}/${year}`, district);
}

/** The address of an agency's figures of a year, or of a part of that page. */
export function profileHref(agency: string, year: number, district: string, part = ''): string {
  const path = `/agencies/${encodeURIComponent(agency)}`;
  return scopedHref(path, district, { year: String(year) }) + (part === '' ? '' : `#${part}`);
}
