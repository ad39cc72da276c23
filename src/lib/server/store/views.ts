import type { SavedView } from '../../domain/saved';
import { instant, number, text } from '../db/columns';
import type { Database, Reader, Row } from '../db/connection';
import type { SavedBy } from './groups';

/** The saved views of a district that stand, newest first. */
export async function listViews(db: Reader, district: string): Promise<SavedView[]> {
  const rows = await db.read(
    'SELECT * FROM saved_view WHERE district = $district AND deleted_at IS NULL ORDER BY number DESC',
    { district },
  );
  return rows.map((row) => ({
    number: number(row, 'number'),
    name: text(row, 'name'),
    query: text(row, 'query'),
    person: text(row, 'person'),
    at: instant(row, 'saved_at'),
  }));
}

/** @returns its number */
export async function saveView(
  db: Database,
  district: string,
  { name, query }: Pick<SavedView, 'name' | 'query'>,
  { person, at }: SavedBy,
): Promise<number> {
  return db.write(async (transaction) => {
    const rows = await transaction.read('SELECT coalesce(max(number), 0) + 1 AS next FROM saved_view');
    const next = number(rows[0] as Row, 'next');
    await transaction.run(
      `INSERT INTO saved_view VALUES ($next, $district, $name, $query, $person, CAST($at AS TIMESTAMP), NULL, NULL)`,
      { next, district, name, query, person, at },
    );
    return next;
  });
}

/** @returns false where it stands no longer, or never did */
export async function renameView(db: Database, view: number, name: string): Promise<boolean> {
  return changeStanding(db, view, 'name = $name', { name });
}

/** @returns false where it stands no longer, or never did */
export async function deleteView(db: Database, view: number, { person, at }: SavedBy): Promise<boolean> {
  return changeStanding(db, view, 'deleted_at = CAST($at AS TIMESTAMP), deleted_by = $person', {
    person,
    at,
  });
}

async function changeStanding(
  db: Database,
  view: number,
  changes: string,
  values: Readonly<Record<string, string>>,
): Promise<boolean> {
  return db.write(async (transaction) => {
    const standing = await transaction.read(
      'SELECT number FROM saved_view WHERE number = $view AND deleted_at IS NULL',
      { view },
    );
    if (standing[0] === undefined) return false;
    await transaction.run(`UPDATE saved_view SET ${changes} WHERE number = $view`, { view, ...values });
    return true;
  });
}
