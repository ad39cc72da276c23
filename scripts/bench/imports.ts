import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EARLIEST_YEAR } from '../../src/lib/domain/year';
import { openDatabase } from '../../src/lib/server/db/connection';
import { migrate } from '../../src/lib/server/db/migrate';
import { CATALOGUE_FOLDER, MIGRATIONS_FOLDER, packagePath } from '../../src/lib/server/root';
import { listAgencies } from '../../src/lib/server/store/agencies';
import { fillCatalogue } from '../../src/lib/server/store/catalogue-fill';
import { readCatalogueFiles } from '../../src/lib/server/store/catalogue-files';
import { commitImport } from '../../src/lib/server/store/commit';
import { listIndicators } from '../../src/lib/server/store/indicators';
import { stageImport } from '../../src/lib/server/store/stage';

export interface ImportFigures {
  readonly rows: number;
  readonly megabytes: number;
  /** From the bytes to the committed import, ms. */
  readonly ours: number;
  /** DuckDB's own `read_csv` of the same file into a table, ms. */
  readonly floor: number;
}

/** A large extract through the whole line into a fresh store, and the floor that only parses it. */
export async function measureImport(rows: number): Promise<ImportFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-bench-'));
  const db = await openDatabase(join(folder, 'bench.duckdb'));
  try {
    await migrate(db, packagePath(MIGRATIONS_FOLDER));
    await fillCatalogue(db, readCatalogueFiles(packagePath(CATALOGUE_FOLDER)));
    const agencies = (await listAgencies(db, 'demo'))
      .filter((one) => one.fromYear === undefined && one.toYear === undefined)
      .map((one) => one.name);
    const indicators = (await listIndicators(db))
      .filter((one) => one.valueType === 'count' && one.numerator === undefined)
      .map((one) => one.name);
    const text = extractOf(rows, agencies, indicators);
    const file = join(folder, 'extract.csv');
    writeFileSync(file, text);
    const bytes = new TextEncoder().encode(text);

    const floorStart = performance.now();
    await db.write((transaction) =>
      transaction.run('CREATE TABLE floor AS SELECT * FROM read_csv($file, all_varchar = true)', { file }),
    );
    const floor = performance.now() - floorStart;

    const start = performance.now();
    const at = new Date(0).toISOString();
    const staged = await stageImport(db, {
      bytes,
      fileName: 'extract.csv',
      district: 'demo',
      person: 'bench',
      at,
    });
    const result = await commitImport(db, staged.number, { person: 'bench', at, shown: staged.shown });
    const ours = performance.now() - start;
    if (!result.ok) throw new Error(`the bench's extract was refused: ${result.refused}`);
    return { rows, megabytes: bytes.byteLength / 1_000_000, ours, floor };
  } finally {
    await db.close();
    rmSync(folder, { recursive: true });
  }
}

/** A long table of different keys: agencies × indicators × years, as far as asked. */
function extractOf(rows: number, agencies: readonly string[], indicators: readonly string[]): string {
  const lines = ['agency,year,indicator,value'];
  for (let index = 0; index < rows; index += 1) {
    const agency = agencies[index % agencies.length] ?? '';
    const indicator = indicators[Math.floor(index / agencies.length) % indicators.length] ?? '';
    const year = EARLIEST_YEAR + Math.floor(index / (agencies.length * indicators.length));
    lines.push(`${agency},${year},${indicator},${index % 997}`);
  }
  return `${lines.join('\n')}\n`;
}
