/**
 * Writes the sample of real figures: `npx tsx scripts/make-real-samples.ts <figures.csv>`, where the table is the one
 * that the project was given (region, agency, agency_kind, year, indicator, value, unit, qualifier, source_url).
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagePath } from '../src/lib/server/root';
import { readCatalogueFiles } from '../src/lib/server/store/catalogue-files';
import { csvLines } from './demo/csv-lines';
import { figuresExtract, readFigures, readRealNames } from './real/figures-extract';

const source = process.argv[2];
if (source === undefined) {
  process.stderr.write('tsx scripts/make-real-samples.ts <figures.csv>\n');
  process.exit(1);
}
const data = packagePath('data');
const { rows, unlinked, left } = figuresExtract(
  readFigures(source),
  readCatalogueFiles(join(data, 'catalogue')),
  readRealNames(data),
);
writeFileSync(join(data, 'samples/real/figures.csv'), csvLines(rows, '\n'));
const leftOut = [...left.values()].reduce((sum, count) => sum + count, 0);
process.stdout.write(`figures.csv\t${rows.length - 1}\t${unlinked}\t${leftOut}\n`);
