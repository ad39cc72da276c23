import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type Database } from '../../../src/lib/server/db/connection';
import { migrate } from '../../../src/lib/server/db/migrate';
import { MIGRATIONS_FOLDER, packagePath } from '../../../src/lib/server/root';
import { fillCatalogue } from '../../../src/lib/server/store/catalogue-fill';
import { checkIntegrity, type Problem } from '../../../src/lib/server/store/integrity';
import { openWhole } from '../../../src/lib/server/store/open-whole';
import { contentHash } from '../content-hash';
import { smallCatalogue } from '../small-catalogue';
import { stepsOf } from './steps';

/** A store before the first step or behind one of them, closed: its file and all that it holds. */
export interface State {
  readonly path: string;
  readonly content: string;
}

/** Takes the steps undisturbed in this process and keeps the store as it is between them. */
export async function statesOf(folder: string, rows: number): Promise<readonly State[]> {
  const path = join(folder, 'store.duckdb');
  const states: State[] = [];
  const take = async (work: (db: Database) => Promise<unknown>) => {
    const db = await openDatabase(path);
    await work(db);
    const content = JSON.stringify(await contentHash(db));
    await db.close();
    const kept = join(folder, `state-${states.length}.duckdb`);
    copyFileSync(path, kept);
    states.push({ path: kept, content });
  };
  await take(async (db) => {
    await migrate(db, packagePath(MIGRATIONS_FOLDER));
    await fillCatalogue(db, smallCatalogue());
  });
  for (const step of stepsOf(rows)) await take((db) => step.run(db));
  return states;
}

/** Opens a store as a start of the program does, with whatever its log still holds, and looks at all of it. */
export async function opened(path: string): Promise<{ content: string; problems: readonly Problem[] }> {
  const db = await openWhole(path, packagePath(MIGRATIONS_FOLDER));
  const content = JSON.stringify(await contentHash(db));
  const problems = await checkIntegrity(db);
  await db.close();
  return { content, problems };
}
