import type { Agency, AgencyKind } from './agency';

/** The code of a group of the office's own: a named set of agencies, kept in the store. */
export type OwnGroupCode = `own-${number}`;

/** What a View compares among: agencies of a kind, a group of the office's own, or all of the district. */
export type GroupCode = AgencyKind | OwnGroupCode | 'all';

export interface OwnGroup {
  readonly code: OwnGroupCode;
  readonly name: string;
  /** Codes of its agencies, of one district. */
  readonly members: readonly string[];
}

export function isOwnGroup(text: string): text is OwnGroupCode {
  return /^own-[1-9]\d{0,8}$/.test(text);
}

/**
 * The one answer to who belongs to a group: codes of the agencies, those that no longer exist among them.
 * @param own the office's own groups of the district; of one that is not there nobody is a member
 */
export function membersOf(
  group: GroupCode,
  agencies: readonly Agency[],
  own: readonly OwnGroup[] = [],
): ReadonlySet<string> {
  const named = isOwnGroup(group) ? (own.find((one) => one.code === group)?.members ?? []) : [];
  return new Set(
    agencies
      .filter(({ code, kind }) => group === 'all' || kind === group || named.includes(code))
      .map((agency) => agency.code),
  );
}
