import { join } from 'node:path';
import type { Database } from './db/connection';
import { CATALOGUE_FOLDER, MIGRATIONS_FOLDER, packagePath, SAMPLES_FOLDER } from './root';
import { readSettings, type Settings } from './settings';
import { fillCatalogue } from './store/catalogue-fill';
import { readCatalogueFiles } from './store/catalogue-files';
import { closedOnFailure, openWhole } from './store/open-whole';
import { seedSamples, type SeedProgress } from './store/seed';

export const DATABASE_FILE = 'zhunsheng.duckdb';

/** How a first start is told about; the samples stand under the declared name `samplesPerson`. */
export interface Preparation {
  readonly samplesPerson: string;
  readonly onProgress: (progress: SeedProgress) => void;
}

/**
 * Opens the office's database, migrated and with the catalogue: what a command without a server needs.
 * @throws DatabaseUnusable, CatalogueFault
 */
export async function openStore({ dataFolder }: Pick<Settings, 'dataFolder'>): Promise<Database> {
  const db = await openWhole(join(dataFolder, DATABASE_FILE), packagePath(MIGRATIONS_FOLDER));
  return closedOnFailure(db, async () => {
    await fillCatalogue(db, readCatalogueFiles(packagePath(CATALOGUE_FOLDER)));
  });
}

/**
 * The same and, unless turned off, with the samples. A second start finds all of it there and adds nothing.
 * @throws DatabaseUnusable, CatalogueFault, SampleRefused
 */
export async function prepareDatabase(settings: Settings, preparation: Preparation): Promise<Database> {
  const db = await openStore(settings);
  const input = { folder: packagePath(SAMPLES_FOLDER), person: preparation.samplesPerson };
  return closedOnFailure(db, async () => {
    if (settings.samples) await seedSamples(db, input, preparation.onProgress);
  });
}

/** Vite loads this module anew when it changes; the process keeps its one writer. */
const PROCESS_WIDE = Symbol.for('zhunsheng.database');

type Holder = typeof globalThis & { [PROCESS_WIDE]?: Promise<Database> };

const QUIET: Preparation = { samplesPerson: 'zhunsheng', onProgress: () => undefined };

/** The process's one database, opened and prepared on the first call; a failed start may be tried again. */
export function database(preparation: Preparation = QUIET): Promise<Database> {
  const holder: Holder = globalThis;
  holder[PROCESS_WIDE] ??= prepareDatabase(readSettings(), preparation).catch((error: unknown) => {
    delete holder[PROCESS_WIDE];
    throw error;
  });
  return holder[PROCESS_WIDE];
}

/** Closes it, where it was opened: the last thing before the process ends. */
export async function closeDatabase(): Promise<void> {
  const holder: Holder = globalThis;
  const open = holder[PROCESS_WIDE];
  delete holder[PROCESS_WIDE];
  await (await open)?.close();
}
