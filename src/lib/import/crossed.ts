import type { ColumnRole, Decisions } from './mapping';
import type { Names } from './names';
import { namedYear } from './read-year';
import { YEAR_AND_REST } from './words';

/** What one header says by itself. */
export interface HeaderRole {
  readonly role: ColumnRole;
  readonly unit: string;
}

/** A header that crosses two things, year and indicator or agency and indicator, in either order; undefined otherwise. */
export function crossedRole(
  header: string,
  names: Names,
  decisions: Decisions,
  roleOf: (header: string) => HeaderRole,
): HeaderRole | undefined {
  const text = header.trim();
  const fiscal = yearOf(text, decisions);
  if (fiscal !== undefined) return { role: { role: 'year', year: fiscal }, unit: '' };
  for (const pattern of YEAR_AND_REST) {
    const { year: written = '', rest = '' } = pattern.exec(text)?.groups ?? {};
    const year = yearOf(written.trim(), decisions);
    const counted = year === undefined ? undefined : indicatorOf(rest, decisions, roleOf);
    if (year !== undefined && counted !== undefined)
      return { role: { role: 'year', year, indicator: counted.indicator }, unit: counted.unit };
  }
  const whole = names.agencyAnywhere(text);
  if (whole !== undefined) return { role: { role: 'agency', agency: whole }, unit: '' };
  for (let at = text.indexOf(' '); at > 0; at = text.indexOf(' ', at + 1)) {
    for (const [one, other] of [
      [text.slice(0, at), text.slice(at + 1)],
      [text.slice(at + 1), text.slice(0, at)],
    ] as const) {
      const agency = names.agencyAnywhere(one);
      const counted = agency === undefined ? undefined : indicatorOf(other, decisions, roleOf);
      if (agency !== undefined && counted !== undefined)
        return { role: { role: 'agency', agency, indicator: counted.indicator }, unit: counted.unit };
    }
  }
  return undefined;
}

/** A calendar year as written, else the one that a person says it counts as. */
function yearOf(written: string, { years = {} }: Decisions): number | undefined {
  if (Object.hasOwn(years, written)) return years[written];
  return namedYear(written);
}

function indicatorOf(
  text: string,
  { indicators = {} }: Decisions,
  roleOf: (header: string) => HeaderRole,
): { readonly indicator: string; readonly unit: string } | undefined {
  const { role, unit } = roleOf(text);
  const name = text.trim();
  const decided = Object.hasOwn(indicators, name) ? indicators[name] : undefined;
  const indicator = decided === undefined || decided === '' ? codeOf(role) : decided;
  return indicator === undefined ? undefined : { indicator, unit };
}

function codeOf(role: ColumnRole): string | undefined {
  return role.role === 'indicator' ? role.indicator : undefined;
}
