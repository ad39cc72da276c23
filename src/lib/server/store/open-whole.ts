import { openDatabase, type Database } from '../db/connection';
import { migrate } from '../db/migrate';
import { forgetCutOff, looksCutOff, noteCutOff, recover } from './recover';

/**
 * Opens a database file, brings it up to date and puts it right where the program was cut off with it, at whichever
 * start since then comes so far.
 * @param migrations the folder of them
 * @throws DatabaseUnusable
 */
export async function openWhole(path: string, migrations: string): Promise<Database> {
  const cutOff = looksCutOff(path);
  const db = await openDatabase(path);
  return closedOnFailure(db, async () => {
    if (cutOff) noteCutOff(path);
    await migrate(db, migrations);
    if (!cutOff) return;
    await recover(db);
    forgetCutOff(path);
  });
}

/** @returns the database after the work; closed where the work fails */
export async function closedOnFailure(db: Database, work: () => Promise<void>): Promise<Database> {
  try {
    await work();
    return db;
  } catch (error) {
    await db.close();
    throw error;
  }
}
