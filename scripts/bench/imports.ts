import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Agency } from '../../src/lib/domain/agency';
import { openDatabase, type Database } from '../../src/lib/server/db/connection';
import { migrate } from '../../src/lib/server/db/migrate';
import { CATALOGUE_FOLDER, MIGRATIONS_FOLDER, packagePath } from '../../src/lib/server/root';
import { fillCatalogue } from '../../src/lib/server/store/catalogue-fill';
import { readCatalogueFiles } from '../../src/lib/server/store/catalogue-files';
import { commitImport } from '../../src/lib/server/store/commit';
import { listIndicators } from '../../src/lib/server/store/indicators';
import { stageImport } from '../../src/lib/server/store/stage';

const AGENCIES = 200;
const FIRST_YEAR = 1950;

export interface ImportFigures {
  readonly rows: number;
  readonly megabytes: number;
  /** From the bytes to the committed import, with checks and the diff against a store that holds the same figures, ms. */
  readonly ours: number;
  /** Largest resident memory of the process meanwhile, MB. */
  readonly peak: number;
  /** DuckDB's own `read_csv` of the same file into a database file, ms. */
  readonly floor: number;
}

/** A large extract through the whole line into a store that holds it already, and the floor that only parses it. */
export async function measureImport(rows: number): Promise<ImportFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-bench-'));
  const db = await openDatabase(join(folder, 'bench.duckdb'));
  try {
    await migrate(db, packagePath(MIGRATIONS_FOLDER));
    const files = readCatalogueFiles(packagePath(CATALOGUE_FOLDER));
    const made = madeAgencies(files.agencies);
    await fillCatalogue(db, { ...files, agencies: [...files.agencies, ...made] });
    const agencies = made.map((one) => one.name);
    const indicators = (await listIndicators(db))
      .filter((one) => one.valueType === 'count' && one.numerator === undefined)
      .map((one) => one.name);
    const text = extractOf(rows, agencies, indicators);
    const file = join(folder, 'extract.csv');
    writeFileSync(file, text);
    const bytes = new TextEncoder().encode(text);

    const floor = await bareRead(file, join(folder, 'floor.duckdb'));
    await bringIn(db, bytes);
    const start = performance.now();
    const peak = await peakOf(() => bringIn(db, bytes));
    return { rows, megabytes: bytes.byteLength / 1_000_000, ours: performance.now() - start, peak, floor };
  } finally {
    await db.close();
    rmSync(folder, { recursive: true });
  }
}

/** DuckDB alone: the file into a table of a database file of its own, until it stands there; ms. */
async function bareRead(file: string, path: string): Promise<number> {
  const start = performance.now();
  const db = await openDatabase(path);
  await db.read('CREATE TABLE floor AS SELECT * FROM read_csv($file, all_varchar = true)', { file });
  await db.read('CHECKPOINT');
  await db.close();
  return performance.now() - start;
}

async function bringIn(db: Database, bytes: Uint8Array): Promise<void> {
  const at = new Date(0).toISOString();
  const input = { bytes, fileName: 'extract.csv', district: 'demo', person: 'bench', at };
  const { number, shown } = await stageImport(db, input);
  const result = await commitImport(db, number, { person: 'bench', at, shown });
  if (!result.ok) throw new Error(`the bench's extract was refused: ${result.refused}`);
}

/** The largest resident memory while `work` runs, looked at every 20 ms, MB. */
async function peakOf(work: () => Promise<void>): Promise<number> {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss() / 1_000_000);
  };
  const timer = setInterval(look, 20);
  try {
    await work();
    look();
  } finally {
    clearInterval(timer);
  }
  return peak;
}

/** No district has enough agencies for a million different figures of its own years. */
function madeAgencies(agencies: readonly Agency[]): Agency[] {
  const like = agencies.find((one) => one.district === 'demo');
  if (like === undefined) throw new Error('the catalogue has no agency of the example district');
  return Array.from({ length: AGENCIES }, (_, index) => ({
    ...like,
    code: `bench-${index}`,
    name: `Sample agency ${index}`,
    shortName: `Sample agency ${index}`,
    nameEn: `Sample agency ${index}`,
    aliases: [],
    fromYear: undefined,
    toYear: undefined,
    predecessors: [],
  }));
}

/** A long table of different keys: agencies × indicators × years, as far as asked. */
function extractOf(rows: number, agencies: readonly string[], indicators: readonly string[]): string {
  const lines = ['agency,year,indicator,value'];
  for (let index = 0; index < rows; index += 1) {
    const agency = index % agencies.length;
    const indicator = indicators[Math.floor(index / agencies.length) % indicators.length] ?? '';
    const year = FIRST_YEAR + Math.floor(index / (agencies.length * indicators.length));
    lines.push(`${agencies[agency]},${year},${indicator},${((agency * 7 + year * 3) % 97) + 10}`);
  }
  return `${lines.join('\n')}\n`;
}
