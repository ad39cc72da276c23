import type { OwnGroup } from '../../domain/group';
import { isOwnGroup } from '../../domain/group';
import { instant, number, text, textList } from '../db/columns';
import type { Database, Reader, Row } from '../db/connection';

/** A group with who saved it last, and when (ISO 8601, UTC). */
export interface SavedGroup extends OwnGroup {
  readonly person: string;
  readonly at: string;
}

/** What a person says of a group; at least one member. */
export interface GroupWording {
  readonly name: string;
  readonly members: readonly string[];
}

export interface SavedBy {
  readonly person: string;
  /** ISO 8601. */
  readonly at: string;
}

/** The groups of a district that stand, in the order in which they were made. */
export function listGroups(db: Reader, district: string): Promise<readonly SavedGroup[]> {
  return db.kept(`groups of ${district}`, async () => {
    const rows = await db.read(
      'SELECT * FROM saved_group WHERE district = $district AND deleted_at IS NULL ORDER BY number',
      { district },
    );
    return rows.map(groupOf);
  });
}

/** @returns the new group's code */
export async function addGroup(
  db: Database,
  district: string,
  { name, members }: GroupWording,
  { person, at }: SavedBy,
): Promise<OwnGroup['code']> {
  return db.write(async (transaction) => {
    const rows = await transaction.read('SELECT coalesce(max(number), 0) + 1 AS next FROM saved_group');
    const next = number(rows[0] as Row, 'next');
    await transaction.run(
      `INSERT INTO saved_group
      VALUES ($next, $district, $name, $members, $person, CAST($at AS TIMESTAMP), NULL, NULL)`,
      { next, district, name, members, person, at },
    );
    return `own-${next}` as const;
  });
}

/** @returns false where it stands no longer, or never did */
export async function changeGroup(
  db: Database,
  code: string,
  { name, members }: GroupWording,
  { person, at }: SavedBy,
): Promise<boolean> {
  return changeStanding(
    db,
    code,
    'name = $name, members = $members, person = $person, saved_at = CAST($at AS TIMESTAMP)',
    { name, members, person, at },
  );
}

/** Links to it say from now on that it was deleted. @returns false where it stands no longer, or never did */
export async function deleteGroup(db: Database, code: string, { person, at }: SavedBy): Promise<boolean> {
  return changeStanding(db, code, 'deleted_at = CAST($at AS TIMESTAMP), deleted_by = $person', {
    person,
    at,
  });
}

async function changeStanding(
  db: Database,
  code: string,
  changes: string,
  values: Readonly<Record<string, string | readonly string[]>>,
): Promise<boolean> {
  const key = isOwnGroup(code) ? Number(code.slice('own-'.length)) : 0;
  return db.write(async (transaction) => {
    const standing = await transaction.read(
      'SELECT number FROM saved_group WHERE number = $key AND deleted_at IS NULL',
      { key },
    );
    if (standing[0] === undefined) return false;
    await transaction.run(`UPDATE saved_group SET ${changes} WHERE number = $key`, { key, ...values });
    return true;
  });
}

function groupOf(row: Row): SavedGroup {
  return {
    code: `own-${number(row, 'number')}`,
    name: text(row, 'name'),
    members: textList(row, 'members'),
    person: text(row, 'person'),
    at: instant(row, 'saved_at'),
  };
}
